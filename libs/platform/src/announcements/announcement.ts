/** What an announcement carries: ids, and the plain values that tell one occurrence from another. Never personal data. */
export type Ids = Readonly<Record<string, string | number | null | readonly string[]>>;

/**
 * Something that has happened, said in the past (`registration.confirmed`). What lies to the right of the lib that
 * announces it may subscribe; the lib itself knows none of them.
 */
export interface Announcement<Payload extends Ids = Ids> {
  readonly name: string;
  /** Nobody has to listen: without it, an announcement that has no subscriber stops the start. */
  readonly silent: boolean;
  /** For the compiler only. */
  readonly payload?: Payload;
}

export type PayloadOf<A> = A extends Announcement<infer Payload> ? Payload : never;

/** An announcement with its payload, ready to be written. */
export interface Announced<Payload extends Ids = Ids> {
  readonly announcement: Announcement<Payload>;
  readonly payload: Payload;
}

const declared = new Map<string, Announcement>();

/**
 * Declares an announcement, once, at the top of a lib's `announcements.ts`:
 *
 *     export const registrationConfirmed =
 *       defineAnnouncement<{ registrationId: string }>('registration.confirmed');
 *
 * @throws Error when the name is taken, or is not of the form `lib.what-happened`.
 */
export function defineAnnouncement<Payload extends Ids>(
  name: string,
  { silent = false }: { readonly silent?: boolean } = {},
): Announcement<Payload> {
  if (!isWorkName(name)) throw new Error(`An announcement is named “lib.what-happened”, not “${name}”.`);
  if (declared.has(name)) throw new Error(`The announcement “${name}” is defined twice.`);
  const announcement: Announcement<Payload> = Object.freeze({ name, silent });
  declared.set(name, announcement);
  return announcement;
}

/** Every announcement that the loaded code can make: what the boot checks go through. */
export const declaredAnnouncements = (): readonly Announcement[] => [...declared.values()];

/** `mailing.send-message`, `registration.confirmed`: a lib, a point, words joined by hyphens. */
export const isWorkName = (name: string): boolean => /^[a-z]+(\.[a-z]+(-[a-z0-9]+)*)+$/.test(name);
