/** A finite abelian group with, for fields, a product; elements are 0 … order-1 and 0 is neutral. */
export interface Group {
  readonly name: string;
  readonly order: number;
  /** `x * order + y` → x + y. */
  readonly sum: Int16Array;
}

export interface Field extends Group {
  /** `x * order + y` → x · y. */
  readonly product: Int16Array;
}

/** The whole numbers modulo `order`. */
export function cyclic(order: number): Group {
  const sum = Int16Array.from({ length: order * order }, (_, at) => (Math.floor(at / order) + at) % order);
  return { name: `Z${order}`, order, sum };
}

/** Z2 × Z(order/2): some difference matrices live here and not in the cyclic group (Jungnickel, 1979). */
export function twofold(order: number): Group {
  const half = order / 2;
  const sum = Int16Array.from({ length: order * order }, (_, at) => {
    const [x, y] = [Math.floor(at / order), at % order];
    const top = (Math.floor(x / half) + Math.floor(y / half)) % 2;
    return top * half + (((x % half) + (y % half)) % half);
  });
  return { name: `Z2×Z${half}`, order, sum };
}

/**
 * The field of `order` elements, or undefined when the order is no prime power. Elements are polynomials over Z_p
 * written in base p; the product comes from the powers of x modulo a primitive polynomial (Lidl and Niederreiter,
 * Finite Fields, chapter 2).
 */
export function field(order: number): Field | undefined {
  const power = primePower(order);
  if (power === undefined) return undefined;
  const { prime, degree } = power;
  const add = (x: number, y: number): number => {
    let [sum, unit] = [0, 1];
    for (let left = x, right = y; left > 0 || right > 0; unit *= prime) {
      sum += (((left % prime) + (right % prime)) % prime) * unit;
      left = Math.floor(left / prime);
      right = Math.floor(right / prime);
    }
    return sum;
  };
  const logarithms = primitivePowers(order, prime, degree, add);
  const product = new Int16Array(order * order);
  for (let i = 0; i < order - 1; i++) {
    for (let j = 0; j < order - 1; j++) {
      product[logarithms[i]! * order + logarithms[j]!] = logarithms[(i + j) % (order - 1)]!;
    }
  }
  const sum = Int16Array.from({ length: order * order }, (_, at) => add(Math.floor(at / order), at % order));
  return { name: `GF(${order})`, order, sum, product };
}

/** The powers of a generator of the multiplicative group, in order. */
function primitivePowers(
  order: number,
  prime: number,
  degree: number,
  add: (x: number, y: number) => number,
): number[] {
  const scale = (value: number, times: number): number => {
    let result = 0;
    for (let turn = 0; turn < times; turn++) result = add(result, value);
    return result;
  };
  for (let tail = 1; tail < order; tail++) {
    // x^degree = tail, for one candidate after the other; for primes the generator itself is the candidate.
    const step = (value: number): number => {
      if (degree === 1) return (value * tail) % prime;
      const top = Math.floor((value * prime) / order);
      return add((value * prime) % order, scale(tail, top));
    };
    const powers = [1];
    for (let next = step(1); next !== 1 && next !== 0 && powers.length < order; next = step(next)) {
      powers.push(next);
    }
    if (powers.length === order - 1) return powers;
  }
  return [1];
}

function primePower(order: number): { prime: number; degree: number } | undefined {
  if (order < 2) return undefined;
  let prime = 2;
  while (order % prime !== 0) prime++;
  let [rest, degree] = [order, 0];
  for (; rest % prime === 0; degree++) rest /= prime;
  return rest === 1 ? { prime, degree } : undefined;
}
