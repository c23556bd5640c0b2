import { randomBytes, timingSafeEqual } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '#kernel';
import type { Secrets } from '#platform';
import type { FormKeys } from '../../../web/server/visit.js';

/** A person needs longer than this; a robot is slowed down to it, and nobody is refused for being quick. */
const YOUNGEST = 1_000;
/** As long as answers to repeats are kept: an older key would create twice. */
const OLDEST = 24 * 3600 * 1_000;

/** Keys of forms: when it was made and a random part, sealed. Nothing is kept on our side. */
export function formKeys(secrets: Secrets, clock: Clock): FormKeys {
  const now = () => clock.now().epochMilliseconds;
  const seal = (made: string, random: string) => secrets.token('form', `${made}.${random}`);
  return {
    make() {
      const [made, random] = [now().toString(36), randomBytes(12).toString('base64url')];
      return `${made}.${random}.${seal(made, random)}`;
    },
    async check(key, honeypot) {
      if (honeypot !== '') return { verdict: 'robot' };
      const [made = '', random = '', sealed = ''] = key.split('.');
      const age = now() - Number.parseInt(made, 36);
      if (!same(sealed, seal(made, random)) || !(age >= 0 && age < OLDEST)) return { verdict: 'stale' };
      if (age < YOUNGEST) await pause(YOUNGEST - age);
      return { verdict: 'fine', idempotencyKey: `${made}-${random}` };
    },
  };
}

function same(given: string, ours: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(ours)];
  return a.length === b.length && timingSafeEqual(a, b);
}
