import { BadInput } from './bad-input.js';
import type { HostedInput, Id, MixedInput, Person } from './input.js';
import { allRounds, wholeNumber } from './reading.js';
import { readTurns, type Turns } from './turns.js';

const MOST_PEOPLE = 3000;
const MOST_CHAIRS = 10;

/** Whoever takes a chair: the visitors, then the second chairs of those who need two. */
export interface Guests {
  readonly people: readonly Person[];
  /** `r * people + p` → 1 where the person takes a chair. */
  readonly presence: Uint8Array;
  readonly chairs: number;
  /** Each person with their second chairs, by number. */
  readonly chairsOf: readonly (readonly number[])[];
  readonly turns: Turns | undefined;
}

/**
 * Reads who is there as a visitor in each round; those who present are not.
 * @throws BadInput for a list that is empty, too long or wrong
 */
export function readGuests(input: MixedInput | HostedInput, rounds: number): Guests {
  refuseLists(input.people);
  const roundsOf = new Map(input.people.map((person) => [person.id, readPresent(person, input, rounds)]));
  const turns =
    input.mode === 'hosted' && Array.isArray(input.stands)
      ? readTurns(input, {
          rounds,
          isHere: (id, r) => roundsOf.get(id)?.has(r + 1) ?? true,
          isOpen: (stand, r) => stand.closedFrom === undefined || r + 1 < stand.closedFrom,
        })
      : undefined;
  const visitors = input.people.filter(({ id }) => !turns?.permanent.has(id));
  const { ghosts, chairsOf } = secondChairs(visitors);
  const people = [...visitors, ...ghosts];
  const presence = new Uint8Array(rounds * people.length);
  const presents = (id: Id, r: number) =>
    turns?.takers.has(id) === true && isPresenting(turns, id, r, rounds);
  visitors.forEach(({ id }, p) => {
    for (const round of roundsOf.get(id)!)
      if (!presents(id, round - 1)) presence[(round - 1) * people.length + p] = 1;
  });
  for (const [owner, ...chairs] of chairsOf) {
    for (let r = 0; r < rounds; r++) {
      for (const chair of chairs) presence[r * people.length + chair] = presence[r * people.length + owner!]!;
    }
  }
  return { people, presence, chairs: ghosts.length, chairsOf, turns };
}

function refuseLists(people: readonly Person[]): void {
  if (!Array.isArray(people) || people.length === 0) {
    throw new BadInput('matching.no-people', '"people" must be a list with at least one person.');
  }
  if (people.length > MOST_PEOPLE) {
    throw new BadInput(
      'matching.too-many-people',
      `${people.length} people are more than the ${MOST_PEOPLE} that one plan can hold.`,
    );
  }
  const seen = new Set<Id>();
  for (const { id } of people) {
    if (typeof id !== 'string' || id === '') {
      throw new BadInput('matching.bad-id', 'An entry of "people" has no "id" made of text.');
    }
    if (seen.has(id)) throw new BadInput('matching.twice', `"${id}" stands twice in "people".`, { id });
    seen.add(id);
  }
}

/** The rounds where somebody is there. Who stays to the last round is there in the one that is appended, too. */
function readPresent(person: Person, input: { readonly rounds: number }, rounds: number): Set<number> {
  if (person.present === undefined) return new Set(allRounds(rounds));
  const list = person.present.map((round) => wholeNumber(`present of ${person.id}`, round, 1, rounds));
  return new Set(list.includes(input.rounds) ? [...list, rounds] : list);
}

function isPresenting(turns: Turns, id: Id, r: number, rounds: number): boolean {
  const stands = turns.presenters.length / rounds;
  return turns.presenters[r * stands + turns.takers.get(id)!]!.includes(id);
}

/** A chair more is a helper without a name, in a block with its person. */
function secondChairs(visitors: readonly Person[]) {
  const ghosts: Person[] = [];
  const chairsOf: number[][] = [];
  visitors.forEach((person, p) => {
    if (person.chairs === undefined) return;
    const more = wholeNumber(`chairs of ${person.id}`, person.chairs, 1, MOST_CHAIRS) - 1;
    const own = Array.from({ length: more }, (_, k) => visitors.length + ghosts.length + k);
    if (more > 0) chairsOf.push([p, ...own]);
    for (let k = 0; k < more; k++) ghosts.push({ id: `\u0000chair ${k + 2} of ${person.id}`, helper: true });
  });
  return { ghosts, chairsOf };
}
