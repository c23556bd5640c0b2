import { SESSION_TEXTS, TEXTS, type Draft, type SessionDraft } from './draft.js';

/** One answer that somebody else has changed meanwhile. `yours` is absent where it was not touched here. */
export interface Difference {
  /** The name of the box: `title`, `sessions.0.from`. */
  readonly field: string;
  readonly was: string;
  readonly theirs: string;
  readonly yours?: string;
}

const FLAGS = ['waitingList', 'sensitive'] as const;
const NOT_SHOWN = new Set<string>(['repeat', 'repeatCount', 'repeatUntil', 'id', 'days']);

/**
 * Two people changed one event. What was typed here stays; what was not touched becomes what the other one wrote; and
 * each of the other's changes is told.
 */
export function merge(
  base: Draft,
  typed: Draft,
  current: Draft,
): { readonly draft: Draft; readonly differences: Difference[] } {
  const differences: Difference[] = [];
  const one = (field: string, was: string, yours: string, theirs: string): string => {
    const touched = was !== yours;
    if (was !== theirs && !NOT_SHOWN.has(field.split('.').at(-1)!))
      differences.push({ field, was, theirs, ...(touched && yours !== theirs && { yours }) });
    return touched ? yours : theirs;
  };
  const texts = Object.fromEntries(
    TEXTS.map((name) => [name, one(name, base[name], typed[name], current[name])]),
  );
  const flags = Object.fromEntries(
    FLAGS.map((name) => [
      name,
      one(name, String(base[name]), String(typed[name]), String(current[name])) === 'true',
    ]),
  );
  const sessions = current.sessions.map((theirs, index) => {
    const was = base.sessions.find(({ id }) => id === theirs.id) ?? theirs;
    const yours = typed.sessions.find(({ id }) => id === theirs.id) ?? was;
    return Object.fromEntries(
      SESSION_TEXTS.map((name) => [
        name,
        one(`sessions.${index}.${name}`, was[name], yours[name], theirs[name]),
      ]),
    ) as unknown as SessionDraft;
  });
  return { draft: { ...typed, ...texts, ...flags, sessions }, differences };
}

/** The draft that a page was opened with, as it comes back in a hidden box; what cannot be one is the present one. */
export function baseOf(text: string, otherwise: Draft): Draft {
  try {
    const base = JSON.parse(text) as Partial<Draft>;
    const whole =
      TEXTS.every((name) => typeof base[name] === 'string') &&
      Array.isArray(base.sessions) &&
      base.sessions.every((session) => SESSION_TEXTS.every((name) => typeof session?.[name] === 'string'));
    return whole ? { ...otherwise, ...base } : otherwise;
  } catch {
    return otherwise;
  }
}
