import { rows, type Secrets } from '#platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { codeEnd, normalisePassCode } from '../domain/pass-code.js';
import type { PartyKind } from '../domain/party.js';
import { isTicket } from '../domain/ticket.js';
import type { JobFunction, LineStatus } from '../domain/vocabulary.js';
import { PASS_CODE, TICKET } from '../domain/secret-purposes.js';

/** A line as the door sees it: who is expected where. Neither address nor phone. */
export interface AttendeeLine {
  readonly registrationId: string;
  readonly eventId: string;
  readonly sessionId: string;
  readonly status: LineStatus;
  readonly seats: number;
  readonly party: PartyKind;
  /** Of the person, or of a group's contact; null for a nameless party. */
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly organisationId: string | null;
  readonly organisationName: string | null;
  readonly jobFunction: JobFunction | null;
}

const LINE = `
  registration.id as "registrationId", registration.event_id as "eventId", line.session_id as "sessionId", line.status,
  line.seats, registration.party, registration.first_name as "firstName", registration.last_name as "lastName",
  registration.organisation_id as "organisationId", registration.organisation_name as "organisationName",
  registration.job_function as "jobFunction"`;

/** A line of an event, with what tells a nameless party from another: the end of its code, which opens nothing. */
export interface ExpectedLine extends AttendeeLine {
  readonly codeEnd: string | null;
}

/**
 * The lines of these sessions that hold a seat, and those of `alsoRegistrationIds` whatever became of them: who was
 * noted as having come stays in the figures.
 */
export async function expectedLines(
  em: EntityManager,
  secrets: Secrets,
  sessionIds: readonly string[],
  alsoRegistrationIds: readonly string[] = [],
): Promise<readonly ExpectedLine[]> {
  const found = await rows<AttendeeLine & { codeSealed: Buffer | null }>(
    em,
    `select distinct on (line.session_id, registration.id) ${LINE},
       case when registration.party = 'nameless' then pass.code_sealed end as "codeSealed"
     from registration_line line
     join registration on registration.id = line.registration_id
     join pass on pass.id = registration.pass_id
     where line.session_id = any ($1::uuid[])
       and (line.status = 'confirmed' or registration.id = any ($2::uuid[]))
     order by line.session_id, registration.id, line.status = 'confirmed' desc, line.arrival desc`,
    [sessionIds, alsoRegistrationIds],
  );
  return found.map(({ codeSealed, ...line }) => ({
    ...line,
    codeEnd: codeSealed && codeEnd(secrets.decrypt(PASS_CODE, codeSealed)),
  }));
}

/** What people show at the door, or what a list names. */
export interface Shown {
  readonly tickets: readonly string[];
  /** As typed: lower case, spaces and O, I, L are accepted. */
  readonly passCodes: readonly string[];
  readonly registrationIds: readonly string[];
}

/** Every line, ended ones and those of other events too, of what was shown; by the text that was shown. */
export async function linesShown(
  em: EntityManager,
  secrets: Secrets,
  shown: Shown,
): Promise<ReadonlyMap<string, readonly AttendeeLine[]>> {
  const tickets = [...new Set(shown.tickets)].filter(isTicket);
  const codes = [...new Set(shown.passCodes)].flatMap((text) => {
    const code = normalisePassCode(text);
    return code === undefined ? [] : [{ text, lookUp: secrets.lookUp(PASS_CODE, code) }];
  });
  const found = await rows<AttendeeLine & { shown: string }>(em, LINES_SHOWN, [
    tickets,
    tickets.map((ticket) => secrets.lookUp(TICKET, ticket)),
    codes.map(({ text }) => text),
    codes.map(({ lookUp }) => lookUp),
    [...new Set(shown.registrationIds)],
  ]);
  return Map.groupBy(found, (line) => line.shown);
}

const LINES_SHOWN = `
  with named as (
    select text, registration.id
    from unnest($1::text[], $2::bytea[]) as ticket (text, look_up)
    join registration on registration.ticket_look_up = ticket.look_up
    union all
    select text, registration.id
    from unnest($3::text[], $4::bytea[]) as code (text, look_up)
    join pass on pass.code_look_up = code.look_up
    join registration on registration.pass_id = pass.id
    union all
    select id::text, id from unnest($5::uuid[]) as given (id)
  )
  select named.text as shown, ${LINE}
  from named
  join registration on registration.id = named.id
  join registration_line line on line.registration_id = registration.id
  order by line.arrival`;
