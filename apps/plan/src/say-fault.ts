import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** The first thing that is wrong with an input, in one sentence that names its place: `people[3].id must be text.` */
export function sayFault(error: z.ZodError): string {
  const [issue] = error.issues;
  const { path, message } = deepest(issue!, []);
  return `${placeOf(path) || 'The input'} ${message}.`;
}

interface Fault {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** Where several shapes are possible, the one that fits farthest says what is wrong. */
function deepest(issue: Issue, above: readonly PropertyKey[]): Fault {
  const path = [...above, ...issue.path];
  const own = { path, message: predicate(issue, path) };
  if (issue.code !== 'invalid_union') return own;
  const inside = issue.errors
    .flatMap(([first]) => (first === undefined ? [] : [deepest(first, path)]))
    .filter((fault) => fault.path.length > path.length)
    .sort((one, other) => other.path.length - one.path.length);
  return inside[0] ?? own;
}

function placeOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'an object',
};

const OF_ROUNDS = new Set<PropertyKey>(['present', 'rounds', 'fromRound', 'closedFrom', 'afterRound']);

function predicate(issue: Issue, path: readonly PropertyKey[]): string {
  const isRound = path.slice(-2).some((key) => OF_ROUNDS.has(key)) && path.length > 1;
  switch (issue.code) {
    case 'invalid_type':
      if (issue.message.includes('received undefined')) return 'is missing';
      if (isRound && ['number', 'int'].includes(issue.expected)) return 'must be a round number';
      return `must be ${KINDS[issue.expected] ?? issue.expected}`;
    case 'too_small':
      return `must ${amount(issue.origin, 'at least', issue.minimum)}`;
    case 'too_big':
      return `must ${amount(issue.origin, 'at most', issue.maximum)}`;
    case 'invalid_value':
      return `must be one of ${issue.values.join(', ')}`;
    case 'invalid_union':
      return issue.discriminator === 'mode'
        ? 'must be one of mixed, hosted, carousel, one_to_one, breakouts, pairs'
        : 'is not of the form that the format gives it';
    default:
      return issue.message.replace(/\.$/, '');
  }
}

function amount(origin: string, limit: string, count: number | bigint): string {
  if (origin === 'string') return `have ${limit} ${count} characters`;
  if (origin === 'array') return `have ${limit} ${count} ${count === 1 ? 'entry' : 'entries'}`;
  return `be ${limit} ${count}`;
}
