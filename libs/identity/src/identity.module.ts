import { Module } from '@nestjs/common';
import { AccountsController } from './http/accounts.controller.js';
import { SignInController } from './http/sign-in.controller.js';
import { ForgetWhatIsOver } from './jobs/forget-what-is-over.js';
import { AskSignInLink } from './use-cases/ask-sign-in-link.js';
import { Authentication } from './use-cases/authentication.js';
import { EnsureAdministrator } from './use-cases/ensure-administrator.js';
import { FirstAdministratorLink } from './use-cases/first-administrator-link.js';
import { Invite } from './use-cases/invite.js';
import { MakeDeskLink } from './use-cases/make-desk-link.js';
import { SignIn } from './use-cases/sign-in.js';
import { SignOut } from './use-cases/sign-out.js';

@Module({
  controllers: [SignInController, AccountsController],
  providers: [
    AskSignInLink,
    Authentication,
    EnsureAdministrator,
    FirstAdministratorLink,
    ForgetWhatIsOver,
    Invite,
    MakeDeskLink,
    SignIn,
    SignOut,
  ],
  exports: [Authentication, EnsureAdministrator, FirstAdministratorLink, Invite, MakeDeskLink],
})
export class IdentityModule {}
