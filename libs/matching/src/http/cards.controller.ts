import type { InputOf } from '#kernel';
import { type Answered, Serve } from '#platform';
import { Controller } from '@nestjs/common';
import { readPassCards, readTicketCards } from '../contract/cards.js';
import { CardPages } from './card-pages.js';

/** Whoever holds the code or the ticket sees their card. */
@Controller()
export class CardsController {
  constructor(private readonly pages: CardPages) {}

  @Serve(readPassCards)
  ofPass({ params }: InputOf<typeof readPassCards>): Answered<typeof readPassCards> {
    return this.pages.ofPass(params.passCode);
  }

  @Serve(readTicketCards)
  ofTicket({ params }: InputOf<typeof readTicketCards>): Answered<typeof readTicketCards> {
    return this.pages.ofTicket(params.ticket);
  }
}
