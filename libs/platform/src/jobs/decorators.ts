import 'reflect-metadata';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Announcement, Ids, PayloadOf } from '../announcements/announcement.js';
import type { Job, Lane } from './job.js';

/** What a handler is given beside the payload. */
export interface HandlerContext {
  /**
   * The transaction in which the delivery is marked done: what is written through it happens exactly once. Effects
   * outside of it (a mail, a call) may happen again after a crash and must bear it.
   */
  readonly em: EntityManager;
  /** The announcement's name, for a class that subscribes to several. */
  readonly name: string;
  readonly announcementId: string;
  readonly deliveryId: string;
  readonly announcedAt: Temporal.Instant;
  readonly now: Temporal.Instant;
}

/** A class that listens to an announcement or handles a job. Throwing means: try again later. */
export interface Handler<Payload extends Ids = Ids> {
  handle(payload: Payload, context: HandlerContext): Promise<void>;
}

/** A class that does recurring work. Ticks are idempotent: one may be missed, or done twice after a crash. */
export interface Ticking {
  tick(context: { readonly now: Temporal.Instant }): Promise<void>;
}

type ClassOf<Instance> = abstract new (...args: never[]) => Instance;

export interface Subscription {
  readonly to: readonly Announcement[];
  readonly name: string;
  readonly lane: Lane;
}

/** A recurring piece of work: its name, which never changes, and its period. */
export interface Recurrence {
  readonly name: string;
  readonly everySeconds: number;
}

const SUBSCRIPTION = Symbol('passerelle:subscription');
const HANDLED_JOB = Symbol('passerelle:handled-job');
const CLOCKWORK = Symbol('passerelle:clockwork');

/**
 * The class listens to these announcements, each delivered to it once:
 *
 *     @Subscriber({ to: registrationConfirmed, name: 'mailing.registration-confirmed' })
 *
 * The name stands in the database with each delivery: it never changes, whatever the class is called.
 */
export const Subscriber =
  <A extends Announcement>(subscription: {
    readonly to: A | readonly A[];
    readonly name: string;
    readonly lane?: Lane;
  }) =>
  (target: ClassOf<Handler<PayloadOf<A>>>): void => {
    const { to, name, lane = 'prompt' } = subscription;
    const announcements = (Array.isArray(to) ? to : [to]) as readonly Announcement[];
    Reflect.defineMetadata(SUBSCRIPTION, { to: announcements, name, lane } satisfies Subscription, target);
  };

/** The class handles this job. */
export const Handles =
  <Payload extends Ids>(job: Job<Payload>) =>
  (target: ClassOf<Handler<Payload>>): void =>
    Reflect.defineMetadata(HANDLED_JOB, job, target);

/** The class ticks this often, in one of the processes that work. */
export const Clockwork =
  (recurrence: Recurrence) =>
  (target: ClassOf<Ticking>): void =>
    Reflect.defineMetadata(CLOCKWORK, recurrence, target);

export const subscriptionOf = (target: object): Subscription | undefined =>
  Reflect.getMetadata(SUBSCRIPTION, target);
export const handledJobOf = (target: object): Job | undefined => Reflect.getMetadata(HANDLED_JOB, target);
export const clockworkOf = (target: object): Recurrence | undefined => Reflect.getMetadata(CLOCKWORK, target);
