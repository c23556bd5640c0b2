import type { Translate } from '../../words.js';

const SESSION_LABELS: Readonly<Record<string, string>> = {
  title: 'sessionTitle',
  capacity: 'sessionCapacity',
};
const LABELS: Readonly<Record<string, string>> = { placeId: 'place' };

/** What a box of the editor is called: « Titre », « Séance 2 : De ». */
export function boxName(field: string, words: Translate): string {
  const [, index, name] = /^sessions\.(\d+)\.(\w+)$/.exec(field) ?? [];
  if (index === undefined || name === undefined) return words(`console.editor.${LABELS[field] ?? field}`);
  return words('console.editor.sessionOf', {
    number: Number(index) + 1,
    title: words(`console.editor.${SESSION_LABELS[name] ?? name}`),
  });
}
