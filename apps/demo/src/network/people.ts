import { fold } from '#kernel';
import type { JOB_FUNCTIONS } from '#registration/contract';
import type { Dice } from '../dice.js';

/** Nobody: first and last names are drawn apart, so that a pair means no one. */
const FIRST_NAMES = [
  'Inès',
  'Léa',
  'Karim',
  'Maud',
  'Théo',
  'Awa',
  'Élodie',
  'Yanis',
  'Chloé',
  'Noémie',
  'Hugo',
  'Fatou',
  'Anaïs',
  'Mehdi',
  'Louise',
  'Bastien',
  'Sonia',
  'Clément',
  'Nadia',
  'Romain',
  'Camille',
  'Idriss',
  'Zoé',
  'Gaëlle',
  'Rachid',
  'Margaux',
  'Solène',
  'Tomas',
  'Ewa',
  'Milena',
  'Joaquim',
  'Françoise',
  'Jérôme',
  'Aïcha',
  'Marie-Clémentine',
  'Jean-Baptiste',
  'Ségolène',
  'Ömer',
] as const;
const LAST_NAMES = [
  'Ferrière',
  'Vallon',
  'Bouchardeau',
  'Lescure',
  'Montbrun',
  'Sauvaire',
  'Desmoulières',
  'Ravaille',
  'Tissandier',
  'Orsonneau',
  'Pelvoux',
  'Cazalis',
  'Mirandol',
  'Vauquelin',
  'Estérelle',
  'Brunoy',
  'Charvieux',
  'Lamalou',
  'Quérigut',
  'Fontvive',
  'Guersan',
  'Hautecombe',
  'Jalabre',
  'Kerouan',
  'Belmadi',
  'Diabakou',
  'Zerhouni',
  'Petrovik',
  'Nowicz',
  'Ferreirinha',
  'de La Rochebrune-Castaing',
  'Œillard',
  'Ughetti',
  'Ibarrondo',
  'Wasselin',
  'Xambeu',
  'Yvrande',
  'Aubrelle',
] as const;
type JobFunction = (typeof JOB_FUNCTIONS)[number];
const FUNCTIONS: readonly JobFunction[] = [
  'reception',
  'adviser',
  'adviser',
  'adviser',
  'psychologist',
  'trainer',
  'management',
  'other',
];

export interface InventedPerson {
  readonly firstName: string;
  readonly lastName: string;
  readonly email?: string;
  readonly organisationId?: string;
  readonly jobFunction?: JobFunction;
}

const dotted = (name: string): string =>
  fold(name)
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '');

/** A person of an organisation, with an address under a domain that can never exist (RFC 2606). */
export function inventProfessional(dice: Dice, organisationId: string, place: number): InventedPerson {
  const { firstName, lastName } = invent(dice);
  return {
    firstName,
    lastName,
    email: `${dotted(firstName)}.${dotted(lastName)}.${place}@structure.example`,
    organisationId,
    jobFunction: dice.pick(FUNCTIONS),
  };
}

/** Somebody from the public, sometimes without an address: the organiser then has a call to make. */
export function inventVisitor(dice: Dice, place: number): InventedPerson {
  const { firstName, lastName } = invent(dice);
  return dice.chance(0.8)
    ? { firstName, lastName, email: `${dotted(firstName)}.${dotted(lastName)}.${place}@courriel.example` }
    : { firstName, lastName };
}

const invent = (dice: Dice) => ({ firstName: dice.pick(FIRST_NAMES), lastName: dice.pick(LAST_NAMES) });
