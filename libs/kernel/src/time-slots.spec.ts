import { timeSlots } from './time-slots.js';

const session = (id: string, slot: string | null) => ({ id, slot });
const namesOf = (...sessions: ReturnType<typeof session>[]) =>
  timeSlots(sessions).map(({ name, sessions: of }) => [name, of.map(({ id }) => id)]);

describe('the time slots of an event', () => {
  it('are those that two sessions name, in the order of the sessions', () => {
    expect(
      namesOf(
        session('plenary', null),
        session('a', '2'),
        session('b', '1'),
        session('c', '2'),
        session('d', '1'),
      ),
    ).toEqual([
      ['2', ['a', 'c']],
      ['1', ['b', 'd']],
    ]);
  });

  it('a session alone in its slot is a session like any other', () => {
    expect(namesOf(session('a', '1'), session('b', '2'), session('c', ''), session('d', ' '))).toEqual([]);
  });
});
