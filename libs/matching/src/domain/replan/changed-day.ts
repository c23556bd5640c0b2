import { BadInput } from '../bad-input.js';
import { NOWHERE, type Day, type Seats } from '../day.js';
import type { HostedInput, Id, MixedInput, Person, Replan, Table } from '../input.js';
import { rulesOf } from '../mix.js';
import { normalise } from '../normalise.js';
import { readSeats } from './published-seats.js';

export type TablesInput = MixedInput | HostedInput;

/** A day as it turned out, and the seats of the published plan. */
export interface ChangedDay {
  readonly day: Day;
  readonly old: Seats;
  /** Who came late has no card yet. */
  readonly late: ReadonlySet<number>;
  readonly closed: ReadonlySet<number>;
  /** `r * people + p` of those who had a seat in a round to come and present in it now: they relieve somebody. */
  readonly relieving: ReadonlySet<number>;
}

/**
 * The absent are gone after the played rounds, the late come in; who was there in a round that was played is what the
 * plan says.
 * @throws BadInput when the plan or the changes name somebody or something that the day does not know
 */
export function changedDay(input: TablesInput, replan: Replan): ChangedDay {
  const rounds = Math.max(input.rounds, replan.plan.rounds.length);
  const { afterRound } = replan;
  if (!Number.isInteger(afterRound) || afterRound < 0 || afterRound > rounds) {
    throw new BadInput(
      'matching.bad-number',
      `"afterRound" is ${JSON.stringify(afterRound)}; it must be from 0 to ${rounds}.`,
    );
  }
  const people = peopleNow(input, replan, rounds);
  refuseUnknown(input, replan, people);
  const normal = normaliseGently(withoutLimits(input, replan, people, rounds));
  const old = readSeats(normal, replan.plan);
  const present = normal.present.slice();
  for (let at = 0; at < afterRound * normal.people; at++) present[at] = old[at] === NOWHERE ? 0 : 1;
  const numbers = new Map(normal.personIds.map((id, p) => [id, p]));
  return {
    day: { ...normal, present, played: afterRound },
    old,
    late: new Set((replan.late ?? []).flatMap(({ id }) => numbers.get(id) ?? [])),
    closed: new Set((replan.closed ?? []).map((id) => normal.tableIds.indexOf(String(id)))),
    relieving: relieving(normal, old, afterRound),
  };
}

function relieving(day: Day, old: Seats, afterRound: number): ReadonlySet<number> {
  const numbers = new Map(day.personIds.map((id, p) => [id, p]));
  const cells = new Set<number>();
  for (let place = afterRound * day.tables; place < day.presenters.length; place++)
    for (const id of day.presenters[place]!) {
      const at = Math.floor(place / day.tables) * day.people + (numbers.get(id) ?? NaN);
      if (Number.isInteger(at) && old[at] !== NOWHERE) cells.add(at);
    }
  return cells;
}

/** A mix that those who are left cannot make any more is still counted, and must not stop the day. */
function normaliseGently(input: TablesInput): Day {
  try {
    return normalise(input);
  } catch (error) {
    if (!(error instanceof BadInput && error.code === 'matching.mix-impossible')) throw error;
    const day = normalise({ ...input, mix: undefined });
    const known = new Map((input.people as readonly Person[]).map((person) => [person.id, person]));
    const people = day.personIds.map((id) => known.get(id) ?? { id });
    return { ...day, mix: (input.mix ?? []).flatMap((rule) => rulesOf(rule, people, day.people)) };
  }
}

