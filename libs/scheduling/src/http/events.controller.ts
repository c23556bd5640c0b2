import type { Call } from '#identity';
import type { InputOf } from '#kernel';
import { type Answered, Serve } from '#platform';
import { Controller } from '@nestjs/common';
import { listEvents, listManagedEvents, readEvent } from '../contract/index.js';
import { EventPages } from './event-pages.js';

@Controller()
export class EventsController {
  constructor(private readonly pages: EventPages) {}

  @Serve(listEvents)
  list(input: InputOf<typeof listEvents>, call: Call): Answered<typeof listEvents> {
    return this.pages.catalogue(input, call);
  }

  @Serve(listManagedEvents)
  managed(input: InputOf<typeof listManagedEvents>, call: Call): Answered<typeof listManagedEvents> {
    return this.pages.managed(input, call);
  }

  @Serve(readEvent)
  read({ params }: InputOf<typeof readEvent>, call: Call): Answered<typeof readEvent> {
    return this.pages.read(params.idOrSlug, call);
  }
}
