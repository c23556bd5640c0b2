import type { Call } from '#identity';
import { DomainError, type InputOf, type Outcome } from '#kernel';
import {
  type AnyEndpoint,
  AnswerWithHeaders,
  CONFIGURATION,
  type Configuration,
  isDatabaseAway,
  LOG,
} from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { z } from 'zod';
import { allowed } from './access.js';
import type { Caller } from './caller.js';
import { EndpointRegistry, type Served } from './endpoint-registry.js';
import { faultProblem, problemOf } from './problem.js';
import { RateLimits } from './rate-limits.js';
import { type KeptAnswer, Repeats } from './repeats.js';
import { type RawRequest, validated } from './validation.js';

/**
 * The one way to an endpoint, whether the call came over HTTP or from a page: limits, access, preconditions,
 * validation, repeats, the handler, and the answer's schema, which strips what it does not name.
 */
@Injectable()
export class EndpointPipeline {
  private readonly limits: RateLimits;

  constructor(
    private readonly registry: EndpointRegistry,
    private readonly repeats: Repeats,
    @Inject(CONFIGURATION) configuration: Configuration,
    @Inject(LOG) private readonly log: Logger,
  ) {
    this.limits = new RateLimits(configuration.rateLimits);
  }

  async run(endpoint: AnyEndpoint, request: RawRequest, caller: Caller): Promise<Outcome<unknown>> {
    try {
      const served = this.registry.find(endpoint);
      if (!served) throw new DomainError('platform.not-found', 'not-found');
      const answered = await this.answered(served, request, caller);
      await this.limits.giveBack(endpoint.limits ?? [], caller, request.params);
      return {
        ok: true,
        answer: answered.answer,
        status: answered.status,
        headers: new Headers({ ...answered.headers }),
      };
    } catch (error) {
      if (error instanceof DomainError) return { ok: false, problem: problemOf(error, caller.locale) };
      if (isDatabaseAway(error)) {
        this.log.warn(
          { err: error, requestId: caller.requestId, endpoint: endpoint.name },
          'the database is away',
        );
        return { ok: false, problem: problemOf(AWAY, caller.locale) };
      }
      this.log.error({ err: error, requestId: caller.requestId, endpoint: endpoint.name }, 'fault');
      return { ok: false, problem: faultProblem(caller.locale, caller.requestId) };
    }
  }

  private async answered(
    { endpoint, handler }: Served,
    request: RawRequest,
    caller: Caller,
  ): Promise<KeptAnswer> {
    await this.limits.count(endpoint.limits ?? [], caller, request.params);
    allowed(endpoint.access, caller.actor);
    if (endpoint.ifMatch && caller.ifMatch === undefined)
      throw new DomainError('platform.if-match-missing', 'precondition-required');
    const input = validated(endpoint, request);
    const work = async () => stripped(endpoint, await handler(input, callOf(caller)));
    const { idempotencyKey } = caller;
    if (!endpoint.creates || endpoint.repeats || idempotencyKey === undefined) return work();
    return this.repeats.once(scopeOf(endpoint, input, caller), idempotencyKey, input, work);
  }
}

const AWAY = new DomainError('platform.unavailable', 'unavailable');

const callOf = ({ actor, locale, requestId, idempotencyKey, ifMatch }: Caller): Call => ({
  actor,
  locale,
  requestId,
  idempotencyKey,
  ifMatch,
});

/** A key belongs to its actor; that of somebody who is not signed in, to what they ask about. */
const scopeOf = (endpoint: AnyEndpoint, input: InputOf<AnyEndpoint>, { actor }: Caller): string =>
  `${endpoint.name}:${actor.accountId ?? JSON.stringify(input.params ?? null)}`;

function stripped(endpoint: AnyEndpoint, given: unknown): KeptAnswer {
  const { answer, headers, status } =
    given instanceof AnswerWithHeaders ? given : { answer: given, headers: {}, status: undefined };
  return {
    answer: endpoint.answer ? (endpoint.answer as unknown as z.ZodType).parse(answer) : answer,
    status: status ?? endpoint.status ?? 200,
    headers,
  };
}
