import type { EventFacts } from '#scheduling';
import type { RegistrationView } from '../contract/manage-registrations.js';
import type { RegistrationFacts } from '../persistence/registration-facts.queries.js';
import { lineViews } from './line-views.js';
import { withOffset } from './zoned.js';

/** A registration as its organiser sees it. */
export const registrationView = (
  registration: RegistrationFacts,
  event: EventFacts,
  codeEnd: string | null,
): RegistrationView => ({
  id: registration.id,
  party: registration.party,
  status: registration.status,
  seats: registration.seats,
  firstName: registration.firstName,
  lastName: registration.lastName,
  email: registration.email,
  phone: registration.phone,
  organisationId: registration.organisationId,
  organisationName: registration.organisationName,
  jobFunction: registration.jobFunction,
  codeEnd,
  ...lineViews(
    registration,
    event.sessions.map(({ id }) => id),
  ),
  registeredAt: withOffset(registration.registeredAt, event.timeZone),
});
