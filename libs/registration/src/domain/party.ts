import type { AudienceGroup, JobFunction } from './vocabulary.js';

/** What somebody says of themselves at one sign-up; it belongs to the registration and ends with it. */
export interface Contact {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly organisationId: string | null;
  readonly organisationName: string | null;
  readonly jobFunction: JobFunction | null;
}

export interface AudienceCount {
  readonly audience: AudienceGroup;
  readonly size: number;
}

/** Who signs up together and shares one registration. */
export type Party =
  | { readonly kind: 'person'; readonly seats: 1; readonly contact: Contact }
  | { readonly kind: 'nameless'; readonly seats: number; readonly contact: null }
  | {
      readonly kind: 'group';
      /** The sum of the counts: adults who accompany take none. */
      readonly seats: number;
      readonly contact: Contact;
      readonly counts: readonly AudienceCount[];
      readonly accompanying: number;
    };

export type PartyKind = Party['kind'];

/** “M. K.”: what a pass shows of a name, enough to tell one's own from a neighbour's. */
export const initials = (contact: { readonly firstName: string; readonly lastName: string }): string =>
  [contact.firstName, contact.lastName]
    .map((name) => `${[...name.trim()][0] ?? ''}.`.toUpperCase())
    .join(' ');
