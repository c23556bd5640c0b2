import { at, weekday } from '../calendar.js';
import { contact, type DemoEvent } from '../demo-event.js';

/** Ateliers of one slot: what they are called, for how many, and how often they are wished for. */
const MORNING = [
  ['Financer une formation : qui paie quoi', 36, 9],
  ['Handicap : accompagner sans étiqueter', 40, 6],
  ['Le conseil en évolution professionnelle, en pratique', 60, 5],
  ['Jeunes invisibles : où les rencontrer', 36, 4],
  ['Lire une offre d’emploi avec la personne', 30, 2],
] as const;
const AFTERNOON = [
  ['Financer une formation : qui paie quoi', 36, 6],
  ['Mobilité : permis, cartes, covoiturage', 45, 5],
  ['Orienter en ligne sans perdre personne', 60, 4],
  ['Freins à l’emploi : santé, logement, garde', 36, 7],
  ['Reconnaître les acquis : VAE et bilans', 30, 3],
] as const;

/** S3: a plenary, then ateliers side by side, given out by wishes. */
export function seminar(today: Temporal.PlainDate): DemoEvent {
  const day = weekday(today, 4, 2);
  const slot = (name: string, from: string, to: string, ateliers: typeof MORNING | typeof AFTERNOON) =>
    ateliers.map(([title, capacity]) => ({
      ...at(day, from, to),
      title,
      slot: name,
      capacity,
      kind: 'atelier',
    }));
  return {
    key: 's3',
    territory: 'pays-d-aubagne',
    publishedDaysBefore: 45,
    professionals: 190,
    ateliers: {
      likings: { Matin: likingsOf(MORNING), 'Après-midi': likingsOf(AFTERNOON) },
    },
    event: {
      format: 'seminar',
      title: 'Orienter ensemble : une plénière et dix ateliers',
      description:
        'Le matin, une plénière puis un atelier. L’après-midi, un second atelier. Dites ce que vous aimeriez, dans l’ordre : les places sont réparties ensuite, pour tout le monde à la fois.',
      audience: 'professionals',
      capacity: 200,
      place: { name: 'Espace des Libertés', address: 'Avenue Antide-Boyer, 13400 Aubagne' },
      contact: contact('L’équipe du territoire', '04 00 00 00 13'),
      sessions: [
        { ...at(day, '9:00', '10:45'), title: 'Plénière', kind: 'plenary' },
        ...slot('Matin', '11:00', '12:15', MORNING),
        ...slot('Après-midi', '14:00', '15:15', AFTERNOON),
      ],
    },
  };
}

const likingsOf = (ateliers: typeof MORNING | typeof AFTERNOON): Readonly<Record<string, number>> =>
  Object.fromEntries(ateliers.map(([title, , weight]) => [title, weight]));
