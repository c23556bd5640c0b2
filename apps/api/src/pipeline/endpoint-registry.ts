import { type AnyEndpoint, servedBy } from '#platform';
import { Injectable } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { Call } from '#identity';

type Handler = (input: unknown, call: Call) => Promise<unknown>;
export interface Served {
  readonly endpoint: AnyEndpoint;
  readonly handler: Handler;
  readonly controller: string;
}

/** The process must not start: a door without a lock, or two doors at one address. One line per problem. */
class BadEndpoints extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'BadEndpoints';
  }
}

/** Every endpoint that the modules' controllers serve. */
@Injectable()
export class EndpointRegistry {
  private readonly served = new Map<AnyEndpoint, Served>();

  constructor(private readonly modules: ModulesContainer) {}

  /** Gathers them, once all modules stand. @throws BadEndpoints */
  gather(): void {
    const found = [...this.modules.values()].flatMap((module) =>
      [...module.controllers.values()].flatMap(({ instance, metatype }) =>
        servedByController(instance as object, metatype as object),
      ),
    );
    const problems = endpointProblems(found);
    if (problems.length > 0) throw new BadEndpoints(problems);
    for (const served of found) this.served.set(served.endpoint, served);
  }

  all(): readonly Served[] {
    return [...this.served.values()];
  }

  find(endpoint: AnyEndpoint): Served | undefined {
    // The pages are a bundle of their own, with copies of the same declarations: the name tells them apart.
    return this.served.get(endpoint) ?? this.byName().get(endpoint.name);
  }

  private names: Map<string, Served> | undefined;
  private byName(): Map<string, Served> {
    this.names ??= new Map(this.all().map((served) => [served.endpoint.name, served]));
    return this.names;
  }
}

function servedByController(instance: object, metatype: object): readonly Served[] {
  return [...servedBy(metatype)].map(([method, endpoint]) => ({
    endpoint,
    handler: ((instance as Record<string | symbol, Handler>)[method] as Handler).bind(instance),
    controller: instance.constructor.name,
  }));
}

/** What stops the start: an endpoint that declares no access, two with one name or one address. */
export function endpointProblems(
  found: readonly Pick<Served, 'endpoint' | 'controller'>[],
): readonly string[] {
  const problems = found
    .filter(
      ({ endpoint: { access } }) => access === undefined || (Array.isArray(access) && access.length === 0),
    )
    .map(({ endpoint, controller }) => `The endpoint “${endpoint.name}” (${controller}) declares no access.`);
  for (const key of ['name', 'address'] as const) {
    const seen = new Map<string, string>();
    for (const { endpoint } of found) {
      const value = key === 'name' ? endpoint.name : `${endpoint.method} ${endpoint.path}`;
      if (seen.has(value))
        problems.push(`Two endpoints have the ${key} “${value}”: ${seen.get(value)} and ${endpoint.name}.`);
      seen.set(value, endpoint.name);
    }
  }
  return problems;
}
