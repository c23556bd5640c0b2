import { KIND, NOWHERE, pairKinds, type Day, type Seats } from './day.js';
import type { TablesPlan } from './input.js';
import type { Metrics } from './output.js';

/** Counts the figures of a plan from the seats alone. Hosts and helpers are met by nobody. */
export function measure(day: Day, seats: Seats): Metrics {
  const n = day.people;
  const kinds = pairKinds({ ...day, apart: [], together: [] });
  const times = timesTogether(day, seats);
  let [repeats, sameOrganisation, ownStand, revisits] = [0, 0, 0, 0];
  const counted = Array.from({ length: n - day.hosts }, (_, p) => p).filter((p) => !day.helper[p]);
  const peopleMet = new Int32Array(n);
  const stands = new Int32Array(n);
  const heard = Array.from({ length: n }, () => new Set<number>());
  for (let p = 0; p < n; p++) {
    for (let q = 0; q < p; q++) {
      const count = times[p * n + q]!;
      const kind = kinds[p * n + q]!;
      if (count === 0 || kind === KIND.none || kind === KIND.block) continue;
      if (kind === KIND.ownStand) ownStand += count;
      else if (kind === KIND.visit) {
        revisits += count - 1;
        stands[q]!++;
      } else {
        repeats += count - 1;
        if (kind === KIND.colleagues) sameOrganisation += count;
        else {
          peopleMet[p]!++;
          peopleMet[q]!++;
          heard[p]!.add(day.organisationOf[q]!);
          heard[q]!.add(day.organisationOf[p]!);
        }
      }
    }
  }
  const common = {
    repeats,
    sameOrganisation,
    ...spread(
      'peopleMet',
      counted.map((p) => peopleMet[p]!),
    ),
    ...spread(
      'organisationsMet',
      counted.map((p) => heard[p]!.size),
    ),
    forbidden: day.apart.reduce((sum, [p, q]) => sum + times[p * n + q]!, 0),
    missingTogether: day.together.filter(([p, q]) => times[p * n + q] === 0).length,
  };
  if (day.hosts === 0) return common;
  return {
    ...common,
    ownStand,
    revisits,
    ...spread(
      'standsMet',
      counted.map((p) => stands[p]!),
    ),
  };
}

function timesTogether(day: Day, seats: Seats): Uint8Array {
  const n = day.people;
  const times = new Uint8Array(n * n);
  for (let r = 0; r < day.rounds; r++) {
    for (let p = 0; p < n; p++) {
      const table = seats[r * n + p]!;
      if (table === NOWHERE) continue;
      for (let q = 0; q < n; q++) if (q !== p && seats[r * n + q] === table) times[p * n + q]!++;
    }
  }
  return times;
}

function spread(name: string, values: readonly number[]): Record<string, number> {
  const sum = values.reduce((total, value) => total + value, 0);
  return {
    [`${name}Min`]: values.length === 0 ? 0 : Math.min(...values),
    [`${name}Mean`]: values.length === 0 ? 0 : sum / values.length,
  };
}

/** The plan in the names of the input; hosts stand in no list. */
export function toPlan(day: Day, seats: Seats): TablesPlan {
  const visitors = day.people - day.hosts;
  const rounds = Array.from({ length: day.rounds }, (_, r) => {
    const tables = day.tableIds.map((id) => ({ id, people: [] as string[] }));
    for (let p = 0; p < visitors; p++) {
      const table = seats[r * day.people + p]!;
      if (table !== NOWHERE) tables[table]!.people.push(day.personIds[p]!);
    }
    return { round: r + 1, tables };
  });
  return { rounds };
}
