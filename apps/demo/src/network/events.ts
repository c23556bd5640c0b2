import type { createEvent } from '#scheduling/contract';
import type { RequestOf } from '#kernel';
import { at, nthWeekday, weekday } from './calendar.js';

type Body = RequestOf<typeof createEvent>['body'];

/** One event of the demonstration, and what happens to it. */
export interface DemoEvent {
  /** Names it among the demonstration's events, for ever. */
  readonly key: string;
  readonly territory: string;
  readonly event: Omit<Body, 'territoryId' | 'timeZone' | 'placeId'>;
  /** Days before the first session on which it was published; never: it is still a draft. */
  readonly publishedDaysBefore?: number;
  /** How many sign up for it, or for each of its sessions that are named by place in the list. */
  readonly professionals?: number;
  readonly visitors?: number;
  readonly nameless?: number;
  /** Only these sessions, by place in the list, for events where people choose one. */
  readonly fill?: readonly {
    readonly session: number;
    readonly visitors: number;
    readonly nameless: number;
  }[];
  /** Of the past: how many of those expected came, from 0 to 1, and who came without having signed up. */
  readonly came?: {
    readonly share: number;
    readonly walkIns?: number;
    readonly headcount?: readonly HeadCount[];
  };
  readonly then?: { readonly postponed: string } | { readonly cancelled: string };
}
type HeadCount = {
  readonly audience: 'pupil' | 'student' | 'job_seeker' | 'parent' | 'adult' | 'young_leaver';
  readonly size: number;
};

const contact = (name: string, phone: string) => ({ name, phone });

