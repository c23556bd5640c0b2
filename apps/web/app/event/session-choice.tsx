import type { EventView, SessionView } from '#scheduling/contract';
import type { SlotOffered } from '../ateliers/slots.js';
import { WishFields } from '../ateliers/wish-fields.js';
import { Choice, Choices } from '../design/fields.js';
import { capital, dayAndHours } from '../format/dates.js';
import { useLocale, useWords } from '../words.js';
import type { Kept } from './person-fields.js';
import { slotsAsked } from './sign-up-form.js';

const SHOWN_AT_ONCE = 10;

interface SessionChoiceProps {
  readonly event: EventView;
  readonly now: string;
  readonly kept: Kept;
  readonly preselected?: string;
}

/** Which dates: one or several where the event lets people choose, a sentence where all go together. */
export function SessionChoice({ event, now, kept, preselected }: SessionChoiceProps) {
  const locale = useLocale();
  const words = useWords();
  const coming = event.sessions.filter(
    ({ status, startsAt }) => status === 'planned' && Date.parse(startsAt) > Date.parse(now),
  );
  const slots = slotsAsked(event, now);
  if (slots.length > 0) return <Wishes event={event} slots={slots} kept={kept} />;
  if (event.signUpMode === 'all')
    return event.sessions.length > 1 ? (
      <p className="small quiet">{words('public.form.allSessions', { count: event.sessions.length })}</p>
    ) : null;
  const several = event.signUpMode === 'choose';
  const chosen = kept.all('sessionIds');
  const before = chosen.length > 0 ? chosen : [preselected ?? (coming.length === 1 ? coming[0]!.id : '')];
  const choice = (session: SessionView) => (
    <Choice
      key={session.id}
      type={several ? 'checkbox' : 'radio'}
      name="sessionIds"
      value={session.id}
      defaultChecked={before.includes(session.id)}
      label={capital(dayAndHours(session.startsAt, session.endsAt, event.timeZone, locale, false))}
      hint={[
        session.title,
        session.place?.name,
        session.seats.left === 0 &&
          words(event.waitingList ? 'public.form.sessionFull' : 'public.state.full'),
        session.seats.left !== null &&
          session.seats.left > 0 &&
          words('public.state.left', { count: session.seats.left }),
      ]
        .filter(Boolean)
        .join(' · ')}
    />
  );
  return (
    <div className="mb-5">
      <Choices
        id="sessionIds"
        legend={words(several ? 'public.form.sessionsMany' : 'public.form.sessionsOne')}
        error={kept.error('sessionIds')}
      >
        {coming.slice(0, SHOWN_AT_ONCE).map(choice)}
        {coming.length > SHOWN_AT_ONCE && (
          <details
            open={before.some((id) => coming.slice(SHOWN_AT_ONCE).some((session) => session.id === id))}
          >
            <summary>{words('public.event.moreDates', { count: coming.length - SHOWN_AT_ONCE })}</summary>
            <div className="choices mt-2">{coming.slice(SHOWN_AT_ONCE).map(choice)}</div>
          </details>
        )}
      </Choices>
    </div>
  );
}

/** Where ateliers run side by side: which of them one would like, in order. */
function Wishes({
  event,
  slots,
  kept,
}: Pick<SessionChoiceProps, 'event' | 'kept'> & { readonly slots: readonly SlotOffered[] }) {
  const words = useWords();
  const given = slots.some(({ ateliers }) => ateliers.some(({ capacity, left }) => capacity !== left));
  return (
    <section className="mb-5" data-format={event.format} aria-labelledby="wishes-title">
      <h3 id="wishes-title">{words('ateliers.wish.title')}</h3>
      <p className="hint mt-1">{words(given ? 'ateliers.wish.leadGiven' : 'ateliers.wish.lead')}</p>
      <div className="mt-4">
        <WishFields slots={slots} timeZone={event.timeZone} value={kept.value} error={kept.error} />
      </div>
    </section>
  );
}
