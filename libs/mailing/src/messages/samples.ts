import type { EventFacts, SessionFacts } from '../domain/facts.js';
import type { Told } from './registration-mail.js';

/** Invented, for previews and tests: no person, no organisation, no address of this name exists. */

export const sampleSession = (changes: Partial<SessionFacts> = {}): SessionFacts => ({
  id: '0195f0c0-0000-7000-8000-000000000011',
  title: null,
  startsAt: Temporal.Instant.from('2027-03-09T13:00Z'),
  endsAt: Temporal.Instant.from('2027-03-09T15:00Z'),
  place: { name: 'Cité des métiers, salle 2', address: 'Toulouse, métro Jean-Jaurès' },
  cancelled: false,
  line: 'confirmed',
  position: null,
  ...changes,
});

export const sampleEvent = (changes: Partial<EventFacts> = {}): EventFacts => ({
  id: '0195f0c0-0000-7000-8000-000000000001',
  slug: 'decouvrir-les-metiers-du-soin',
  territoryId: '0195f0c0-0000-7000-8000-000000000002',
  title: 'Découvrir les métiers du soin',
  format: 'workshop',
  timeZone: 'Europe/Paris',
  audience: 'public',
  status: 'published',
  reason: null,
  sensitive: false,
  attendanceMode: 'in_person',
  onlineUrl: null,
  contact: { name: 'l’accueil de la Cité des métiers', phone: '05 00 00 00 00', email: null },
  ...changes,
});

export const sampleTold = (changes: Partial<Told> = {}): Told => ({
  registrationId: '0195f0c0-0000-7000-8000-000000000021',
  registrantId: '0195f0c0-0000-7000-8000-000000000031',
  recipient: { name: 'Élodie Exemple', address: 'elodie@exemple.invalid' },
  locale: 'fr',
  state: 'confirmed',
  seats: 1,
  cancelReason: null,
  passCode: 'K7QM4R2X',
  ticket: 'Zm9vYmFyYmF6cXV4MTIzNA',
  event: sampleEvent(),
  sessions: [sampleSession()],
  about: {},
  ...changes,
});

/** The same in both languages. */
export const inBoth = (name: string, told: Told): Readonly<Record<string, Told>> => ({
  [name]: told,
  [`${name}, in English`]: { ...told, locale: 'en' },
});
