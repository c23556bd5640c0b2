import { Module } from '@nestjs/common';
import { HeldPages } from './http/held-pages.js';
import { PassesController } from './http/passes.controller.js';
import { RegisterController } from './http/register.controller.js';
import { RegistrationPages } from './http/registration-pages.js';
import { RegistrationsController } from './http/registrations.controller.js';
import { ExpireWaitingLists } from './jobs/expire-waiting-lists.js';
import { FollowCancelledEvent } from './jobs/follow-cancelled-event.js';
import { FollowChangedSession } from './jobs/follow-changed-session.js';
import { ForgetRepeats } from './jobs/forget-repeats.js';
import { ServeAfterCapacityRaised } from './jobs/serve-after-capacity-raised.js';
import { Admission } from './use-cases/admission.js';
import { AdmitParties } from './use-cases/admit-parties.js';
import { AssignAteliers } from './use-cases/assign-ateliers.js';
import { CancelRegistration } from './use-cases/cancel-registration.js';
import { ChangeRegistration } from './use-cases/change-registration.js';
import { ExpireWaiting } from './use-cases/expire-waiting.js';
import { FollowEvent } from './use-cases/follow-event.js';
import { ServeWaitingList } from './use-cases/serve-waiting-list.js';

const useCases = [
  Admission,
  AdmitParties,
  AssignAteliers,
  CancelRegistration,
  ChangeRegistration,
  ExpireWaiting,
  FollowEvent,
  ServeWaitingList,
];
const jobs = [
  ExpireWaitingLists,
  FollowCancelledEvent,
  FollowChangedSession,
  ForgetRepeats,
  ServeAfterCapacityRaised,
];

@Module({
  controllers: [RegisterController, PassesController, RegistrationsController],
  providers: [HeldPages, RegistrationPages, ...useCases, ...jobs],
  exports: useCases,
})
export class RegistrationModule {}
