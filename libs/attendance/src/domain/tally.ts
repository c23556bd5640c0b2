import { hasCome, presenceOf, type Presence, type PresenceFact } from './presence.js';

/** A line of a session as the figures need it. */
export interface CountedLine {
  readonly registrationId: string;
  /** People behind the line. */
  readonly seats: number;
  readonly jobFunction: string | null;
  readonly organisationId: string | null;
  readonly organisationName: string | null;
}

/** Somebody counted without a registration: a walk-in is one person, a head-count as many as were seen. */
export interface UnregisteredFact {
  readonly kind: 'in' | 'out' | 'excused';
  readonly of: 'walk-in' | 'headcount';
  readonly counts: readonly { readonly audience: string | null; readonly size: number }[];
}

export interface SessionFacts {
  readonly lines: readonly CountedLine[];
  readonly factsOf: ReadonlyMap<string, readonly PresenceFact[]>;
  readonly unregistered: readonly UnregisteredFact[];
  readonly closed: boolean;
}

export interface Tally {
  readonly expected: number;
  readonly present: number;
  readonly excused: number;
  readonly absent: number;
  readonly walkIns: number;
  readonly headcount: number;
  /** Walk-ins and head-counts: their sum. A registration says no audience. */
  readonly byAudience: readonly { readonly audience: string | null; readonly size: number }[];
  readonly byJobFunction: readonly {
    readonly jobFunction: string | null;
    readonly expected: number;
    readonly present: number;
  }[];
  readonly byOrganisation: readonly {
    readonly organisationId: string | null;
    readonly name: string | null;
    readonly expected: number;
    readonly present: number;
  }[];
}

interface Standing {
  readonly line: CountedLine;
  readonly presence: Presence;
}

/**
 * The figures of one session. People of registrations, walk-ins and head-counts are three units, never added; each table
 * adds up to its total (`design.md`, Figures reconcile). Who left early was there.
 */
export function tallyOf({ lines, factsOf, unregistered, closed }: SessionFacts): Tally {
  const standings = lines.map((line) => ({
    line,
    presence: presenceOf(factsOf.get(line.registrationId) ?? [], closed).presence,
  }));
  return {
    expected: peopleOf(standings),
    present: peopleOf(standings, hasCome),
    excused: peopleOf(standings, (presence) => presence === 'excused'),
    absent: peopleOf(standings, (presence) => presence === 'absent'),
    walkIns: sizeOf(audiences(unregistered.filter((fact) => fact.of === 'walk-in'))),
    headcount: sizeOf(audiences(unregistered.filter((fact) => fact.of === 'headcount'))),
    byAudience: together([
      ...audiences(unregistered.filter((fact) => fact.of === 'walk-in')),
      ...audiences(unregistered.filter((fact) => fact.of === 'headcount')),
    ]),
    byJobFunction: groups(standings, ({ jobFunction }) => jobFunction ?? '').map((group) => ({
      jobFunction: group[0]!.line.jobFunction,
      ...comingOf(group),
    })),
    byOrganisation: groups(standings, organisationKey).map((group) => ({
      organisationId: group[0]!.line.organisationId,
      name: group[0]!.line.organisationName,
      ...comingOf(group),
    })),
  };
}

const peopleOf = (
  standings: readonly Standing[],
  which: (presence: Presence) => boolean = () => true,
): number => standings.reduce((sum, { line, presence }) => sum + (which(presence) ? line.seats : 0), 0);

const comingOf = (group: readonly Standing[]) => ({
  expected: peopleOf(group),
  present: peopleOf(group, hasCome),
});

/** In the order in which they are first met. */
const groups = (
  standings: readonly Standing[],
  keyOf: (line: CountedLine) => string,
): readonly Standing[][] => [...Map.groupBy(standings, ({ line }) => keyOf(line)).values()];

const organisationKey = ({ organisationId, organisationName }: CountedLine): string =>
  organisationId ?? `name ${(organisationName ?? '').toLowerCase()}`;

type Sized = { readonly audience: string | null; readonly size: number };

/** `in` adds, `out` takes back what was counted by mistake; of one audience never less than nobody. */
const audiences = (facts: readonly UnregisteredFact[]): readonly Sized[] =>
  together(
    facts.flatMap(({ kind, counts }) =>
      counts.map(({ audience, size }) => ({
        audience,
        size: kind === 'in' ? size : kind === 'out' ? -size : 0,
      })),
    ),
  ).map(({ audience, size }) => ({ audience, size: Math.max(0, size) }));

function together(sizes: readonly Sized[]): readonly Sized[] {
  const byAudience = Map.groupBy(sizes, ({ audience }) => audience);
  return [...byAudience].map(([audience, of]) => ({ audience, size: sizeOf(of) }));
}

const sizeOf = (sizes: readonly Sized[]): number => sizes.reduce((sum, { size }) => sum + size, 0);
