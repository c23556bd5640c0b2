import { Module } from '@nestjs/common';
import { EventPages } from './http/event-pages.js';
import { EventWritingController } from './http/event-writing.controller.js';
import { EventsController } from './http/events.controller.js';
import { CancelEvent } from './use-cases/cancel-event.js';
import { ChangeEvent } from './use-cases/change-event.js';
import { ChangeSession } from './use-cases/change-session.js';
import { CloneEvent } from './use-cases/clone-event.js';
import { CreateEvent } from './use-cases/create-event.js';
import { PostponeEvent } from './use-cases/postpone-event.js';
import { PublishEvent } from './use-cases/publish-event.js';

const useCases = [
  CancelEvent,
  ChangeEvent,
  ChangeSession,
  CloneEvent,
  CreateEvent,
  PostponeEvent,
  PublishEvent,
];

@Module({
  controllers: [EventsController, EventWritingController],
  providers: [EventPages, ...useCases],
  exports: [...useCases],
})
export class SchedulingModule {}
