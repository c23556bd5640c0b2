/**
 * Two orthogonal Latin squares of order 10 as 100 places with four coordinates, any two of which occur together at
 * most once (Parker, Proc. Nat. Acad. Sci. 45, 1959; here by a quasi-difference matrix over Z7 with three points at
 * infinity, Bose, Shrikhande and Parker, 1960). Four rounds of ten tables of ten follow.
 */
export function orderTen(): number[][] {
  const places: number[][] = [];
  // Differences within {0, u, u+v}: u and v run through Z7 without 0 once, u+v through it up to sign.
  const bases = [
    [0, 1, 4],
    [0, 2, 1],
    [0, 4, 2],
  ];
  bases.forEach((base, infinite) => {
    for (let turn = 0; turn < 4; turn++) {
      for (let shift = 0; shift < 7; shift++) {
        const place = [7 + infinite, ...base.map((value) => (value + shift) % 7)];
        places.push([...place.slice(4 - turn), ...place.slice(0, 4 - turn)]);
      }
    }
  });
  for (let shift = 0; shift < 7; shift++) places.push([shift, shift, shift, shift]);
  for (let x = 0; x < 3; x++) {
    for (let y = 0; y < 3; y++) places.push([x, y, (x + y) % 3, (x + 2 * y) % 3].map((value) => value + 7));
  }
  return places;
}