/** The scenarios as plain events, around today: coming weeks, and some past with their attendance. */
export const demoEvents = (today: Temporal.PlainDate): readonly DemoEvent[] => [
  {
    key: 's1',
    territory: 'pays-d-aubagne',
    publishedDaysBefore: 40,
    professionals: 52,
    event: {
      format: 'speed_dating',
      title: 'Qui fait quoi en Pays d’Aubagne ?',
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
    key: 'aujourd-hui',
    territory: 'pays-d-aubagne',
    publishedDaysBefore: 18,
    visitors: 9,
    nameless: 4,
    event: {
      format: 'workshop',
      title: 'Les métiers du bâtiment racontés par ceux qui les font',
      description:
        'Une électricienne, un couvreur et une conductrice de travaux racontent leur journée et répondent à vos questions.',
      audience: 'public',
      capacity: 16,
      place: { name: 'Mission Locale d’Aubagne', address: '13400 Aubagne' },
      contact: contact('Accueil de la Mission Locale', '04 00 00 00 14'),
      sessions: [at(today, '14:00', '17:00')],
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
      title: 'Qui fait quoi en Pays d’Aubagne ? L’édition de printemps',
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
      title: 'Accueillir, informer, orienter : travailler ensemble',
      description:
        'Une journée de travail entre neuf structures : le parcours d’une personne, de la première question à la formation.',
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
    then: { postponed: 'Deux des trois centres sont en travaux. La visite est remise au printemps.' },
    event: {
      format: 'visits',
      title: 'Dans les ateliers des apprentis, à Vendôme',
      description: 'Trois arrêts : mécanique, cuisine, horticulture.',
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
  {
    key: 's12',
    territory: 'cannes',
    publishedDaysBefore: 60,
    event: {
      format: 'forum',
      title: 'Forum des métiers et de la formation',
      description:
        'Quarante stands, six conférences, des professionnels qui racontent leur journée. Entrée libre, sans inscription.',
      audience: 'public',
      capacity: null,
      place: { name: 'Palais des Victoires, hall bas', address: '2 avenue Maurice-Chevalier, 06150 Cannes' },
      contact: contact('Bureau information jeunesse', '04 00 00 00 06'),
      sessions: [at(weekday(today, 6, 4), '10:00', '17:00')],
    },
  },
  {
    key: 's12-edition-d-avant',
    territory: 'cannes',
    publishedDaysBefore: 60,
    came: {
      share: 0,
      walkIns: 8,
      headcount: [
        { audience: 'pupil', size: 46 },
        { audience: 'student', size: 21 },
        { audience: 'parent', size: 18 },
        { audience: 'job_seeker', size: 17 },
      ],
    },
    event: {
      format: 'forum',
      title: 'Forum des métiers : l’édition d’automne',
      description: 'Stands et conférences. Entrée libre.',
      audience: 'public',
      capacity: null,
      place: { name: 'Palais des Victoires, hall bas', address: '2 avenue Maurice-Chevalier, 06150 Cannes' },
      contact: contact('Bureau information jeunesse', '04 00 00 00 06'),
      sessions: [at(weekday(today, 6, -5), '10:00', '17:00')],
    },
  },
  {
    key: 's14',
    territory: 'toulouse',
    publishedDaysBefore: 14,
    fill: [
      { session: 0, visitors: 6, nameless: 4 },
      { session: 1, visitors: 5, nameless: 5 },
      { session: 2, visitors: 7, nameless: 3 },
      { session: 3, visitors: 4, nameless: 6 },
      { session: 4, visitors: 8, nameless: 4 },
      { session: 5, visitors: 9, nameless: 6 },
      { session: 6, visitors: 7, nameless: 4 },
      { session: 7, visitors: 3, nameless: 2 },
      { session: 8, visitors: 1, nameless: 1 },
    ],
    came: { share: 0.72, walkIns: 1 },
    event: {
      format: 'workshop',
      title: 'Trouver sa voie quand on ne sait pas par où commencer',
      description:
        'En petit groupe, deux heures pour faire le point : ce que vous aimez, ce que vous savez faire, ce qui existe près de chez vous.',
      audience: 'public',
      place: { name: 'Cité des métiers, salle 2', address: '5 rue de la Maison-Ronde, 31000 Toulouse' },
      contact: contact('Accueil de la Cité des métiers', '05 00 00 00 31'),
      signUpMode: 'choose_one',
      sessions: Array.from({ length: 13 }, (_, week) => ({
        ...at(weekday(today, 3, week - 5), '14:00', '16:00'),
        capacity: 12,
      })),
    },
  },
  {
    key: 's14-soin',
    territory: 'toulouse',
    publishedDaysBefore: 20,
    visitors: 5,
    nameless: 3,
    event: {
      format: 'workshop',
      title: 'Découvrir les métiers du soin',
      description:
        'Aide-soignante, ambulancier, auxiliaire de vie : trois professionnels répondent à vos questions.',
      audience: 'public',
      capacity: 15,
      place: { name: 'Cité des métiers, salle 1', address: '5 rue de la Maison-Ronde, 31000 Toulouse' },
      contact: contact('Accueil de la Cité des métiers', '05 00 00 00 31'),
      sessions: [at(weekday(today, 2, 1), '14:00', '16:00')],
    },
  },
  {
    key: 's14-annule',
    territory: 'toulouse',
    publishedDaysBefore: 20,
    visitors: 4,
    nameless: 1,
    then: { cancelled: 'L’intervenante est souffrante. Un autre atelier aura lieu en janvier.' },
    event: {
      format: 'workshop',
      title: 'Écrire un CV qui me ressemble',
      description: 'Venez avec votre CV, ou avec rien.',
      audience: 'public',
      capacity: 10,
      place: { name: 'Cité des métiers, salle 1', address: '5 rue de la Maison-Ronde, 31000 Toulouse' },
      contact: contact('Accueil de la Cité des métiers', '05 00 00 00 31'),
      sessions: [at(weekday(today, 4, 1), '9:30', '11:30')],
    },
  },
  {
    key: 's15',
    territory: 'grasse',
    publishedDaysBefore: 30,
    came: {
      share: 0,
      walkIns: 2,
      headcount: [
        { audience: 'student', size: 5 },
        { audience: 'job_seeker', size: 4 },
      ],
    },
    event: {
      format: 'drop_in',
      title: 'L’université vous reçoit à la Mission Locale',
      description:
        'Reprendre des études, valider son expérience, trouver un cursus : venez sans rendez-vous, le deuxième mardi du mois.',
      audience: 'public',
      capacity: null,
      place: { name: 'Mission Locale, 1er étage', address: '24 boulevard Pasteur, 06130 Grasse' },
      contact: contact('Accueil de la Mission Locale', '04 00 00 00 61'),
      sessions: [at(nthWeekday(today.toPlainYearMonth().subtract({ months: 3 }), 2, 2), '9:00', '12:00')],
      recurrence: { rrule: 'FREQ=MONTHLY;BYDAY=2TU;COUNT=12' },
    },
  },
  {
    key: 'reunion',
    territory: 'la-reunion',
    publishedDaysBefore: 15,
    visitors: 6,
    nameless: 2,
    event: {
      format: 'workshop',
      title: 'Partir se former en métropole',
      description: 'Les aides, le logement, les formations qui recrutent.',
      audience: 'public',
      capacity: 20,
      place: {
        name: 'Cité des métiers de La Réunion',
        address: '65 rue du Père-Lafosse, 97410 Saint-Pierre',
      },
      contact: contact('Accueil', '02 00 00 09 74'),
      sessions: [at(weekday(today, 5, 1), '9:00', '11:30')],
    },
  },
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