function peopleNow(input: TablesInput, replan: Replan, rounds: number): Person[] {
  const all = Array.from({ length: rounds }, (_, r) => r + 1);
  const gone = new Set(replan.absent ?? []);
  const away = new Map((replan.absentRounds ?? []).map((one) => [one.id, new Set(one.rounds)]));
  const late = new Map((replan.late ?? []).map((one) => [one.id, one]));
  const seated = new Map(
    replan.plan.rounds.map(({ round, tables }) => [round, new Set(tables.flatMap((table) => table.people))]),
  );
  const presenters = presentersOf(input);
  const isAway = (id: Id, round: number) =>
    gone.has(id) || away.get(id)?.has(round) || round < (late.get(id)?.fromRound ?? 0);
  const isHere = ({ id, present }: Person, round: number) => {
    if (round <= replan.afterRound && !presenters.has(id)) return seated.get(round)?.has(id) ?? false;
    if (round > replan.afterRound && isAway(id, round)) return false;
    // A round that was appended to the day is for those whom it seats.
    if (round > input.rounds) return late.has(id) || (seated.get(round)?.has(id) ?? false);
    return present?.includes(round) ?? true;
  };
  const known = new Set(input.people.map(({ id }) => id));
  const newcomers = [...late.values()].filter(({ id }) => !known.has(id));
  return [...(input.people as readonly Person[]), ...newcomers].map((person) => ({
    ...person,
    present: all.filter((round) => isHere(person, round)),
  }));
}

/** Whoever presents at any time: the plan's lists do not name them in those rounds. */
function presentersOf(input: TablesInput): ReadonlySet<Id> {
  if (input.mode !== 'hosted') return new Set();
  return new Set(
    input.stands.flatMap(({ presenters = [], shifts = [] }) => [
      ...presenters,
      ...shifts.flatMap(({ people }) => people),
    ]),
  );
}

function refuseUnknown(input: TablesInput, replan: Replan, people: readonly Person[]): void {
  const known = new Set([...people.map(({ id }) => id), ...presentersOf(input)]);
  const named = [...(replan.absent ?? []), ...(replan.absentRounds ?? []).map(({ id }) => id)];
  const missing = named.find((id) => !known.has(id));
  if (missing !== undefined) {
    throw new BadInput('matching.unknown-id', `There is no person "${missing}" to be absent.`, {
      id: missing,
    });
  }
}

/** Sizes are the published plan's, and read apart; what asks for the impossible on the day must not stop it. */
function withoutLimits(
  input: TablesInput,
  replan: Replan,
  people: readonly Person[],
  rounds: number,
): TablesInput {
  const open = { people, rounds, catchUp: undefined, replan: undefined };
  const closed = new Set((replan.closed ?? []).map(String));
  const pinsToCome = people.map((person) => withoutOldPins(person, replan));
  if (input.mode === 'hosted') {
    return {
      ...input,
      ...open,
      people: pinsToCome,
      minVisits: undefined,
      stands: input.stands.map((stand) => ({
        ...stand,
        max: undefined,
        minVisitors: undefined,
        closedFrom: closed.has(String(stand.id)) ? replan.afterRound + 1 : undefined,
      })),
    };
  }
  const size = { min: 0, max: 4 * people.length };
  return {
    ...input,
    ...open,
    people: pinsToCome,
    tables: tableIds(input, replan).map((id) => ({ id, size })),
  };
}

/** A pin holds in the rounds to come, unless its table is closed. */
function withoutOldPins(person: Person, replan: Replan): Person {
  const closed = new Set((replan.closed ?? []).map(String));
  const pins = [person.pinned ?? []].flat().filter(({ table }) => !closed.has(String(table)));
  const pinned = pins.map((pin) => ({
    ...pin,
    rounds: (pin.rounds ?? person.present ?? []).filter((round) => round > replan.afterRound),
  }));
  return { ...person, pinned };
}

/** The tables of the plan, then those that the input has beside them: opened on the day. */
function tableIds(input: MixedInput, replan: Replan): Id[] {
  const planned = replan.plan.rounds.flatMap(({ tables }) => tables.map(({ id }) => id));
  const listed = Array.isArray(input.tables) ? (input.tables as readonly (number | Table)[]) : [];
  const named = listed.map((table, place) => (typeof table === 'number' ? `${place + 1}` : String(table.id)));
  return [...new Set([...planned, ...named])];
}
