import { data, redirect } from 'react-router';
import type { Problem } from '#kernel';
import {
  cancelPlan,
  movePerson,
  readAteliers,
  readPlan,
  replan,
  type AteliersView,
  type RotationPlanView,
} from '#matching/contract';
import { changeSession, readEvent } from '#scheduling/contract';
import type { Reader } from '../../context.js';
import { answerOf, sorted, textOf } from '../asking.js';
import { consolePath } from '../paths.js';
import type { Cost } from './move-panel.js';
import { nameOf, peopleNamed } from './named-people.js';

interface Asked {
  readonly reader: Reader;
  readonly form: FormData;
  readonly params: { readonly id: string; readonly planId: string };
}

export interface AtelierAnswer {
  readonly said?: string;
  readonly problem?: string;
  /** Beside the box of the absent. */
  readonly unknown?: string;
  readonly cost?: Cost;
  readonly tried?: boolean;
}

const refused = (problem: Problem) => {
  const answer: AtelierAnswer = { problem: sorted(problem, () => undefined).others.join(' ') };
  return data(answer, problem.status);
};

export async function stop({ reader, params }: Asked) {
  const outcome = await reader.visit.api.call(cancelPlan, { params: { id: params.planId } });
  if (!outcome.ok) return refused(outcome.problem);
  const answer: AtelierAnswer = { said: reader.words('ateliers.console.cancelledPlan') };
  return answer;
}

/** Moves somebody, or says what it would cost. */
export async function move({ reader, form, params }: Asked, dryRun: boolean) {
  const [personId, tableId] = [textOf(form, 'personId'), textOf(form, 'tableId')];
  const outcome = await reader.visit.api.call(movePerson, {
    params: { id: params.planId },
    body: { personId, tableId, round: Number(textOf(form, 'slot')), dryRun },
  });
  if (!outcome.ok) return refused(outcome.problem);
  const { changes, plan } = outcome.answer;
  const answer: AtelierAnswer = { cost: { tableId, changes }, tried: dryRun };
  if (dryRun) return answer;
  const person = plan.peoplePlanned.find(({ id }) => id === personId);
  const moved = reader.words('ateliers.console.moved', { name: person ? nameOf(person) : '' });
  return { ...answer, said: moved };
}

/** The atelier is cancelled where it has not begun, and its people go where there is room. */
export async function close(asked: Asked) {
  const { reader, form, params } = asked;
  const { api } = reader.visit;
  const { plan, view } = await present(asked);
  const sessionId = textOf(form, 'sessionId');
  const atelier = view.slots
    .flatMap(({ ateliers }) => ateliers)
    .find((one) => one.sessionId === sessionId)?.atelier;
  const coming = view.slots.filter(
    ({ startsAt }) => Date.parse(startsAt) > Date.parse(reader.visit.now().toString()),
  );
  const closing = coming
    .flatMap(({ ateliers }) => ateliers)
    .filter((one) => one.atelier === atelier && !one.cancelled);
  if (atelier === undefined || closing.length === 0) return refusedAsClosed(reader);
  const outcome = await replanned(asked, plan, view, {
    closed: [...(plan.replan?.closed ?? []), atelier],
    absent: plan.replan?.absent ?? [],
  });
  if (!outcome.ok) return refused(outcome.problem);
  for (const session of closing) {
    const event = answerOf(await api.call(readEvent, { params: { idOrSlug: params.id } }), reader);
    const cancelled = await api.call(
      changeSession,
      { params: { id: session.sessionId }, body: { status: 'cancelled' } },
      { ifMatch: String(event.revision) },
    );
    if (!cancelled.ok) return refused(cancelled.problem);
  }
  return redirect(
    `${consolePath(reader.locale, 'atelierPlan', params.id, outcome.answer.id)}?done=closed`,
    303,
  );
}

const refusedAsClosed = ({ words }: Reader) => {
  const answer: AtelierAnswer = { problem: words('errors.registration.session-closed') };
  return data(answer, 409);
};

/** Who does not come leaves their seats to those who have none. */
export async function withoutAbsent(asked: Asked) {
  const { reader, form, params } = asked;
  const { plan, view } = await present(asked);
  const named = peopleNamed(view.people, textOf(form, 'absent'));
  if (named.unknown.length > 0) {
    const names = named.unknown.join(', ');
    const answer: AtelierAnswer = { unknown: reader.words('ateliers.console.nobodyCalled', { names }) };
    return data(answer, 422);
  }
  const outcome = await replanned(asked, plan, view, {
    closed: plan.replan?.closed ?? [],
    absent: named.ids,
  });
  if (!outcome.ok) return refused(outcome.problem);
  return redirect(
    `${consolePath(reader.locale, 'atelierPlan', params.id, outcome.answer.id)}?done=replanned`,
    303,
  );
}

async function present({ reader, params }: Asked) {
  const { api } = reader.visit;
  const [plan, view] = await Promise.all([
    api.call(readPlan, { params: { id: params.planId } }),
    api.call(readAteliers, { params }),
  ]);
  return { plan: answerOf(plan, reader), view: answerOf(view, reader) };
}

/** What is over stays; whoever signed up since comes in with the seats that they took. */
const replanned = (
  { reader, params }: Asked,
  plan: RotationPlanView,
  view: AteliersView,
  { closed, absent }: { readonly closed: readonly string[]; readonly absent: readonly string[] },
) => {
  const now = Date.parse(reader.visit.now().toString());
  const afterRound = view.slots.filter(({ startsAt }) => Date.parse(startsAt) <= now).length;
  return reader.visit.api.call(replan, {
    params: { id: params.planId },
    body: {
      afterRound,
      closed: [...new Set(closed)],
      absent: [...absent],
      late: lateOf(plan, view).map((id) => ({ id, fromRound: Math.min(view.slots.length, afterRound + 1) })),
    },
  });
};

/** Who has a seat at the event and is not in the plan. */
export function lateOf(plan: RotationPlanView, view: AteliersView): readonly string[] {
  const planned = new Set(plan.peoplePlanned.map(({ id }) => id));
  return view.people.map(({ id }) => id).filter((id) => !planned.has(id));
}
