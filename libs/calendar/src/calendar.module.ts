import { Module } from '@nestjs/common';
import { CalendarsController } from './http/calendars.controller.js';
import { PersonalCalendars } from './http/personal-calendars.js';
import { PublishedCalendars } from './http/published-calendars.js';
import { IssueInvitations } from './use-cases/issue-invitations.js';

@Module({
  controllers: [CalendarsController],
  providers: [IssueInvitations, PersonalCalendars, PublishedCalendars],
  exports: [IssueInvitations],
})
export class CalendarModule {}
