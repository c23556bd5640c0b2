import { Clock, DomainError, writtenHour, type Locale } from '#kernel';
import { Secrets, Transactions, translator, withHeaders, type Say } from '#platform';
import { ateliersOf, findByTicket, registrationById, type RegistrationFacts } from '#registration';
import { eventFacts, type EventFacts } from '#scheduling';
import { Injectable } from '@nestjs/common';
import { writeProgramme, type ProgrammeOnPaper } from '../papers/programme.js';

type Ateliers = NonNullable<Awaited<ReturnType<typeof ateliersOf>>>;
type Slot = Ateliers['slots'][number];
type Stop = ProgrammeOnPaper['stops'][number];

/** The programme of whoever holds a ticket, on paper. */
@Injectable()
export class ProgrammePages {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly secrets: Secrets,
  ) {}

  /** @throws DomainError `registration.ticket-unknown`, also while the ateliers are not given out */
  async ofTicket(ticket: string, locale: Locale) {
    const programme = await this.transactions.read(async (em) => {
      const id = await findByTicket(em, this.secrets, ticket);
      const registration = id === undefined ? undefined : await registrationById(em, id);
      const [event] = registration ? await eventFacts(em, [registration.eventId]) : [];
      const ateliers =
        registration && event ? await ateliersOf(em, registration, event, this.clock.now()) : null;
      if (!registration || !event || !ateliers?.given || registration.status !== 'confirmed')
        throw new DomainError('registration.ticket-unknown', 'not-found');
      return programmeOf(registration, event, ateliers, locale);
    });
    const file = translator(locale)('ateliers:paper.file');
    return withHeaders(writeProgramme(programme), {
      'content-disposition': `inline; filename="${file}.pdf"`,
      'cache-control': 'private, no-store',
    });
  }
}

function programmeOf(
  registration: RegistrationFacts,
  event: EventFacts,
  { slots }: Ateliers,
  locale: Locale,
): ProgrammeOnPaper {
  const say = translator(locale);
  const seated = new Set(
    registration.lines.filter(({ status }) => status === 'confirmed').map((line) => line.sessionId),
  );
  const inSlots = new Set(slots.flatMap(({ ateliers }) => ateliers.map(({ sessionId }) => sessionId)));
  const hour = (at: string | Temporal.Instant) => hourIn(at, event.timeZone, locale);
  const plenary = event.sessions
    .filter(({ id, status }) => seated.has(id) && !inSlots.has(id) && status === 'planned')
    .map(({ startsAt, endsAt, title, place }) => ({
      at: startsAt.epochMilliseconds,
      stop: stopOf(hour(startsAt), hour(endsAt), title ?? event.title, place?.name ?? null, [], say),
    }));
  const ateliers = slots.map((slot) => {
    const atelier = slot.ateliers.find(({ sessionId }) => sessionId === slot.sessionId);
    const { startsAt, endsAt } = atelier ?? slot;
    const title = atelier ? (atelier.title ?? event.title) : say('ateliers:pass.nowhere');
    return {
      at: Temporal.Instant.from(startsAt).epochMilliseconds,
      stop: stopOf(hour(startsAt), hour(endsAt), title, atelier?.place ?? null, notesOf(slot, say), say),
    };
  });
  const name = [registration.firstName, registration.lastName].filter(Boolean).join(' ');
  return {
    locale,
    title: event.title,
    kicker: [dayOf(event, locale), event.place?.name].filter(Boolean).join(', '),
    name: name === '' ? null : name,
    stops: [...plenary, ...ateliers].toSorted((a, b) => a.at - b.at).map(({ stop }) => stop),
  };
}

const stopOf = (
  from: string,
  until: string,
  title: string,
  place: string | null,
  notes: readonly string[],
  say: Say,
): Stop => ({ from, until: say('ateliers:pass.until', { hour: until }), title, place, notes });

/** The same words as on the pass page. */
function notesOf({ rank, missed, ateliers }: Slot, say: Say): readonly string[] {
  const titleOf = (id: string) => ateliers.find(({ sessionId }) => sessionId === id)?.title ?? '';
  const reasons = missed.map(({ sessionId, wanted, places, elsewhere }) => {
    const title = titleOf(sessionId);
    if (elsewhere) return say('ateliers:pass.elsewhere', { title });
    if (places === null || wanted <= places) return say('ateliers:pass.otherwise', { title });
    return say('ateliers:pass.why', {
      title,
      wanted: say('ateliers:pass.wanted', { count: wanted }),
      places: say('ateliers:wish.places', { count: places }),
    });
  });
  const said = rank === null ? [] : [say('ateliers:pass.yourRank', { count: rank, ordinal: true })];
  return [...said, ...reasons];
}

function hourIn(at: string | Temporal.Instant, timeZone: string, locale: Locale): string {
  const { hour, minute } = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone);
  return writtenHour(hour, minute, locale);
}

/** « jeudi 3 décembre 2026 ». */
function dayOf({ sessions, timeZone }: EventFacts, locale: Locale): string {
  const first = sessions.find(({ status }) => status === 'planned') ?? sessions[0];
  const format = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'full',
    timeZone,
  });
  return first ? format.format(first.startsAt.epochMilliseconds) : '';
}
