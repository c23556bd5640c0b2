import { at, weekday } from '../calendar.js';
import { contact, type DemoEvent } from '../demo-event.js';

/** S1, S4 and S8: coming ones, and the editions before them. */
export const eventsForProfessionals = (today: Temporal.PlainDate): readonly DemoEvent[] => [
  {
    key: 's1',
    territory: 'pays-d-aubagne',
    publishedDaysBefore: 40,
    professionals: 52,
    tables: {
      rounds: 8,
      timetable: {
        startsAt: '09:20',
        minutes: 12,
        moveMinutes: 2,
        phases: [
          { name: 'La structure se présente', minutes: 5 },
          { name: 'Les visiteurs se présentent', minutes: 3 },
          { name: 'Questions', minutes: 4 },
        ],
        breaks: [{ afterRound: 4, minutes: 20, name: 'Café' }],
      },
    },
    event: {
      format: 'speed_dating',
      title: 'Qui fait quoi en Pays d’Aubagne ?',
      description:
        'Chaque structure présente ses outils et ses services à une table. Vous changez de table à chaque tour et vous rencontrez toutes les autres.\n\nCafé d’accueil à 8 h 30.',
      audience: 'professionals',
      capacity: 54,
      place: { name: 'Espace des Libertés', address: 'Avenue Antide-Boyer, 13400 Aubagne' },
      contact: contact('L’équipe du territoire', '04 00 00 00 13'),
      sessions: [at(weekday(today, 4, 3), '9:00', '12:00')],
    },
  },
  {
    key: 's1-edition-d-avant',
    territory: 'pays-d-aubagne',
    publishedDaysBefore: 35,
    professionals: 50,
    came: { share: 0.86, walkIns: 3 },
    event: {
      format: 'speed_dating',
      title: 'Qui fait quoi en Pays d’Aubagne ? L’édition de printemps',
      description: 'Treize structures, dix minutes par table.',
      audience: 'professionals',
      capacity: 54,
      place: { name: 'Espace des Libertés', address: 'Avenue Antide-Boyer, 13400 Aubagne' },
      contact: contact('L’équipe du territoire', '04 00 00 00 13'),
      sessions: [at(weekday(today, 4, -9), '9:00', '12:00')],
    },
  },
  {
    key: 's4',
    territory: 'draguignan',
    publishedDaysBefore: 45,
    professionals: 71,
    event: {
      format: 'seminar',
      title: 'Accueillir, informer, orienter : travailler ensemble',
      description:
        'Une journée de travail entre neuf structures : le parcours d’une personne, de la première question à la formation.',
      audience: 'professionals',
      capacity: 80,
      place: {
        name: 'Maison des sports et de la jeunesse',
        address: 'Boulevard Léon-Blum, 83300 Draguignan',
      },
      contact: contact('Animation du territoire', '04 00 00 00 83'),
      sessions: [at(weekday(today, 3, 5), '9:00', '16:30')],
    },
  },
  {
    key: 's4-edition-d-avant',
    territory: 'draguignan',
    publishedDaysBefore: 30,
    professionals: 66,
    came: { share: 0.8, walkIns: 4 },
    event: {
      format: 'seminar',
      title: 'Se connaître pour mieux orienter',
      description: 'Les métiers de chacun, en neuf présentations courtes.',
      audience: 'professionals',
      capacity: 80,
      place: {
        name: 'Maison des sports et de la jeunesse',
        address: 'Boulevard Léon-Blum, 83300 Draguignan',
      },
      contact: contact('Animation du territoire', '04 00 00 00 83'),
      sessions: [at(weekday(today, 3, -6), '9:00', '16:30')],
    },
  },
  {
    key: 's8-blois',
    territory: 'loir-et-cher',
    publishedDaysBefore: 28,
    professionals: 16,
    event: {
      format: 'visits',
      title: 'Trois centres de formation en une journée',
      description: 'Départ en minibus de la gare routière de Blois. Trois arrêts, un déjeuner sur place.',
      audience: 'professionals',
      capacity: 14,
      place: { name: 'Gare routière de Blois', address: 'Place de la Gare, 41000 Blois' },
      contact: contact('Coordination du Loir-et-Cher', '02 00 00 00 41'),
      sessions: [
        { ...at(weekday(today, 5, 2), '9:00', '10:45'), title: 'CFA interprofessionnel', kind: 'stop' },
        {
          ...at(weekday(today, 5, 2), '11:15', '12:45'),
          title: 'Centre de formation du bâtiment',
          kind: 'stop',
        },
        { ...at(weekday(today, 5, 2), '14:30', '16:00'), title: 'Lycée agricole', kind: 'stop' },
      ],
    },
  },
  {
    key: 's8-tours',
    territory: 'loir-et-cher',
    publishedDaysBefore: 25,
    professionals: 10,
    came: { share: 0.9 },
    event: {
      format: 'visits',
      title: 'À Tours, deux centres de formation',
      description: 'Deux visites et un temps d’échange avec les formateurs.',
      audience: 'professionals',
      capacity: 10,
      place: { name: 'Gare de Tours', address: 'Place du Général-Leclerc, 37000 Tours' },
      contact: contact('Coordination du Loir-et-Cher', '02 00 00 00 41'),
      sessions: [
        { ...at(weekday(today, 2, -4), '9:30', '11:30'), title: 'Campus des métiers', kind: 'stop' },
        { ...at(weekday(today, 2, -4), '14:00', '16:00'), title: 'Centre AFPA', kind: 'stop' },
      ],
    },
  },
  {
    key: 's8-vendome',
    territory: 'loir-et-cher',
    publishedDaysBefore: 30,
    professionals: 9,
    afterwards: { postponed: 'Deux des trois centres sont en travaux. La visite est remise au printemps.' },
    event: {
      format: 'visits',
      title: 'Dans les ateliers des apprentis, à Vendôme',
      description: 'Trois arrêts : mécanique, cuisine, horticulture.',
      audience: 'professionals',
      capacity: 14,
      place: { name: 'Gare de Vendôme', address: 'Boulevard de Trémault, 41100 Vendôme' },
      contact: contact('Coordination du Loir-et-Cher', '02 00 00 00 41'),
      sessions: [
        { ...at(weekday(today, 5, 4), '9:00', '10:30'), title: 'Mécanique', kind: 'stop' },
        { ...at(weekday(today, 5, 4), '11:00', '12:30'), title: 'Cuisine', kind: 'stop' },
        { ...at(weekday(today, 5, 4), '14:00', '15:30'), title: 'Horticulture', kind: 'stop' },
      ],
    },
  },
];
