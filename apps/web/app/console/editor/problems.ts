import type { Problem } from '#kernel';
import type { Translate } from '../../words.js';
import { sorted, type FormProblem } from '../asking.js';
import type { Draft } from './draft.js';

const BOXES: Readonly<Record<string, string>> = {
  placeId: 'placeId',
  place: 'placeName',
  'place.name': 'placeName',
  'place.address': 'placeAddress',
  contact: 'contactPhone',
  'contact.name': 'contactName',
  'contact.phone': 'contactPhone',
  'contact.email': 'contactEmail',
  sessions: 'sessions.0.date',
};
const SAME_NAME = new Set([
  'title',
  'description',
  'capacity',
  'onlineUrl',
  'opensAt',
  'closesAt',
  'signUpMode',
  'territoryId',
  'format',
  'audience',
  'timeZone',
]);

/** The box that a path of the body stands for: `sessions.0.startsAt` is its day, or its hour when the day is there. */
export function boxOf(path: string, draft: Draft): string | undefined {
  if (SAME_NAME.has(path)) return path;
  if (path.startsWith('recurrence')) return path.includes('exdates') ? 'skip' : 'repeat';
  const [, index, field] = /^sessions\.(\d+)\.(\w+)/.exec(path) ?? [];
  if (index === undefined) return BOXES[path];
  const session = draft.sessions[Number(index)];
  const box =
    { startsAt: session?.date ? 'from' : 'date', endsAt: session?.date ? 'to' : 'date' }[field ?? ''] ??
    field;
  return `sessions.${index}.${box}`;
}

/** What was wrong with an event, beside its boxes; a date is asked for as the boxes ask for it, not as the contract does. */
export function editorProblem(problem: Problem, draft: Draft, words: Translate, under = ''): FormProblem {
  const errors = problem.errors?.map((error) => {
    const path = under + error.path;
    const box = boxOf(path, draft) ?? '';
    return { ...error, path, message: ownSentence(error.code, box, words) ?? error.message };
  });
  return sorted({ ...problem, ...(errors && { errors }) }, (path) => boxOf(path, draft));
}

function ownSentence(code: string, box: string, words: Translate): string | undefined {
  if (code === 'platform.field.wrong-type') return words('console.editor.numberWrong');
  if (code !== 'platform.field.instant') return undefined;
  if (box === 'opensAt' || box === 'closesAt') return words('console.editor.momentMissing');
  return words(box.endsWith('.date') ? 'console.editor.dateMissing' : 'console.editor.hourMissing');
}
