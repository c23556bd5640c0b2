import { MikroORM } from '@mikro-orm/postgresql';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { declaredAnnouncements } from '../announcements/announcement.js';
import { bindSubscribers, Subscribers } from '../announcements/subscribers.js';
import {
  clockworkOf,
  handledJobOf,
  subscriptionOf,
  type Handler,
  type Recurrence,
  type Ticking,
} from './decorators.js';
import { declaredJobs } from './job.js';
import { BadWiring, wiringProblems } from './wiring.js';

interface Found<Declaration, Instance> {
  readonly declared: Declaration;
  readonly instance: Instance;
  readonly className: string;
}

/** Every class of the started modules that listens, handles or ticks, found by its decorator. */
@Injectable()
export class Handlers implements OnModuleInit {
  private readonly byName = new Map<string, Handler>();
  private clocks: readonly Found<Recurrence, Ticking>[] = [];
  private problems: readonly string[] = [];

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly orm: MikroORM,
  ) {}

  onModuleInit(): void {
    const subscribers = this.find<ReturnType<typeof subscriptionOf>, Handler>(subscriptionOf);
    const handlers = this.find<ReturnType<typeof handledJobOf>, Handler>(handledJobOf);
    this.clocks = this.find<Recurrence | undefined, Ticking>(clockworkOf);
    for (const { declared, instance } of [...handlers, ...subscribers])
      this.byName.set(declared.name, instance);
    bindSubscribers(this.orm, new Subscribers(subscribers.map(({ declared }) => declared)));
    this.problems = wiringProblems({
      announcements: declaredAnnouncements(),
      jobs: declaredJobs(),
      subscribers: subscribers.map(({ declared, className }) => ({ ...declared, className })),
      handlers: handlers.map(({ declared, className }) => ({ job: declared.name, className })),
      clocks: this.clocks.map(({ declared, className }) => ({ ...declared, className })),
    });
  }

  /**
   * The boot check of every process. It stands apart from the start of the modules because a test may start a few of
   * them and leave the subscribers of the others out.
   * @throws BadWiring
   */
  assertComplete(): void {
    if (this.problems.length > 0) throw new BadWiring(this.problems);
  }

  /** The subscriber or job handler of this name. */
  get(name: string): Handler | undefined {
    return this.byName.get(name);
  }

  recurring(): readonly (Recurrence & { readonly ticking: Ticking })[] {
    return this.clocks.map(({ declared, instance }) => ({ ...declared, ticking: instance }));
  }

  private find<Declaration, Instance>(
    declarationOf: (target: object) => Declaration,
  ): readonly Found<NonNullable<Declaration>, Instance>[] {
    return this.discovery.getProviders().flatMap(({ metatype, instance }) => {
      const declared = typeof metatype === 'function' ? declarationOf(metatype) : undefined;
      return declared === undefined || declared === null
        ? []
        : [{ declared, instance: instance as Instance, className: (metatype as { name: string }).name }];
    });
  }
}
