import { createHmac, randomBytes } from 'node:crypto';
import { DomainError, type RateLimit } from '#kernel';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Caller } from './caller.js';

const A_DAY = 86_400_000;

/**
 * Counts calls, in memory and per process. A caller is known by an HMAC of their address with a salt that lives a
 * day in memory and is never written anywhere (`model.md`, HTTP): no list of addresses can be made of it.
 */
export class RateLimits {
  private readonly limiters = new Map<string, RateLimiterMemory>();
  private salt = randomBytes(32);
  private saltedAt = Date.now();

  constructor(private readonly enabled: boolean) {}

  /** @throws DomainError `platform.too-many-requests` with the seconds to wait. */
  async count(limits: readonly RateLimit[], caller: Caller, params: unknown): Promise<void> {
    if (!this.enabled) return;
    for (const limit of limits) {
      const key = this.key(limit, caller, params);
      try {
        await this.limiter(limit).consume(key);
      } catch (rejected) {
        if (rejected instanceof Error) throw rejected;
        const seconds = Math.max(1, Math.ceil((rejected as { msBeforeNext: number }).msBeforeNext / 1000));
        throw new DomainError('platform.too-many-requests', 'too-many', { seconds });
      }
    }
  }

  /** Gives back what was counted for a call that did find something, where only the others count. */
  async giveBack(limits: readonly RateLimit[], caller: Caller, params: unknown): Promise<void> {
    if (!this.enabled) return;
    for (const limit of limits.filter(({ counts }) => counts === 'what-is-not-found'))
      await this.limiter(limit).reward(this.key(limit, caller, params), 1);
  }

  private key(limit: RateLimit, caller: Caller, params: unknown): string {
    if (typeof limit.by === 'object')
      return String((params as Record<string, unknown> | undefined)?.[limit.by.param]).slice(0, 200);
    if (limit.by === 'account' && caller.actor.accountId) return caller.actor.accountId;
    return this.hidden(caller.address);
  }

  private hidden(address: string): string {
    if (Date.now() - this.saltedAt > A_DAY) {
      this.salt = randomBytes(32);
      this.saltedAt = Date.now();
    }
    return createHmac('sha256', this.salt).update(address).digest('base64url').slice(0, 22);
  }

  private limiter(limit: RateLimit): RateLimiterMemory {
    let limiter = this.limiters.get(limit.name);
    if (!limiter) {
      limiter = new RateLimiterMemory({ points: limit.limit, duration: limit.seconds });
      this.limiters.set(limit.name, limiter);
    }
    return limiter;
  }
}
