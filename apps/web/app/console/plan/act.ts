import { data, redirect } from 'react-router';
import { cancelPlan, lockSeats, movePerson } from '#matching/contract';
import type { Problem } from '#kernel';
import type { Reader } from '../../context.js';
import { FORM_KEY } from '../../design/forms.js';
import { orNothing, sorted, textOf } from '../asking.js';
import { consolePath } from '../paths.js';
import type { MoveAnswer } from './move-panel.js';

interface Asked {
  readonly reader: Reader;
  readonly eventId: string;
  readonly planId: string;
  readonly form: FormData;
}

type Answer = MoveAnswer & { readonly said?: string };

const refused = (problem: Problem) => {
  const answer: Answer = { problem: sorted(problem, () => undefined).others.join(' ') };
  return data(answer, problem.status);
};

/** Stops the search and keeps the best plan found so far. */
export async function stop({ reader, planId }: Asked) {
  const outcome = await reader.visit.api.call(cancelPlan, { params: { id: planId } });
  if (!outcome.ok) return refused(outcome.problem);
  const answer: Answer = { said: reader.words('console.plan.working.stopped') };
  return answer;
}

/** Moves somebody, or says what it would cost. */
export async function move({ reader, planId, form }: Asked, dryRun: boolean) {
  const tableId = textOf(form, 'tableId');
  const outcome = await reader.visit.api.call(movePerson, {
    params: { id: planId },
    body: {
      personId: textOf(form, 'personId'),
      round: Number(textOf(form, 'round')),
      tableId,
      withPersonId: orNothing(textOf(form, 'swap')),
      dryRun,
    },
  });
  if (!outcome.ok) return refused(outcome.problem);
  const { changes, plan } = outcome.answer;
  if (dryRun) {
    const answer: Answer = { tried: { asked: String(form.get('asked')), changes } };
    return answer;
  }
  const person = plan.peoplePlanned.find(({ id }) => id === textOf(form, 'personId'));
  const answer: Answer = {
    moved: reader.words('console.plan.move.done', {
      name: [person?.firstName, person?.lastName].filter(Boolean).join(' ') || person?.number,
      round: textOf(form, 'round'),
      table: tableId,
    }),
  };
  return answer;
}

/** Makes another plan around the seats that are kept. */
export async function planRest({ reader, eventId, planId, form }: Asked) {
  const { api, forms } = reader.visit;
  const judged = await forms.check(textOf(form, FORM_KEY), '');
  if (judged.verdict !== 'fine') {
    const answer: Answer = { problem: reader.words('console.common.stale') };
    return data(answer, 422);
  }
  const outcome = await api.call(
    lockSeats,
    { params: { id: planId }, body: { locks: locksOf(form), name: orNothing(textOf(form, 'name')) } },
    { idempotencyKey: judged.idempotencyKey },
  );
  if (!outcome.ok) return refused(outcome.problem);
  return redirect(consolePath(reader.locale, 'plan', eventId, outcome.answer.id), 303);
}

/** What is no list of seats is refused by the contract, which takes no empty list. */
function locksOf(form: FormData): { personId: string; round: number }[] {
  try {
    const sent: unknown = JSON.parse(textOf(form, 'locks'));
    return Array.isArray(sent) ? (sent as { personId: string; round: number }[]) : [];
  } catch {
    return [];
  }
}
