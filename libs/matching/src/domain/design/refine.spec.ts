import { anInstance } from '../../testing/instances.js';
import { effortOf } from '../effort.js';
import { measure } from '../measure.js';
import { normalise } from '../normalise.js';
import { seeded } from '../random.js';
import { findDesign } from './design.js';
import { annealLabels } from './labels.js';
import { packColumns } from './packing.js';
import { refine } from './refine.js';

const ceilings = { people: 42, organisations: 22 };

/** 190 people on the places of a lattice, each organisation in one column. */
function aPackedDay() {
  const random = seeded(1);
  const day = normalise(anInstance('r190'));
  const sizes = Array.from({ length: day.rounds }, () =>
    Array.from({ length: day.tables }, (_, t) => (t < 22 ? 8 : 7)),
  );
  const wanted = { tables: day.tables, size: 8, rounds: day.rounds, people: day.people, sizes };
  const seats = packColumns(day, findDesign(wanted, random, effortOf({ moves: 100_000 }))!, random);
  return { day, seats, random };
}

describe('bettering a plan where nobody meets anybody twice', () => {
  it('gives people other places so that they meet more organisations, and still nobody twice and no colleague', () => {
    const { day, seats, random } = aPackedDay();
    const effort = effortOf({ moves: 100_000 });
    const named = measure(day, annealLabels(day, seats, ceilings.organisations, random, effort));
    expect(named).toMatchObject({ repeats: 0, sameOrganisation: 0 });
    expect(named['organisationsMetMean']).toBeGreaterThan(
      (measure(day, seats)['organisationsMetMean'] as number) + 1,
    );
  });

  it('exchanges people within rounds so that they meet more organisations, and still nobody twice', () => {
    const { day, seats, random } = aPackedDay();
    const refined = measure(day, refine(day, seats, ceilings, random, effortOf({ moves: 300_000 })));
    expect(refined).toMatchObject({ repeats: 0, sameOrganisation: 0 });
    expect(refined['organisationsMetMean']).toBeGreaterThan(
      (measure(day, seats)['organisationsMetMean'] as number) + 1,
    );
  });

  it('keeps apart who must not meet, and where they are who must stay', () => {
    const { day, seats, random } = aPackedDay();
    const pinned = day.pinned.map((_, at) => (at % day.people === 7 ? seats[at]! : -1));
    const firm = { ...day, pinned, apart: [[7, 100] as const] };
    const refined = refine(firm, seats, ceilings, random, effortOf({ moves: 100_000 }));
    for (let r = 0; r < day.rounds; r++) {
      expect(refined[r * day.people + 7]).toBe(seats[r * day.people + 7]);
    }
    const metBefore = measure(firm, seats)['forbidden'] as number;
    expect(measure(firm, refined)['forbidden']).toBeLessThanOrEqual(metBefore);
  });
});
