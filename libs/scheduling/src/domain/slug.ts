import { fold, isId } from '#kernel';

const LONGEST = 80;

/** The readable end of an event's address, from its title: « Atelier d’orientation » gives `atelier-d-orientation`. */
export function slugFrom(title: string): string {
  const slug = fold(title)
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, LONGEST)
    .replaceAll(/^-+|-+$/g, '');
  return slug === '' || isId(slug) ? 'evenement' : slug;
}

/** For a title that is somebody's address already: the last five characters of the event's id, which are random. */
export const slugWithSuffix = (slug: string, eventId: string): string => `${slug}-${eventId.slice(-5)}`;
