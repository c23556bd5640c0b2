import type { Call } from '#identity';
import type { InputOf } from '#kernel';
import { type Answered, Serve, Transactions } from '#platform';
import { Controller } from '@nestjs/common';
import { printProgramme, readAteliers } from '../contract/ateliers.js';
import { eventToPlan } from '../use-cases/event-of-plan.js';
import { candidatesOf } from '../use-cases/people-to-plan.js';
import { ateliersView } from './ateliers-view.js';
import { ProgrammePages } from './programme-pages.js';

@Controller()
export class AteliersController {
  constructor(
    private readonly transactions: Transactions,
    private readonly programmes: ProgrammePages,
  ) {}

  @Serve(readAteliers)
  read({ params }: InputOf<typeof readAteliers>, { actor }: Call): Answered<typeof readAteliers> {
    return this.transactions.read(async (em) => {
      const event = await eventToPlan(em, params.id, actor);
      return ateliersView(event, await candidatesOf(em, event.id, undefined));
    });
  }

  @Serve(printProgramme)
  print({ params }: InputOf<typeof printProgramme>, { locale }: Call): Answered<typeof printProgramme> {
    return this.programmes.ofTicket(params.ticket, locale);
  }
}
