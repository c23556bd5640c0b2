import { at, weekday } from '../calendar.js';
import { contact, type DemoEvent, type DemoVisit } from '../demo-event.js';

/** S9: pairs of different organisations visit each other for weeks, then present each other's places. */
export const crossVisits = (today: Temporal.PlainDate): DemoEvent => ({
  key: 's9',
  territory: 'pays-d-aix',
  publishedDaysBefore: 40,
  professionals: 25,
  came: { share: 0.95 },
  pairs: {
    from: weekday(today, 1, -3).toString(),
    until: weekday(today, 1, 9).toString(),
    visits: [...held(today), ...toCome(today), { day: weekday(today, 3, 5).toString(), agreed: false }],
  },
  event: {
    format: 'cross_visits',
    title: 'Une journée chez vous, une journée chez moi',
    description:
      'Par deux, de structures différentes : chacun passe une demi-journée chez l’autre, puis le raconte à tous en plénière.',
    audience: 'professionals',
    capacity: 40,
    place: { name: 'Maison de l’orientation', address: '13100 Aix-en-Provence' },
    contact: contact('L’équipe du Pays d’Aix', '04 00 00 00 15'),
    sessions: [
      { ...at(weekday(today, 4, -4), '9:30', '12:00'), title: 'Lancement' },
      { ...at(weekday(today, 2, 9), '9:00', '12:30'), title: 'Plénière' },
    ],
  },
});

/** Eight visits of the past fortnight. */
const held = (today: Temporal.PlainDate): DemoVisit[] =>
  Array.from({ length: 8 }, (_, place) => ({
    day: weekday(today, 1 + (place % 4), place < 4 ? -2 : -1).toString(),
    agreed: true,
  }));

/** Four that have a date, and three to which the other has not answered. */
const toCome = (today: Temporal.PlainDate): DemoVisit[] =>
  Array.from({ length: 7 }, (_, place) => ({
    day: weekday(today, 1 + (place % 5), 2 + Math.floor(place / 5)).toString(),
    agreed: place < 4,
  }));
