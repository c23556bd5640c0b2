import type { InputOf } from '#kernel';
import { type Answered, CONFIGURATION, type Configuration, Serve, withHeaders } from '#platform';
import { Controller, Inject } from '@nestjs/common';
import { askLink, signIn, signOut } from '../contract/index.js';
import type { Call } from '../domain/actor.js';
import { AskSignInLink } from '../use-cases/ask-sign-in-link.js';
import { SignIn } from '../use-cases/sign-in.js';
import { SignOut } from '../use-cases/sign-out.js';
import { endedCookie, signInCookie } from './sign-in-cookie.js';

@Controller()
export class SignInController {
  constructor(
    private readonly askSignInLink: AskSignInLink,
    private readonly signsIn: SignIn,
    private readonly signsOut: SignOut,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  @Serve(askLink)
  async askLink({ body }: InputOf<typeof askLink>, call: Call): Answered<typeof askLink> {
    await this.askSignInLink.run({ email: body.email, locale: body.locale ?? call.locale });
    return {};
  }

  @Serve(signIn)
  async signIn({ body }: InputOf<typeof signIn>, { actor }: Call): Answered<typeof signIn> {
    const { cookie, eventId } = await this.signsIn.run({ ...body, replaces: actor.signInId });
    return withHeaders(
      { landing: eventId === null ? 'console' : 'desk', eventId },
      { 'set-cookie': signInCookie(this.configuration, cookie) },
    );
  }

  @Serve(signOut)
  async signOut(_input: InputOf<typeof signOut>, { actor }: Call): Answered<typeof signOut> {
    await this.signsOut.run(actor);
    return withHeaders(undefined, { 'set-cookie': endedCookie(this.configuration) });
  }
}
