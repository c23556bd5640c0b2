import type { BreakoutsPlan, PairsPlan, TablesPlan } from './input.js';
import type { AnyPlan } from './stored-plan.js';

export interface Move {
  readonly personId: string;
  /** A round, a slot or a wave, from 1. */
  readonly round: number;
  /** The table, stand or breakout to go to; for pairs, anybody of the pair to join. */
  readonly tableId: string;
  /** Who goes to the first one's place in exchange. */
  readonly withPersonId?: string | undefined;
}

export type Moved = AnyPlan | 'person-unknown' | 'table-unknown';

interface Group {
  readonly id: string;
  readonly people: readonly string[];
}

/** The plan after a change by hand. Nothing is judged here: what it costs is counted by the checker. */
export function movePerson(plan: AnyPlan, move: Move): Moved {
  if ('rounds' in plan) return moveInRounds(plan, move);
  if ('slots' in plan) return moveInSlots(plan, move);
  return moveInPairs(plan, move);
}

function moveInRounds(plan: TablesPlan, move: Move): Moved {
  const round = plan.rounds.find((one) => one.round === move.round);
  if (round === undefined) return 'table-unknown';
  const tables = regrouped(round.tables, move);
  if (typeof tables === 'string') return tables;
  return { ...plan, rounds: plan.rounds.map((one) => (one === round ? { ...round, tables } : one)) };
}

function moveInSlots(plan: BreakoutsPlan, move: Move): Moved {
  const slot = plan.slots.find((one) => one.slot === move.round);
  if (slot === undefined) return 'table-unknown';
  const waiting = slot.unserved.includes(move.personId);
  const groups = waiting ? [...slot.breakouts, { id: UNSERVED, people: slot.unserved }] : slot.breakouts;
  const breakouts = regrouped(groups, move);
  if (typeof breakouts === 'string') return breakouts;
  const left = breakouts.find(({ id }) => id === UNSERVED);
  const after = {
    ...slot,
    breakouts: breakouts.filter(({ id }) => id !== UNSERVED),
    unserved: left ? left.people : slot.unserved,
  };
  return { ...plan, slots: plan.slots.map((one) => (one === slot ? after : one)) };
}

/** No breakout is called so: ids are never empty. */
const UNSERVED = '';

function regrouped<G extends Group>(groups: readonly G[], move: Move): readonly G[] | (string & Moved) {
  const from = groups.find(({ people }) => people.includes(move.personId));
  const to = groups.find(({ id }) => id === move.tableId);
  if (from === undefined) return 'person-unknown';
  if (to === undefined) return 'table-unknown';
  const { withPersonId } = move;
  if (withPersonId !== undefined && !to.people.includes(withPersonId)) return 'person-unknown';
  if (from === to) return groups;
  return groups.map((group) => {
    if (group === from)
      return {
        ...group,
        people: [
          ...group.people.filter((one) => one !== move.personId),
          ...(withPersonId === undefined ? [] : [withPersonId]),
        ],
      };
    if (group === to)
      return { ...group, people: [...group.people.filter((one) => one !== withPersonId), move.personId] };
    return group;
  });
}

/** Two people of different pairs change places: a pair of one is no pair. */
function moveInPairs(plan: PairsPlan, move: Move): Moved {
  const waves = plan.waves ?? [plan];
  const wave = waves[move.round - 1];
  if (wave === undefined) return 'table-unknown';
  const groups = [...wave.pairs, ...wave.trios];
  const other = move.withPersonId ?? move.tableId;
  const here = (person: string) => groups.some((group) => group.includes(person));
  if (!here(move.personId)) return 'person-unknown';
  if (!here(other)) return 'table-unknown';
  const swap = (person: string) =>
    person === move.personId ? other : person === other ? move.personId : person;
  const after = {
    pairs: wave.pairs.map(([one, two]) => [swap(one), swap(two)] as const),
    trios: wave.trios.map(([one, two, three]) => [swap(one), swap(two), swap(three)] as const),
  };
  if (plan.waves === undefined) return after;
  const all = plan.waves.map((one) => (one === wave ? after : one));
  return { ...all[0]!, waves: all };
}
