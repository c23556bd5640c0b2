import type { CardFacts, CardStop } from './card-facts.js';
import type { ToldCard } from './told-card.js';
import { sampleEvent, sampleSession, sampleTold } from './samples.js';

/** Invented, for previews and tests. */

const START = Temporal.Instant.from('2027-03-11T08:20Z');

const sampleStop = (round: number, changes: Partial<CardStop> = {}): CardStop => ({
  round,
  startsAt: START.add({ minutes: 14 * (round - 1) }),
  table: String(round + 3),
  presents: false,
  host: null,
  organisations: ['CIO d’Aubagne', 'Cap emploi', 'Bureau information jeunesse de La Ciotat'],
  breakAfter: null,
  ...changes,
});

export const sampleCard = (changes: Partial<ToldCard> = {}): ToldCard => ({
  ...sampleTold({
    event: sampleEvent({
      title: 'Rencontre des structures de l’orientation',
      format: 'speed_dating',
      audience: 'professionals',
    }),
    sessions: [
      sampleSession({
        startsAt: Temporal.Instant.from('2027-03-11T08:00Z'),
        endsAt: Temporal.Instant.from('2027-03-11T11:00Z'),
      }),
    ],
  }),
  card: MIXED,
  ...changes,
});

const rest = { startsAt: START.add({ minutes: 28 }), endsAt: START.add({ minutes: 48 }) };

const MIXED: CardFacts = {
  number: 3,
  stops: [
    sampleStop(1),
    sampleStop(2, { breakAfter: { ...rest, name: 'Café' } }),
    sampleStop(3, { table: null, organisations: [] }),
    sampleStop(4, { table: 'Le coin des livres' }),
  ],
};

export const HOSTED: CardFacts = {
  number: 18,
  stops: [
    sampleStop(1, { table: 'A', host: 'Cap emploi', organisations: [] }),
    sampleStop(2, { table: 'B', host: 'CIO d’Aubagne', presents: true, breakAfter: { ...rest, name: null } }),
  ],
};

export const WITHOUT_TIMES: CardFacts = {
  number: 18,
  stops: [1, 2].map((round) => sampleStop(round, { startsAt: null, organisations: [] })),
};

export const cardInBoth = (name: string, told: ToldCard): Readonly<Record<string, ToldCard>> => ({
  [name]: told,
  [`${name}, in English`]: { ...told, locale: 'en' },
});
