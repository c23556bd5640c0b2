import type { HeldRegistrationView } from '#registration/contract';
import { capital, dayAndHours } from '../format/dates.js';
import { unbroken } from '../format/text.js';
import { pathTo } from '../paths.js';
import { useLocale, useWords } from '../words.js';

/** The event that a reservation is for: what, when, where, whom to call. */
export function EventReminder({ held }: { readonly held: HeldRegistrationView }) {
  const locale = useLocale();
  const words = useWords();
  const { event, lines } = held;
  const active = lines.filter(({ status }) =>
    ['confirmed', 'waitlisted', 'pending', 'offered'].includes(status),
  );
  const taken = new Set((active.length > 0 ? active : lines).map(({ sessionId }) => sessionId));
  // The programme above says when and where already.
  const sessions = held.ateliers?.given ? [] : event.sessions.filter(({ id }) => taken.has(id));
  const { phone } = event.contact ?? {};
  return (
    <section data-format={event.format}>
      <p className="over">{words(`common.format.${event.format}`)}</p>
      <h2>{unbroken(event.title)}</h2>
      {event.status !== 'postponed' &&
        sessions.map((session) => (
          <p key={session.id} className="mt-2">
            <strong>{capital(dayAndHours(session.startsAt, session.endsAt, event.timeZone, locale))}</strong>
            {session.title && (
              <>
                <br />
                {session.title}
              </>
            )}
            {session.place && (
              <>
                <br />
                {[session.place.name, session.place.address].filter(Boolean).join(', ')}
              </>
            )}
          </p>
        ))}
      <p className="mt-2">
        <a href={pathTo(locale, 'event', { slug: event.slug })}>{words('public.pass.event')}</a>
        {event.onlineUrl && (
          <>
            {' · '}
            <a href={event.onlineUrl} rel="noreferrer">
              {words('public.pass.online')}
            </a>
          </>
        )}
      </p>
      {phone && (
        <p className="mt-2">
          <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{words('public.pass.contact', { phone })}</a>
        </p>
      )}
    </section>
  );
}
