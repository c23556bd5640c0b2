import { admittanceOf, type LineFacts } from './admittance.js';

const HERE = { eventId: 'event', sessionId: 'session' };
const line = (given: Partial<LineFacts> = {}): LineFacts => ({
  registrationId: 'r1',
  status: 'confirmed',
  ...HERE,
  ...given,
});

describe('admittance', () => {
  it('who holds a seat at this session is expected', () => {
    expect(admittanceOf([line(), line({ sessionId: 'another' })], HERE)).toEqual({
      is: 'expected',
      line: line(),
    });
  });

  it('what nobody holds is unknown', () => {
    expect(admittanceOf([], HERE)).toEqual({ is: 'unknown' });
  });

  it.each([
    ['a cancelled seat is none', 'cancelled', line({ status: 'cancelled' })],
    ['who waits has no seat yet', 'not-confirmed', line({ status: 'waitlisted' })],
    ['who is offered a seat has not taken it yet', 'not-confirmed', line({ status: 'offered' })],
    ['a seat at another session is not one here', 'other-session', line({ sessionId: 'another' })],
    ['a ticket of another event opens nothing here', 'other-event', line({ eventId: 'another' })],
  ])('%s', (_title, why, given) => {
    expect(admittanceOf([given], HERE)).toEqual({ is: 'conflict', why, line: given });
  });

  it('a pass that holds several people does not say who came', () => {
    const lines = [line(), line({ registrationId: 'r2' })];
    expect(admittanceOf(lines, HERE)).toMatchObject({ is: 'conflict', why: 'several', line: undefined });
  });

  it('who cancelled and signed up again is expected', () => {
    const again = line({ registrationId: 'r2' });
    expect(admittanceOf([line({ status: 'cancelled' }), again], HERE)).toEqual({
      is: 'expected',
      line: again,
    });
  });
});
