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

/** The people of one event. No two bear the same name: that would puzzle the reader more than it would show. */
export class Cast {
  private readonly shift: number;

  constructor(private readonly dice: Dice) {
    this.shift = Math.floor(dice.roll() * LAST_NAMES.length);
  }

  /** A person of an organisation, with an address under a domain that can never exist (RFC 2606). */
  professional(organisationId: string, place: number): InventedPerson {
    const name = this.nameAt(place);
    return {
      ...name,
      email: addressOf(name, place, 'structure'),
      organisationId,
      jobFunction: this.dice.pick(FUNCTIONS),
    };
  }

  /** Somebody from the public, sometimes without an address: the organiser then has a call to make. */
  visitor(place: number): InventedPerson {
    const name = this.nameAt(place);
    return this.dice.chance(0.8) ? { ...name, email: addressOf(name, place, 'courriel') } : name;
  }

  /** Each first name meets each last name once before a pair comes again. */
  private nameAt(place: number) {
    const turn = Math.floor(place / FIRST_NAMES.length);
    return {
      firstName: FIRST_NAMES[(place * 7 + this.shift) % FIRST_NAMES.length]!,
      lastName: LAST_NAMES[(place * 5 + turn + 3 * this.shift) % LAST_NAMES.length]!,
    };
  }
}

const addressOf = (
  { firstName, lastName }: { firstName: string; lastName: string },
  place: number,
  domain: string,
): string => `${dotted(firstName)}.${dotted(lastName)}.${place}@${domain}.example`;
