import { touchOf } from './act.js';

const form = (entries: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(entries)) data.set(name, value);
  return data;
};

describe('a touch at the door', () => {
  it('a button beside a name notes that person', () => {
    expect(touchOf(form({ arrive: 'r1', session: 's1' }))).toEqual({ what: 'arrive', registrationId: 'r1' });
    expect(touchOf(form({ undo: 'r1' }))).toEqual({ what: 'undo', registrationId: 'r1' });
  });

  it('a code notes whoever holds it; none says so', () => {
    expect(touchOf(form({ way: 'code', code: ' k7qm 4r2x ' }))).toEqual({
      what: 'code',
      passCode: 'k7qm 4r2x',
    });
    expect(touchOf(form({ way: 'code', code: '' }))).toBe('codeMissing');
  });

  it('somebody who came without a seat may stay without a name', () => {
    expect(touchOf(form({ way: 'walk-in', audience: 'parent', lastName: '' }))).toEqual({
      what: 'walkIn',
      walkIn: { audience: 'parent', firstName: undefined, lastName: undefined },
    });
  });

  it('a group is a number of one or more', () => {
    expect(touchOf(form({ way: 'headcount', size: '31', audience: '' }))).toEqual({
      what: 'headcount',
      size: 31,
      audience: undefined,
    });
    expect(touchOf(form({ way: 'headcount', size: '0' }))).toBe('headcountMissing');
    expect(touchOf(form({ way: 'headcount', size: 'beaucoup' }))).toBe('headcountMissing');
  });
});
