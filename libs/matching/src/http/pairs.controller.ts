import type { Call } from '#identity';
import type { InputOf } from '#kernel';
import { type Answered, Serve } from '#platform';
import { Controller } from '@nestjs/common';
import {
  answerVisitByPass,
  answerVisitByTicket,
  listPairs,
  readPairsOfPass,
  readPairsOfTicket,
  setVisitWindows,
} from '../contract/cross-visits.js';
import { AnswerVisit } from '../use-cases/answer-visit.js';
import { SetVisitWindows } from '../use-cases/set-visit-windows.js';
import { PairPages } from './pair-pages.js';

/** Pairs and their visits: for whoever holds a pass code or a ticket, and for the organisers. */
@Controller()
export class PairsController {
  constructor(
    private readonly pages: PairPages,
    private readonly answerVisit: AnswerVisit,
    private readonly setWindows: SetVisitWindows,
  ) {}

  @Serve(readPairsOfPass)
  readOfPass({ params }: InputOf<typeof readPairsOfPass>): Answered<typeof readPairsOfPass> {
    return this.pages.ofPass(params.passCode);
  }

  @Serve(readPairsOfTicket)
  readOfTicket({ params }: InputOf<typeof readPairsOfTicket>): Answered<typeof readPairsOfTicket> {
    return this.pages.ofTicket(params.ticket);
  }

  @Serve(answerVisitByPass)
  async answerByPass({
    params: { passCode, visitId },
    body,
  }: InputOf<typeof answerVisitByPass>): Answered<typeof answerVisitByPass> {
    await this.answerVisit.run(await this.pages.registrationOfPass(passCode, visitId), visitId, body);
    return this.pages.ofPass(passCode);
  }

  @Serve(answerVisitByTicket)
  async answerByTicket({
    params: { ticket, visitId },
    body,
  }: InputOf<typeof answerVisitByTicket>): Answered<typeof answerVisitByTicket> {
    await this.answerVisit.run(await this.pages.registrationOfTicket(ticket), visitId, body);
    return this.pages.ofTicket(ticket);
  }

  @Serve(listPairs)
  list({ params }: InputOf<typeof listPairs>, { actor }: Call): Answered<typeof listPairs> {
    return this.pages.ofEvent(params.id, actor);
  }

  @Serve(setVisitWindows)
  async set(
    { params, body }: InputOf<typeof setVisitWindows>,
    { actor }: Call,
  ): Answered<typeof setVisitWindows> {
    await this.setWindows.run(params.id, body.windows, actor);
    return this.pages.ofEvent(params.id, actor);
  }
}
