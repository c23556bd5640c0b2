import type { InputOf } from '#kernel';
import { type Answered, Serve } from '#platform';
import { Controller } from '@nestjs/common';
import {
  cancelByPass,
  cancelByTicket,
  changeByPass,
  changeByTicket,
  readPass,
  readTicket,
} from '../contract/index.js';
import { CancelRegistration } from '../use-cases/cancel-registration.js';
import { ChangeRegistration } from '../use-cases/change-registration.js';
import { HeldPages } from './held-pages.js';

/** Whoever holds the code or the ticket may read, change and cancel. Each write answers what is held after it. */
@Controller()
export class PassesController {
  constructor(
    private readonly pages: HeldPages,
    private readonly cancel: CancelRegistration,
    private readonly change: ChangeRegistration,
  ) {}

  @Serve(readPass)
  async readPass({ params }: InputOf<typeof readPass>): Answered<typeof readPass> {
    return this.pages.ofPass(params.passCode);
  }

  @Serve(cancelByPass)
  async cancelByPass({ params, query }: InputOf<typeof cancelByPass>): Answered<typeof cancelByPass> {
    await this.cancel.run(await this.pages.idMeant(params.passCode, query.registrationId), { by: 'holder' });
    return this.pages.ofPass(params.passCode);
  }

  @Serve(changeByPass)
  async changeByPass({ params, body }: InputOf<typeof changeByPass>): Answered<typeof changeByPass> {
    await this.change.run(await this.pages.idMeant(params.passCode, body.registrationId), body);
    return this.pages.ofPass(params.passCode);
  }

  @Serve(readTicket)
  async readTicket({ params }: InputOf<typeof readTicket>): Answered<typeof readTicket> {
    return this.pages.ofTicket(params.ticket);
  }

  @Serve(cancelByTicket)
  async cancelByTicket({ params }: InputOf<typeof cancelByTicket>): Answered<typeof cancelByTicket> {
    await this.cancel.run(await this.pages.idOfTicket(params.ticket), { by: 'holder' });
    return this.pages.ofTicket(params.ticket);
  }

  @Serve(changeByTicket)
  async changeByTicket({ params, body }: InputOf<typeof changeByTicket>): Answered<typeof changeByTicket> {
    await this.change.run(await this.pages.idOfTicket(params.ticket), body);
    return this.pages.ofTicket(params.ticket);
  }
}
