import { isWorkName, type Ids } from '../announcements/announcement.js';

/** Work to be done later, said in the imperative (`mailing.send-message`). Exactly one class handles it. */
export interface Job<Payload extends Ids = Ids> {
  readonly name: string;
  readonly lane: Lane;
  /** For the compiler only. */
  readonly payload?: Payload;
}

/**
 * Work waits in lanes, so that slow work holds nobody else up: `prompt` touches only our database, `outside` speaks
 * to other machines (SMTP, gateways) and may wait for them.
 */
export const LANES = ['prompt', 'outside'] as const;
export type Lane = (typeof LANES)[number];

const declared = new Map<string, Job>();

/**
 * Declares a job, once, beside the announcements of its lib. A use case asks for it with `enqueue(em, job, …)`.
 *
 * @throws Error when the name is taken, or is not of the form `lib.do-something`.
 */
export function defineJob<Payload extends Ids>(
  name: string,
  { lane = 'prompt' }: { readonly lane?: Lane } = {},
): Job<Payload> {
  if (!isWorkName(name)) throw new Error(`A job is named “lib.do-something”, not “${name}”.`);
  if (declared.has(name)) throw new Error(`The job “${name}” is defined twice.`);
  const job: Job<Payload> = Object.freeze({ name, lane });
  declared.set(name, job);
  return job;
}

/** Every job that the loaded code can ask for: what the boot checks go through. */
export const declaredJobs = (): readonly Job[] => [...declared.values()];
