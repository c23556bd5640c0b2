import type { Announcement } from '../announcements/announcement.js';
import type { Recurrence, Subscription } from './decorators.js';
import type { Job } from './job.js';

/** What the loaded code can announce and ask for, and what the started modules listen to. */
export interface Wiring {
  readonly announcements: readonly Pick<Announcement, 'name' | 'silent'>[];
  readonly jobs: readonly Pick<Job, 'name'>[];
  readonly subscribers: readonly (Pick<Subscription, 'name'> & {
    readonly to: readonly { readonly name: string }[];
    readonly className: string;
  })[];
  readonly handlers: readonly { readonly job: string; readonly className: string }[];
  readonly clocks: readonly (Recurrence & { readonly className: string })[];
}

/** The process must not start: somebody would ask for what nobody does. One line per problem. */
export class BadWiring extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'BadWiring';
  }
}

/** Everything that is wrong, one sentence each; nothing when all that can be announced or asked for is listened to. */
export const wiringProblems = (wiring: Wiring): readonly string[] => [
  ...unheard(wiring),
  ...unhandled(wiring),
  ...sharedNames(wiring),
  ...badClocks(wiring),
];

function unheard({ announcements, subscribers }: Wiring): readonly string[] {
  const heard = new Set(subscribers.flatMap(({ to }) => to.map(({ name }) => name)));
  return announcements
    .filter(({ name, silent }) => !silent && !heard.has(name))
    .map(({ name }) => `The announcement “${name}” has no subscriber and is not declared silent.`);
}

function unhandled({ jobs, handlers }: Wiring): readonly string[] {
  return jobs.flatMap(({ name }) => {
    const classes = handlers.filter(({ job }) => job === name).map(({ className }) => className);
    if (classes.length === 1) return [];
    if (classes.length === 0) return [`The job “${name}” has no handler.`];
    return [`The job “${name}” has ${classes.length} handlers: ${classes.join(', ')}.`];
  });
}

/** A name stands in the database with each delivery: it must lead to one class. */
function sharedNames({ jobs, subscribers, clocks }: Wiring): readonly string[] {
  const jobNames = jobs.map(({ name }) => ({ name, className: 'a job' }));
  return [
    ...shared([...subscribers, ...jobNames]).map(
      ({ name, classes }) => `The subscriber name “${name}” is shared by ${classes.join(' and ')}.`,
    ),
    ...shared(clocks).map(
      ({ name, classes }) => `The clock name “${name}” is shared by ${classes.join(' and ')}.`,
    ),
  ];
}

const badClocks = ({ clocks }: Wiring): readonly string[] =>
  clocks
    .filter(({ everySeconds }) => !Number.isInteger(everySeconds) || everySeconds < 1)
    .map(({ name, everySeconds }) => `The clock “${name}” cannot tick every ${everySeconds} seconds.`);

function shared(
  named: readonly { readonly name: string; readonly className: string }[],
): readonly { readonly name: string; readonly classes: readonly string[] }[] {
  return [...Map.groupBy(named, ({ name }) => name)]
    .filter(([, owners]) => owners.length > 1)
    .map(([name, owners]) => ({ name, classes: owners.map(({ className }) => className) }));
}
