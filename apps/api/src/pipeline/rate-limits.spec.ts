import { VISITOR } from '#identity';
import type { DomainError, RateLimit } from '#kernel';
import type { Caller } from './caller.js';
import { RateLimits } from './rate-limits.js';

const from = (address: string): Caller => ({ actor: VISITOR, locale: 'fr', requestId: 'r', address });
const limit = (by: RateLimit['by']): RateLimit => ({
  name: `spec-${JSON.stringify(by)}`,
  limit: 3,
  seconds: 60,
  by,
});

async function refusedAfter(
  limits: RateLimits,
  limited: RateLimit,
  callers: readonly Caller[],
  params?: unknown,
): Promise<number> {
  for (const [place, caller] of callers.entries()) {
    const refused = await limits.count([limited], caller, params).then(
      () => undefined,
      (error: DomainError) => error,
    );
    if (refused) {
      expect(refused).toMatchObject({ code: 'platform.too-many-requests', kind: 'too-many' });
      expect(refused.details['seconds']).toBeGreaterThan(0);
      return place;
    }
  }
  return callers.length;
}

describe('rate limits', () => {
  it('an address is refused after its share, another is not', async () => {
    const limits = new RateLimits(true);
    expect(await refusedAfter(limits, limit('address'), Array(5).fill(from('192.0.2.1')))).toBe(3);
    expect(await refusedAfter(limits, limit('address'), [from('192.0.2.2')])).toBe(1);
  });

  it('an event is bounded whoever asks', async () => {
    const callers = ['192.0.2.1', '192.0.2.2', '192.0.2.3', '192.0.2.4'].map(from);
    expect(await refusedAfter(new RateLimits(true), limit({ param: 'id' }), callers, { id: 'e' })).toBe(3);
  });

  it('where only misses count, what was found is given back', async () => {
    const limits = new RateLimits(true);
    const guessing: RateLimit = { ...limit('address'), name: 'spec-guessing', counts: 'what-is-not-found' };
    for (let found = 0; found < 20; found++) {
      await limits.count([guessing], from('192.0.2.1'), {});
      await limits.giveBack([guessing], from('192.0.2.1'), {});
    }
    expect(await refusedAfter(limits, guessing, Array(5).fill(from('192.0.2.1')))).toBe(3);
  });

  it('switched off, nothing is counted', async () => {
    expect(
      await refusedAfter(new RateLimits(false), limit('address'), Array(9).fill(from('192.0.2.1'))),
    ).toBe(9);
  });
});
