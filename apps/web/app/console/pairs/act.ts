import { data, redirect } from 'react-router';
import { askPlan, movePerson, publishPlan, readPlan, setVisitWindows } from '#matching/contract';
import type { Problem } from '#kernel';
import type { Reader, RouteArgs } from '../../context.js';
import { answerOf, numberOf, sorted, textOf, workerOf, type FormProblem } from '../asking.js';
import { consolePath } from '../paths.js';
import { isWorking } from '../plan/use-progress.js';

/** What was typed in a form that came back, by its names. */
export type Typed = Readonly<Record<string, readonly string[]>>;

interface Returned {
  readonly intent: string;
  readonly problem: FormProblem;
  readonly typed: Typed;
}

interface Asked {
  readonly reader: Reader;
  readonly eventId: string;
  readonly form: FormData;
}

export async function actOnPairs({ request, context, params }: RouteArgs<'id'>) {
  const reader = workerOf({ request, context });
  const form = await request.formData();
  const asked = { reader, form, eventId: params.id };
  switch (textOf(form, 'intent')) {
    case 'form':
      return formPairs(asked);
    case 'swap':
      return swap(asked);
    case 'publish':
      return publish(asked);
    default:
      return saveWindows(asked);
  }
}

/** Waits a moment for the plan: pairs are formed in the blink of an eye, and the page shows them at once. */
async function formPairs({ reader, form, eventId }: Asked) {
  const { api } = reader.visit;
  const apart = pairsNamed(form);
  const outcome = await api.call(
    askPlan,
    {
      params: { id: eventId },
      body: { mode: 'pairs', waves: numberOf(textOf(form, 'waves')), ...(apart.length > 0 && { apart }) },
    },
    { idempotencyKey: crypto.randomUUID() },
  );
  if (!outcome.ok) return returned(outcome.problem, form);
  const { id } = outcome.answer;
  for (let look = 0; look < 20; look++) {
    const plan = answerOf(await api.call(readPlan, { params: { id } }), reader);
    if (!isWorking(plan)) break;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  return seeOther(reader, eventId, 'formed');
}

function pairsNamed(form: FormData): [string, string][] {
  const [one, other] = [form.getAll('apartOne').map(String), form.getAll('apartOther').map(String)];
  return one.flatMap((id, place): [string, string][] => {
    const second = other[place];
    return id && second && id !== second ? [[id, second]] : [];
  });
}

async function swap({ reader, form, eventId }: Asked) {
  const withPersonId = textOf(form, 'swapOther');
  const outcome = await reader.visit.api.call(movePerson, {
    params: { id: textOf(form, 'planId') },
    body: {
      personId: textOf(form, 'swapOne'),
      round: Number(textOf(form, 'swapWave') || 1),
      tableId: withPersonId,
      withPersonId,
    },
  });
  return outcome.ok ? seeOther(reader, eventId, 'swapped') : returned(outcome.problem, form);
}

async function publish({ reader, form, eventId }: Asked) {
  const outcome = await reader.visit.api.call(publishPlan, {
    params: { id: textOf(form, 'planId') },
    body: { tell: true },
  });
  return outcome.ok ? seeOther(reader, eventId, 'published') : returned(outcome.problem, form);
}

async function saveWindows({ reader, form, eventId }: Asked) {
  const all = (name: string) => form.getAll(name).map(String);
  const [from, until, remindDays] = [all('from'), all('until'), all('remindDays')];
  const windows = from.map((first, place) => ({
    wave: place + 1,
    from: first,
    until: until[place] ?? '',
    remindDays: numberOf(remindDays[place] ?? ''),
  }));
  const outcome = await reader.visit.api.call(setVisitWindows, {
    params: { id: eventId },
    body: { windows },
  });
  return outcome.ok ? seeOther(reader, eventId, 'windows') : returned(outcome.problem, form);
}

const seeOther = ({ locale }: Reader, eventId: string, done: string) =>
  redirect(`${consolePath(locale, 'pairs', eventId)}?done=${done}`, 303);

function returned(problem: Problem, form: FormData) {
  const typed: Record<string, string[]> = {};
  for (const [name, value] of form) (typed[name] ??= []).push(String(value));
  const answer: Returned = { intent: textOf(form, 'intent'), problem: sorted(problem, fieldOf), typed };
  return data(answer, problem.status);
}

/** `windows.1.until` is the box `until-1`. */
function fieldOf(path: string): string | undefined {
  const [list, place, name] = path.split('.');
  if (list === 'waves') return 'waves';
  return list === 'windows' && name ? `${name}-${place}` : undefined;
}
