import { NOWHERE, type Day, type Seats } from '../day.js';

/** Who meets whom in a design, by place: what whoever takes the place will have beside them. */
export interface Neighbours {
  readonly places: number;
  /** The neighbours of place a are `next[begin[a]]` … `next[begin[a + 1] - 1]`. */
  readonly begin: Int32Array;
  readonly next: Int32Array;
  /** `a * places + b`: 1 when the two places meet. */
  readonly adjacent: Uint8Array;
  /** `a * organisations + o`: how often the place is at a stand of the organisation. */
  readonly stands: Int16Array;
}

/** Reads who meets whom out of seats where visitor p takes place p. */
export function neighboursOf(day: Day, seats: Seats): Neighbours {
  const { people: n, organisations } = day;
  const places = n - day.hosts;
  const adjacent = new Uint8Array(places * places);
  const stands = new Int16Array(places * organisations);
  const lists = Array.from({ length: places }, () => [] as number[]);
  for (let r = 0; r < day.rounds; r++) {
    const at = Array.from({ length: day.tables }, () => [] as number[]);
    for (let p = 0; p < n; p++) if (seats[r * n + p] !== NOWHERE) at[seats[r * n + p]!]!.push(p);
    for (const table of at) {
      for (const p of table) {
        if (p >= places) break;
        for (const q of table) {
          if (q >= places) stands[p * organisations + day.organisationOf[q]!]!++;
          else if (q !== p && !adjacent[p * places + q]) {
            adjacent[p * places + q] = 1;
            lists[p]!.push(q);
          }
        }
      }
    }
  }
  const begin = new Int32Array(places + 1);
  lists.forEach((list, p) => (begin[p + 1] = begin[p]! + list.length));
  return { places, begin, next: Int32Array.from(lists.flat()), adjacent, stands };
}
