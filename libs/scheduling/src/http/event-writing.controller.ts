import type { Call } from '#identity';
import type { InputOf } from '#kernel';
import { type Answered, Serve } from '#platform';
import { Controller } from '@nestjs/common';
import {
  cancelEvent,
  changeEvent,
  changeSession,
  cloneEvent,
  createEvent,
  postponeEvent,
  publishEvent,
} from '../contract/index.js';
import { CancelEvent } from '../use-cases/cancel-event.js';
import { ChangeEvent } from '../use-cases/change-event.js';
import { ChangeSession } from '../use-cases/change-session.js';
import { CloneEvent } from '../use-cases/clone-event.js';
import { CreateEvent } from '../use-cases/create-event.js';
import { PostponeEvent } from '../use-cases/postpone-event.js';
import { PublishEvent } from '../use-cases/publish-event.js';
import { EventPages } from './event-pages.js';

/** Each write answers the event as it stands after it, with its new ETag. */
@Controller()
export class EventWritingController {
  constructor(
    private readonly pages: EventPages,
    private readonly createEvent: CreateEvent,
    private readonly changeEvent: ChangeEvent,
    private readonly changeSession: ChangeSession,
    private readonly publishEvent: PublishEvent,
    private readonly cancelEvent: CancelEvent,
    private readonly postponeEvent: PostponeEvent,
    private readonly cloneEvent: CloneEvent,
  ) {}

  @Serve(createEvent)
  async create({ body }: InputOf<typeof createEvent>, call: Call): Answered<typeof createEvent> {
    return this.pages.read(await this.createEvent.run(body, call), call);
  }

  @Serve(changeEvent)
  async change({ params, body }: InputOf<typeof changeEvent>, call: Call): Answered<typeof changeEvent> {
    await this.changeEvent.run(params.id, body, call);
    return this.pages.read(params.id, call);
  }

  @Serve(changeSession)
  async changeOne(
    { params, body }: InputOf<typeof changeSession>,
    call: Call,
  ): Answered<typeof changeSession> {
    return this.pages.read(await this.changeSession.run(params.id, body, call), call);
  }

  @Serve(publishEvent)
  async publish({ params }: InputOf<typeof publishEvent>, call: Call): Answered<typeof publishEvent> {
    await this.publishEvent.run(params.id, call);
    return this.pages.read(params.id, call);
  }

  @Serve(cancelEvent)
  async cancel({ params, body }: InputOf<typeof cancelEvent>, call: Call): Answered<typeof cancelEvent> {
    await this.cancelEvent.run(params.id, body, call);
    return this.pages.read(params.id, call);
  }

  @Serve(postponeEvent)
  async postpone(
    { params, body }: InputOf<typeof postponeEvent>,
    call: Call,
  ): Answered<typeof postponeEvent> {
    await this.postponeEvent.run(params.id, body, call);
    return this.pages.read(params.id, call);
  }

  @Serve(cloneEvent)
  async clone({ params, body }: InputOf<typeof cloneEvent>, call: Call): Answered<typeof cloneEvent> {
    return this.pages.read(await this.cloneEvent.run(params.id, body, call), call);
  }
}
