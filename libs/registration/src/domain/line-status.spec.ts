import { ACTIVE_STATUSES, assertMove, isActive, mayMove, summaryOf } from './line-status.js';
import { LINE_STATUSES } from './vocabulary.js';

describe('line status', () => {
  it('a line starts pending, confirmed or waitlisted, never with an offer or an end', () => {
    expect(LINE_STATUSES.filter((status) => mayMove('new', status))).toEqual([
      'pending',
      'confirmed',
      'waitlisted',
    ]);
  });

  it('the four active statuses may be cancelled; the ends lead nowhere', () => {
    expect(ACTIVE_STATUSES).toEqual(['pending', 'confirmed', 'waitlisted', 'offered']);
    for (const from of LINE_STATUSES) {
      expect(mayMove(from, 'cancelled')).toBe(isActive(from));
      if (!isActive(from)) expect(LINE_STATUSES.filter((to) => mayMove(from, to))).toEqual([]);
    }
  });

  it('a cancelled line is never confirmed again', () => {
    expect(() => assertMove('cancelled', 'confirmed')).toThrow('from cancelled to confirmed');
  });

  it('a registration with one seat and one place in the queue is confirmed', () => {
    expect(summaryOf(['waitlisted', 'confirmed'])).toBe('confirmed');
  });

  it('a registration is waitlisted while one line still waits', () => {
    expect(summaryOf(['cancelled', 'waitlisted', 'expired'])).toBe('waitlisted');
  });

  it('a registration without lines is cancelled', () => {
    expect(summaryOf([])).toBe('cancelled');
  });
});
