import type { EventView, SessionView } from '#scheduling/contract';
import { Sentence } from '../design/sentence.js';
import { Pictogram } from '../design/pictograms.js';
import { capital, dayAndHours } from '../format/dates.js';
import { unbroken } from '../format/text.js';
import { useLocale, useWords } from '../words.js';
import type { EventData } from './data.js';

/** What awaits the reader, the dates, how it goes, whom to ask. */
export function EventProse({ event, now }: EventData) {
  const words = useWords();
  return (
    <div className="stack loose">
      {event.description && (
        <section className="prose">
          <h2>{words('public.event.about')}</h2>
          <Paragraphs text={event.description} />
          {event.objective && (
            <p>
              <strong>{words('public.event.objective')}</strong> {event.objective}
            </p>
          )}
        </section>
      )}
      {event.sessions.length > 1 && <Dates event={event} now={now} />}
      {event.signUp === 'open' || event.signUp === 'waiting' ? <HowItGoes event={event} /> : null}
      <section className="prose">
        {event.status === 'published' && (
          <p>
            <a className="row" href={`/events/${event.id}.ics`}>
              <Pictogram name="calplus" />
              {words('public.event.calendar')}
            </a>
          </p>
        )}
        <Contact event={event} />
      </section>
    </div>
  );
}

/** Plain text of an organiser: an empty line parts paragraphs, lines that start with a dash make a list. */
function Paragraphs({ text }: { readonly text: string }) {
  return unbroken(text)
    .split(/\n{2,}/)
    .map((block, index) => {
      const lines = block.split('\n').filter((line) => line.trim() !== '');
      const list = lines.length > 1 && lines.every((line) => /^\s*[-•*]\s+/.test(line));
      if (list)
        return (
          <ul key={index}>
            {lines.map((line) => (
              <li key={line}>{line.replace(/^\s*[-•*]\s+/, '')}</li>
            ))}
          </ul>
        );
      return (
        <p key={index}>
          {lines.flatMap((line, number) => (number > 0 ? [<br key={number} />, line] : [line]))}
        </p>
      );
    });
}

const SHOWN_AT_ONCE = 8;

function Dates({ event, now }: { readonly event: EventView; readonly now: string }) {
  const words = useWords();
  const coming = event.sessions.filter(({ endsAt }) => Date.parse(endsAt) > Date.parse(now));
  const shown = coming.length > 0 ? coming : event.sessions;
  const list = (sessions: readonly SessionView[]) => (
    <ul className="dates mt-2">
      {sessions.map((session) => (
        <SessionLine key={session.id} event={event} session={session} />
      ))}
    </ul>
  );
  return (
    <section id="dates">
      <h2>{words(event.signUpMode === 'all' ? 'public.event.programme' : 'public.event.dates')}</h2>
      {list(shown.slice(0, SHOWN_AT_ONCE))}
      {shown.length > SHOWN_AT_ONCE && (
        <details className="mt-4">
          <summary>{words('public.event.moreDates', { count: shown.length - SHOWN_AT_ONCE })}</summary>
          {list(shown.slice(SHOWN_AT_ONCE))}
        </details>
      )}
    </section>
  );
}

function SessionLine({ event, session }: { readonly event: EventView; readonly session: SessionView }) {
  const locale = useLocale();
  const words = useWords();
  const { seats, status, place, title } = session;
  const off = status === 'cancelled';
  return (
    <li className={off ? 'is-off' : undefined}>
      <span>
        <b>{capital(dayAndHours(session.startsAt, session.endsAt, event.timeZone, locale, false))}</b>
        <small>{[title, place?.name].filter(Boolean).join(' · ')}</small>
      </span>
      <span className="small quiet">
        {off && words('public.event.sessionCancelled')}
        {!off && seats.left !== null && seats.left > 0 && words('public.state.left', { count: seats.left })}
        {!off && seats.left === 0 && words('public.state.full')}
      </span>
    </li>
  );
}

function HowItGoes({ event }: { readonly event: EventView }) {
  const words = useWords();
  const steps =
    event.audience === 'public'
      ? (['how1', 'how2', 'how3'] as const)
      : (['howPro1', 'howPro2', 'howPro3'] as const);
  return (
    <section data-format={event.format}>
      <h2>{words('public.event.how')}</h2>
      <ol className="steps mt-4">
        {steps.map((step) => (
          <li key={step}>
            <div>
              <Sentence text={words(`public.event.${step}`)} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A phone number stands on each page of an event: some readers do not write. */
function Contact({ event }: { readonly event: EventView }) {
  const words = useWords();
  if (!event.contact) return null;
  const { name, phone, email } = event.contact;
  return (
    <p className="quiet small">
      {name && `${words('public.event.askName', { name })} `}
      {phone && (
        <a className="nowrap" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
          {words('public.event.call', { phone })}
        </a>
      )}
      {phone && email && ' · '}
      {email && <a href={`mailto:${email}`}>{email}</a>}
    </p>
  );
}
