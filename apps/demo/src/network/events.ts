import { at, weekday } from './calendar.js';
import type { DemoEvent } from './demo-event.js';
import { crossVisits } from './events/cross-visits.js';
import { eventsForProfessionals } from './events/for-professionals.js';
import { seminar } from './events/seminar.js';
import { eventsForThePublic } from './events/for-the-public.js';

/** The scenarios as plain events, around today: coming weeks, and some past with their attendance. */
export const demoEvents = (today: Temporal.PlainDate): readonly DemoEvent[] => [
  ...eventsForThePublic(today),
  ...eventsForProfessionals(today),
  crossVisits(today),
  seminar(today),
  {
    key: 'brouillon',
    territory: 'pays-d-aubagne',
    event: {
      format: 'meeting',
      title: 'Bilan du premier semestre',
      description: 'Ordre du jour à compléter.',
      audience: 'professionals',
      capacity: 25,
      place: { name: 'Mission Locale d’Aubagne', address: '13400 Aubagne' },
      sessions: [at(weekday(today, 2, 7), '14:00', '16:00')],
    },
  },
];
