import { BadInput } from './bad-input.js';
import type { MixRule } from './day.js';
import type { Mix, Person } from './input.js';
import { wholeNumber } from './reading.js';

interface Seating {
  readonly people: number;
  readonly rounds: number;
  readonly tables: number;
  readonly present: Uint8Array;
  readonly least: Int16Array;
  readonly most: Int16Array;
  readonly own: number;
  readonly blocks: readonly (readonly number[])[];
}

/**
 * One rule for each value that a rule of the input counts.
 * @throws BadInput when a table cannot have so few, or there are not enough for each
 */
export function readMix(mix: readonly Mix[], people: readonly Person[], seating: Seating): MixRule[] {
  const rules = mix.flatMap((rule) => rulesOf(rule, people, seating.people));
  for (const rule of rules) {
    for (let r = 0; r < seating.rounds; r++) refuseImpossible(rule, r, seating);
    for (const block of seating.blocks) {
      const count = block.filter((p) => rule.has[p]).length;
      if (count <= rule.most) continue;
      throw new BadInput(
        'matching.mix-impossible',
        `A block has ${count} people of ${rule.name}, and a table may have ${rule.most}; let "max" be ${count}.`,
        { count, most: rule.most },
      );
    }
  }
  return rules;
}

/** The rules that one of the input makes, be they possible or not. */
export function rulesOf(rule: Mix, people: readonly Person[], size: number): MixRule[] {
  const least = rule.min === undefined ? 0 : wholeNumber('min of mix', rule.min, 0, 1000);
  const most = rule.max === undefined ? Infinity : wholeNumber('max of mix', rule.max, 0, 1000);
  if (least > most) {
    throw new BadInput(
      'matching.mix-impossible',
      `"mix" asks for at least ${least} and at most ${most} of ${rule.attribute} at a table; "max" must be ${least} or more.`,
    );
  }
  const values = people.map((person) => valueOf(person, rule.attribute));
  const wanted = rule.value === undefined ? new Set(values) : new Set([String(rule.value)]);
  wanted.delete(undefined);
  if (wanted.size === 0) {
    throw new BadInput(
      'matching.mix-unknown',
      `"mix" counts ${JSON.stringify(rule.attribute)}, which nobody has; name a field of the people, or one of their "attributes".`,
    );
  }
  return [...wanted].map((value) => ({
    name: value === 'true' ? rule.attribute : `${rule.attribute} "${value}"`,
    has: Uint8Array.from({ length: size }, (_, p) => (values[p] === value ? 1 : 0)),
    least,
    most,
  }));
}

function valueOf(person: Person, attribute: string): string | undefined {
  const value = person.attributes?.[attribute] ?? (person as unknown as Record<string, unknown>)[attribute];
  return value === undefined || value === null || value === false || value === '' ? undefined : String(value);
}

function refuseImpossible(rule: MixRule, r: number, seating: Seating): void {
  const { people, tables, present, least, most, own } = seating;
  let count = 0;
  for (let p = 0; p < people; p++) if (rule.has[p] && present[r * people + p]) count++;
  let [room, filled, open] = [0, 0, 0];
  for (let t = 0; t < tables; t++) {
    const cell = r * tables + t;
    room += Math.min(rule.most, Math.max(0, most[cell]! - own));
    if (least[cell]! > own) filled++;
    if (most[cell]! > own) open++;
  }
  if (count > room) {
    throw new BadInput(
      'matching.mix-impossible',
      `In round ${r + 1} ${count} people are of ${rule.name} and the tables may have ${rule.most} each, ${room} in all; a "max" of ${Math.ceil(count / Math.max(1, open))} would do.`,
      { round: r + 1, count, room },
    );
  }
  if (count < rule.least * filled) {
    throw new BadInput(
      'matching.mix-impossible',
      `In round ${r + 1} ${count} people are of ${rule.name} and ${filled} tables need ${rule.least} each; ${Math.floor(count / Math.max(1, filled))} each or ${rule.least * filled - count} people more would do.`,
      { round: r + 1, count, filled },
    );
  }
}
