import type { Call } from '#identity';
import type { InputOf } from '#kernel';
import { Serve, type Answered } from '#platform';
import { Controller } from '@nestjs/common';
import {
  eventCalendar,
  passCalendar,
  personalCalendar,
  sessionCalendar,
  territoryCalendar,
  ticketCalendar,
} from '../contract/index.js';
import { PersonalCalendars } from './personal-calendars.js';
import { PublishedCalendars } from './published-calendars.js';

@Controller()
export class CalendarsController {
  constructor(
    private readonly published: PublishedCalendars,
    private readonly personal: PersonalCalendars,
  ) {}

  @Serve(eventCalendar)
  event({ params }: InputOf<typeof eventCalendar>, { locale }: Call): Answered<typeof eventCalendar> {
    return this.published.ofEvent(params.id, locale);
  }

  @Serve(sessionCalendar)
  session({ params }: InputOf<typeof sessionCalendar>, { locale }: Call): Answered<typeof sessionCalendar> {
    return this.published.ofSession(params.id, locale);
  }

  @Serve(territoryCalendar)
  territory(
    { params }: InputOf<typeof territoryCalendar>,
    { locale }: Call,
  ): Answered<typeof territoryCalendar> {
    return this.published.ofTerritory(params.id, locale);
  }

  @Serve(personalCalendar)
  pass({ params }: InputOf<typeof personalCalendar>, { locale }: Call): Answered<typeof personalCalendar> {
    return this.personal.ofToken(params.token, locale);
  }

  @Serve(passCalendar)
  addressOfPass({ params }: InputOf<typeof passCalendar>): Answered<typeof passCalendar> {
    return this.personal.addressOfPass(params.passCode);
  }

  @Serve(ticketCalendar)
  addressOfTicket({ params }: InputOf<typeof ticketCalendar>): Answered<typeof ticketCalendar> {
    return this.personal.addressOfTicket(params.ticket);
  }
}
