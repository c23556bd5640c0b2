import { type AnyEndpoint, JobsModule, servedBy } from '#platform';
import 'reflect-metadata';
import { FEATURE_MODULES } from '../feature-modules.js';

/** The endpoints of every controller, read from the modules without starting them. */
export const declaredEndpoints = (): readonly AnyEndpoint[] =>
  [JobsModule, ...FEATURE_MODULES].flatMap((module) =>
    ((Reflect.getMetadata('controllers', module) ?? []) as object[]).flatMap((controller) => [
      ...servedBy(controller).values(),
    ]),
  );
