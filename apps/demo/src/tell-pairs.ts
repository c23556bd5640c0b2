import type { RequestOf } from '#kernel';
import {
  answerVisitByTicket,
  askPlan,
  listPairs,
  publishPlan,
  setVisitWindows,
  type PairsView,
} from '#matching/contract';
import type { DemoEvent } from './network/demo-event.js';
import type { Stage } from './stage.js';

interface PairsStory {
  readonly key: string;
  readonly eventId: string;
  readonly pairs: NonNullable<DemoEvent['pairs']>;
  /** By registration. */
  readonly tickets: ReadonlyMap<string, string>;
}

/** People are paired and told; then guests propose, and hosts say yes or have not answered yet. */
export async function tellPairs(stage: Stage, { key, eventId, pairs, tickets }: PairsStory): Promise<void> {
  const params = { id: eventId };
  const { from, until } = pairs;
  await stage.call(setVisitWindows, { params, body: { windows: [{ wave: 1, from, until }] } });
  const asked = await stage.call(
    askPlan,
    { params, body: { mode: 'pairs', waves: 1 } },
    { idempotencyKey: `demo-pairs-${key}` },
  );
  await stage.computePlans();
  await stage.call(publishPlan, { params: { id: asked.id }, body: {} });
  await stage.formPairs(eventId);

  const view = await stage.call(listPairs, { params });
  const visits = view.pairs.flatMap((pair) => pair.visits.map((visit) => ({ visit, pair })));
  for (const [place, { day, agreed }] of pairs.visits.entries()) {
    const { visit, pair } = visits[place]!;
    const answerOf = (registrationId: string, body: Answer) =>
      stage.settle(
        answerVisitByTicket,
        { params: { ticket: tickets.get(registrationId)!, visitId: visit.id }, body },
        ['pairs.moved-on'],
      );
    stage.moveTo(someDaysBefore(day, view.timeZone));
    await answerOf(visit.guestId, {
      do: 'propose',
      revision: 1,
      day,
      from: place % 2 === 0 ? '09:30' : '14:00',
      until: place % 2 === 0 ? '12:00' : '16:30',
      place: `Accueil, ${placeOf(pair, visit.hostId)}`,
    });
    if (agreed) await answerOf(visit.hostId, { do: 'agree', revision: 2 });
  }
}

type Answer = NonNullable<RequestOf<typeof answerVisitByTicket>['body']>;

const placeOf = ({ members }: PairsView['pairs'][number], hostId: string): string =>
  members.find(({ id }) => id === hostId)?.organisationName ?? 'sur place';

/** Dates are proposed four days ahead, or now for those still further. */
const someDaysBefore = (day: string, timeZone: string): Temporal.Instant =>
  Temporal.PlainDate.from(day).subtract({ days: 4 }).toZonedDateTime(timeZone).toInstant();
