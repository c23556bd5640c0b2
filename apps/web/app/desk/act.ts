import { recordCheckIns } from '#attendance/contract';
import { answerOf, orNothing, textOf } from '../console/asking.js';
import type { Reader } from '../context.js';

/** What the door is told after a touch. */
export interface Said {
  readonly tone: 'ok' | 'sun' | 'bad';
  readonly text: string;
}

/** One of the things that a form of the door asks for. */
type Touch =
  | { readonly what: 'arrive' | 'leave' | 'undo' | 'excuse'; readonly registrationId: string }
  | { readonly what: 'code'; readonly passCode: string }
  | { readonly what: 'walkIn'; readonly walkIn: Readonly<Record<string, string | undefined>> }
  | { readonly what: 'headcount'; readonly size: number; readonly audience: string | undefined };

const BUTTONS = ['arrive', 'leave', 'undo', 'excuse'] as const;

/** Reads what was touched; the name of what is missing otherwise. */
export function touchOf(form: FormData): Touch | 'codeMissing' | 'headcountMissing' {
  for (const what of BUTTONS) {
    const registrationId = textOf(form, what);
    if (registrationId) return { what, registrationId };
  }
  const audience = orNothing(textOf(form, 'audience'));
  switch (textOf(form, 'way')) {
    case 'walk-in':
      return {
        what: 'walkIn',
        walkIn: {
          audience,
          firstName: orNothing(textOf(form, 'firstName')),
          lastName: orNothing(textOf(form, 'lastName')),
        },
      };
    case 'headcount': {
      const size = Number(textOf(form, 'size'));
      return Number.isInteger(size) && size > 0 ? { what: 'headcount', size, audience } : 'headcountMissing';
    }
    default: {
      const passCode = textOf(form, 'code');
      return passCode ? { what: 'code', passCode } : 'codeMissing';
    }
  }
}

const KINDS = { arrive: 'in', leave: 'out', undo: 'out', excuse: 'excused' } as const;

/** The fact as the contract has it: who, and by which of the five ways. */
function whoOf(touch: Touch) {
  switch (touch.what) {
    case 'code':
      return { kind: 'in', passCode: touch.passCode };
    case 'walkIn':
      return { kind: 'in', walkIn: touch.walkIn };
    case 'headcount':
      return { kind: 'in', headcount: { counts: [{ audience: touch.audience, size: touch.size }] } };
    default:
      return { kind: KINDS[touch.what], registrationId: touch.registrationId };
  }
}

/** Notes one fact; sent twice from one page, it is one fact. */
export async function note(reader: Reader, id: string, form: FormData): Promise<Said> {
  const { visit, words } = reader;
  const touch = touchOf(form);
  if (typeof touch === 'string') return { tone: 'bad', text: words(`console.day.${touch}`) };
  const who = 'registrationId' in touch ? `${touch.what}-${touch.registrationId}` : touch.what;
  const record = {
    clientId: `${textOf(form, 'touch')}-${who}`.slice(0, 100),
    deviceId: textOf(form, 'device') || 'page',
    sessionId: textOf(form, 'session'),
    at: visit.now().toString(),
    ...whoOf(touch),
  };
  const outcome = await visit.api.call(recordCheckIns, {
    params: { id },
    body: { records: [record] } as never,
  });
  if (!outcome.ok && outcome.problem.status === 422)
    return { tone: 'bad', text: outcome.problem.errors?.[0]?.message ?? outcome.problem.title };
  const [result] = answerOf(outcome, reader).results;
  return saidOf(touch, result, reader);
}

interface Result {
  readonly status: 'recorded' | 'already' | 'conflict' | 'unknown';
  readonly message?: string | undefined;
  readonly name?: string | null | undefined;
}

function saidOf(touch: Touch, result: Result | undefined, { words }: Reader): Said {
  const t = (key: string, values?: object) => words(`console.day.status.${key}`, { ...values });
  if (!result) return { tone: 'bad', text: t('failed') };
  if (result.status !== 'recorded') {
    const message = result.message ?? t(result.status);
    return {
      tone: result.status === 'already' ? 'sun' : 'bad',
      text: result.name ? words('console.common.said', { about: result.name, message }) : message,
    };
  }
  switch (touch.what) {
    case 'walkIn':
      return { tone: 'ok', text: t('walkIn') };
    case 'headcount':
      return { tone: 'ok', text: t('headcount', { count: touch.size }) };
    case 'leave':
      return { tone: 'ok', text: t('out') };
    case 'undo':
      return { tone: 'ok', text: t('undone') };
    case 'excuse':
      return { tone: 'ok', text: t('excused') };
    default:
      return { tone: 'ok', text: result.name ? t('recordedName', { name: result.name }) : t('recorded') };
  }
}
