import type { PairFacts, PartnerFacts, VisitFacts } from './visit-facts.js';
import { sampleEvent, sampleTold } from './samples.js';

/** Invented, as all samples are. */
const partner: PartnerFacts = {
  name: 'Camille Exemple',
  organisation: 'CIO d’Exemple',
  jobFunction: 'adviser',
  address: 'camille@exemple.invalid',
};

const slot = {
  startsAt: Temporal.Instant.from('2027-04-06T12:00Z'),
  endsAt: Temporal.Instant.from('2027-04-06T14:00Z'),
  place: 'CIO, 2e étage, Aix-en-Provence',
};

export const sampleVisit = (changes: Partial<VisitFacts> = {}): VisitFacts => ({
  id: '0195f0c0-0000-7000-8000-000000000041',
  role: 'guest',
  partner,
  agreed: slot,
  proposal: { ...slot, by: 'somebody' },
  revision: 2,
  sequence: 1,
  ...changes,
});

export const samplePair = (changes: Partial<PairFacts> = {}): PairFacts => ({
  ...sampleTold({
    event: sampleEvent({
      format: 'cross_visits',
      title: 'Présentations croisées',
      audience: 'professionals',
      contact: { name: 'l’équipe du territoire', phone: '04 00 00 00 13', email: null },
    }),
  }),
  partners: [partner],
  window: { from: Temporal.PlainDate.from('2027-03-09'), until: Temporal.PlainDate.from('2027-06-07') },
  over: false,
  late: true,
  visit: sampleVisit(),
  about: {},
  ...changes,
});

/** The same in both languages. */
export const pairInBoth = (name: string, facts: PairFacts): Readonly<Record<string, PairFacts>> => ({
  [name]: facts,
  [`${name}, in English`]: { ...facts, locale: 'en' },
});

export const sampleTrio = (): PairFacts =>
  samplePair({
    partners: [
      partner,
      { ...partner, name: 'Dominique Exemple', organisation: 'Mission Locale', address: null },
    ],
  });
