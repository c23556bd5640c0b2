import { fold } from './fold.js';

/** Long enough to be told apart, short enough to be read aloud. */
const LONGEST = 80;

/** A name as it stands in an address: “Pays de l’Étoile” is `pays-de-l-etoile`. Names without letters have none. */
export const slugOf = (name: string): string =>
  fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
