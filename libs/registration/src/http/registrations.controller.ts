import type { Call } from '#identity';
import type { InputOf } from '#kernel';
import { type Answered, Serve } from '#platform';
import { Controller } from '@nestjs/common';
import { cancelRegistration, listRegistrations } from '../contract/index.js';
import { CancelRegistration } from '../use-cases/cancel-registration.js';
import { RegistrationPages } from './registration-pages.js';

@Controller()
export class RegistrationsController {
  constructor(
    private readonly pages: RegistrationPages,
    private readonly cancelRegistration: CancelRegistration,
  ) {}

  @Serve(listRegistrations)
  async list(
    { params, query }: InputOf<typeof listRegistrations>,
    { actor }: Call,
  ): Answered<typeof listRegistrations> {
    return this.pages.list(params.id, query, actor);
  }

  @Serve(cancelRegistration)
  async cancel(
    { params, body }: InputOf<typeof cancelRegistration>,
    { actor }: Call,
  ): Answered<typeof cancelRegistration> {
    await this.cancelRegistration.run(params.id, { by: 'organiser', actor, reason: body?.reason ?? null });
    return this.pages.read(params.id, actor);
  }
}
