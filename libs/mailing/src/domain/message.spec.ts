import { Message } from './message.js';
import { retryAfter } from './pace.js';

const now = Temporal.Instant.from('2027-01-04T08:00Z');
const aMessage = () =>
  new Message({
    id: 'm1',
    occurrence: 'a1',
    kind: 'registration-confirmed',
    recipient: 'elodie@exemple.invalid',
    locale: 'fr',
    about: {},
    eventId: null,
    territoryIds: [],
    registrationId: null,
    registrantId: null,
    createdAt: now,
  });
const said = { subject: 'Objet', told: null, body: null };

describe('a message', () => {
  it('is begun by one sender at a time, and taken over when that one falls silent', () => {
    const message = aMessage();
    expect(message.canStart(now)).toBe(true);
    message.start(said, now);
    expect(message.canStart(now.add({ seconds: 89 }))).toBe(false);
    expect(message.canStart(now.add({ seconds: 90 }))).toBe(true);
  });

  it('that is put off waits longer each time, and is given up after days, not minutes', () => {
    const waits = Array.from({ length: 30 }, (_, attempt) => retryAfter(attempt + 1));
    const known = waits.filter((seconds) => seconds !== undefined);
    expect(known.slice(0, 4)).toEqual([15, 30, 60, 120]);
    expect(waits.at(-1)).toBeUndefined();
    const days = known.reduce((sum, seconds) => sum + seconds, 0) / 86_400;
    expect(days).toBeGreaterThan(1);
    expect(days).toBeLessThan(5);
  });

  it('that was given up says why, and waits again when it is asked to', () => {
    const message = aMessage();
    for (let attempt = 0; message.status === 'waiting'; attempt += 1) {
      expect(attempt).toBeLessThan(50);
      message.start(said, now);
      message.putOff('451 later', now);
    }
    expect([message.status, message.reason]).toEqual(['failed', '451 later']);
    message.retry(now);
    expect([message.status, message.attempts, message.canStart(now)]).toEqual(['waiting', 0, true]);
  });

  it('that is sent or withdrawn is not sent again by hand', () => {
    const sent = aMessage();
    sent.sent(now);
    const withdrawn = aMessage();
    withdrawn.withdraw('mailing.withdrawn.event-over');
    for (const message of [sent, withdrawn]) expect(() => message.retry(now)).toThrow('mailing.not-failed');
  });
});
