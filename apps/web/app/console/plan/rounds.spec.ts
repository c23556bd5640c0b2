import { currentRound, roundsOver } from './rounds.js';

const ROUNDS = [
  { round: 1, startsAt: '2027-03-11T09:00:00+01:00', endsAt: '2027-03-11T09:12:00+01:00' },
  { round: 2, startsAt: '2027-03-11T09:14:00+01:00', endsAt: '2027-03-11T09:26:00+01:00' },
];
const at = (clock: string) => `2027-03-11T${clock}:00+01:00`;

describe('the rounds of a day that goes on', () => {
  it('one is going on from its start until its end, and none between two', () => {
    expect(currentRound(ROUNDS, at('09:00'))).toBe(0);
    expect(currentRound(ROUNDS, at('09:12'))).toBeUndefined();
    expect(currentRound(ROUNDS, at('09:20'))).toBe(1);
  });

  it('those are over whose time is past, and those that a re-planning left as they were', () => {
    expect(roundsOver(null, ROUNDS, at('08:00'))).toBe(0);
    expect(roundsOver(null, ROUNDS, at('09:12'))).toBe(1);
    const replan = { afterRound: 2, absent: [], late: [], closed: [] };
    expect(roundsOver(replan, ROUNDS, at('09:12'))).toBe(2);
  });
});
