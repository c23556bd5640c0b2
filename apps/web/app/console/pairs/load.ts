import { followPlan, listPairs, listPlans, readPlan, type WindowView } from '#matching/contract';
import type { EventView } from '#scheduling/contract';
import { isoDay } from '../../format/dates.js';
import type { RouteArgs } from '../../context.js';
import { answerOf, workerOf } from '../asking.js';
import { headed } from '../event/event-frame.js';
import { workedEvent } from '../event/reading.js';
import { registeredPeople } from '../plan/candidates.js';

const REMIND_DAYS = 14;

/** What the page of pairs shows: who is registered, the last proposal, and what people hold. */
export async function loadPairs({ request, context, params }: RouteArgs<'id'>) {
  const reader = workerOf({ request, context });
  const { api, now } = reader.visit;
  const [{ event, writes }, listed, held, people] = await Promise.all([
    workedEvent(reader, params.id),
    api.call(listPlans, { params }),
    api.call(listPairs, { params }),
    registeredPeople(reader, params.id),
  ]);
  const latest = answerOf(listed, reader).items.find(({ mode }) => mode === 'pairs');
  const plan = latest && answerOf(await api.call(readPlan, { params: { id: latest.id } }), reader);
  const pairs = answerOf(held, reader);
  const waves = Math.max(1, Number(plan?.settings['waves'] ?? 1), ...pairs.pairs.map(({ wave }) => wave));
  return {
    locale: reader.locale,
    event: headed(event),
    writes,
    people: people.map(({ id, firstName, lastName, organisationName }) => ({
      id,
      firstName,
      lastName,
      organisationName,
    })),
    organisations: new Set(
      people.map(({ organisationId, organisationName, id }) => organisationId ?? organisationName ?? id),
    ).size,
    plan: plan ?? null,
    progressAddress: plan ? `/api/v1${followPlan.path.replace(':id', plan.id)}` : '',
    pairs,
    windows: windowsShown(pairs.windows, waves, event, now().toString()),
    done: new URL(request.url).searchParams.get('done'),
  };
}

/** One window for each wave; where none is set, from today to the eve of the plenary. */
function windowsShown(
  set: readonly WindowView[],
  waves: number,
  { sessions, timeZone }: EventView,
  now: string,
): readonly WindowView[] {
  const plenary = sessions.findLast(({ status }) => status === 'planned');
  const eve = plenary && new Date(Date.parse(plenary.startsAt) - 24 * 3_600_000).toISOString();
  const from = isoDay(now, timeZone);
  const until = eve && isoDay(eve, timeZone) > from ? isoDay(eve, timeZone) : from;
  return Array.from({ length: waves }, (_, place) => {
    const known = set.find(({ wave }) => wave === place + 1);
    return known ?? { wave: place + 1, from, until, remindDays: REMIND_DAYS };
  });
}
