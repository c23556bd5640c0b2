import { isId, slugOf } from '#kernel';

/** The readable end of an event's address, from its title: « Atelier d’orientation » gives `atelier-d-orientation`. */
export function slugFrom(title: string): string {
  const slug = slugOf(title);
  return slug === '' || isId(slug) ? 'evenement' : slug;
}

/** For a title that is somebody's address already: the last five characters of the event's id, which are random. */
export const slugWithSuffix = (slug: string, eventId: string): string => `${slug}-${eventId.slice(-5)}`;
