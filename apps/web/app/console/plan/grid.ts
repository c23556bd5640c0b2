import type { RotationPlanView } from '#matching/contract';

/** Somebody in the grid. */
export interface GridPerson {
  readonly id: string;
  readonly number: number;
  /** Empty for a person without a name. */
  readonly name: string;
  /** As the planner tells organisations apart; empty for somebody of none. */
  readonly organisation: string;
  readonly organisationName: string;
  readonly gone: boolean;
  /** Away for the rounds to come. */
  readonly absent: boolean;
  /** The first round of somebody who came late. */
  readonly lateFrom: number | undefined;
  readonly changed: boolean;
}

interface GridRound {
  readonly round: number;
  readonly startsAt: string | undefined;
  readonly endsAt: string | undefined;
}

/** Who sits where: by table and round, both counted from 0 in `seats`. */
export interface Grid {
  /** Its tables are stands, which somebody presents. */
  readonly stands: boolean;
  readonly tables: readonly string[];
  readonly rounds: readonly GridRound[];
  /** By badge number. */
  readonly people: readonly GridPerson[];
  readonly seats: readonly (readonly (readonly GridPerson[])[])[];
  /** The table of each person in each round; undefined in a round where they sit nowhere. */
  readonly routes: ReadonlyMap<string, readonly (string | undefined)[]>;
  /** The stand that each person presents in each round. */
  readonly presenting: ReadonlyMap<string, readonly (string | undefined)[]>;
}

type Planned = Pick<RotationPlanView, 'plan' | 'peoplePlanned' | 'rounds' | 'replan' | 'changedCards'>;

interface TablesPlan {
  readonly rounds: readonly {
    readonly round: number;
    readonly tables: readonly {
      readonly id: string;
      readonly people: readonly string[];
      readonly presenters?: readonly string[];
    }[];
  }[];
}

/** The grid of a plan of tables, stands or meetings; undefined where there is no plan yet. */
export function gridOf(view: Planned): Grid | undefined {
  if (!view.plan || !('rounds' in view.plan)) return undefined;
  const { rounds } = view.plan as unknown as TablesPlan;
  const people = peopleOf(view);
  const byId = new Map(people.map((person) => [person.id, person]));
  const tables = [...new Set(rounds.flatMap((round) => round.tables.map(({ id }) => id)))];
  const nowhere = () =>
    new Map(people.map(({ id }) => [id, rounds.map((): string | undefined => undefined)]));
  const [routes, presenting] = [nowhere(), nowhere()];
  const seats = tables.map((table) =>
    rounds.map(({ tables: groups }, index) => {
      const { people: sitting = [], presenters = [] } = groups.find(({ id }) => id === table) ?? {};
      for (const id of sitting) routes.get(id)?.splice(index, 1, table);
      for (const id of presenters) presenting.get(id)?.splice(index, 1, table);
      return sitting.flatMap((id) => byId.get(id) ?? []).sort(byNumber);
    }),
  );
  const times = new Map(view.rounds.map((time) => [time.round, time]));
  return {
    stands: rounds.some((round) => round.tables.some(({ presenters }) => presenters)),
    tables,
    rounds: rounds.map(({ round }) => ({
      round,
      startsAt: times.get(round)?.startsAt,
      endsAt: times.get(round)?.endsAt,
    })),
    people,
    seats,
    routes,
    presenting,
  };
}

function peopleOf({ peoplePlanned, replan, changedCards }: Planned): GridPerson[] {
  const absent = new Set(replan?.absent);
  const late = new Map(replan?.late.map(({ id, fromRound }) => [id, fromRound]));
  const changed = new Set(changedCards);
  return peoplePlanned
    .map((person) => ({
      id: person.id,
      number: person.number,
      name: [person.firstName, person.lastName].filter(Boolean).join(' '),
      organisation: person.organisation,
      organisationName: person.organisationName ?? '',
      gone: person.gone,
      absent: absent.has(person.id),
      lateFrom: late.get(person.id),
      changed: changed.has(person.id),
    }))
    .sort(byNumber);
}

const byNumber = (a: GridPerson, b: GridPerson): number => a.number - b.number;

/** Whom somebody meets over the day, and of which other organisations they are. */
interface Encounters {
  readonly people: ReadonlySet<string>;
  readonly organisations: ReadonlySet<string>;
}

export function encountersOf(grid: Grid, personId: string): Encounters {
  const self = grid.people.find(({ id }) => id === personId);
  const people = new Set<string>();
  const organisations = new Set<string>();
  for (const [round, table] of (grid.routes.get(personId) ?? []).entries()) {
    if (table === undefined) continue;
    for (const other of grid.seats[grid.tables.indexOf(table)]?.[round] ?? []) {
      if (other.id === personId) continue;
      people.add(other.id);
      if (other.organisation !== self?.organisation) organisations.add(other.organisation);
    }
  }
  return { people, organisations };
}

/** The people of an organisation, and which others it has met through them. */
interface GridOrganisation {
  readonly key: string;
  readonly name: string;
  readonly people: readonly GridPerson[];
  readonly met: number;
  /** Names of the organisations that none of its people meets. */
  readonly missed: readonly string[];
}

/** Organisations by name. Somebody of none stands alone and is named by themselves, as the planner counts them. */
export function organisationsOf(grid: Grid): GridOrganisation[] {
  const groups = Map.groupBy(grid.people, ({ organisation }) => organisation);
  const names = new Map(
    [...groups].map(([key, [first]]) => [key, first!.organisationName || first!.name || key]),
  );
  return [...groups]
    .map(([key, people]) => {
      const met = new Set(people.flatMap(({ id }) => [...encountersOf(grid, id).organisations]));
      const missed = [...groups.keys()].filter((other) => other !== key && !met.has(other));
      return {
        key,
        name: names.get(key)!,
        people,
        met: met.size,
        missed: missed.map((other) => names.get(other)!).sort((a, b) => a.localeCompare(b)),
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** Who presents at a stand, in one round or in any, by badge number. */
export const presentersAt = (grid: Grid, table: string, round?: number): GridPerson[] =>
  grid.people.filter(({ id }) => {
    const stands = grid.presenting.get(id) ?? [];
    return round === undefined ? stands.includes(table) : stands[round] === table;
  });

/** Where everybody sits in one round, table by table. */
export const tablesIn = (grid: Grid, round: number) =>
  grid.tables.map((id, index) => ({ id, people: grid.seats[index]?.[round] ?? [] }));
