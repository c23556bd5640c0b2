import type { EventView, SessionView } from '#scheduling/contract';
import { Planks } from '../../design/planks.js';
import { Sentence } from '../../design/sentence.js';
import { Chip } from '../../design/signs.js';
import { capital, dayAndHours } from '../../format/dates.js';
import { useLocale, useWords } from '../../words.js';

const MOST_PLANKS = 60;

interface FillingProps {
  readonly event: EventView;
  /** Unknown to those who may not see the people. */
  readonly registered: number | undefined;
}

/** How full the event is, then each of its sessions when there are several. */
export function Filling({ event, registered }: FillingProps) {
  const { capacity, left, waiting } = wholeSeats(event);
  const words = useWords();
  const taken = capacity === null ? 0 : capacity - (left ?? 0);
  return (
    <>
      <section aria-labelledby="seats">
        <h2 id="seats">
          {capacity === null
            ? words('console.seats.registered', { count: registered ?? 0 })
            : words('console.seats.leftOf', { count: left ?? 0, capacity })}
        </h2>
        {capacity === null ? (
          <p className="quiet mt-2">{words('console.seats.unlimited')}</p>
        ) : (
          <div className="mt-4">
            <Planks size="tall" capacity={capacity} taken={taken} />
            <ul className="legend mt-2">
              <li>
                <i className="taken" />
                <strong>{taken}</strong> {words('console.seats.taken', { count: taken })}
              </li>
              <li>
                <i />
                <strong>{left}</strong> {words('console.seats.free', { count: left ?? 0 })}
              </li>
              {waiting > 0 && <li>{words('console.seats.waiting', { count: waiting })}</li>}
              <li className="push quiet">
                {words(
                  capacity > MOST_PLANKS
                    ? 'console.event.overview.plankMany'
                    : 'console.event.overview.plank',
                )}
              </li>
            </ul>
          </div>
        )}
      </section>
      {event.sessions.length > 1 && <Sessions event={event} />}
    </>
  );
}

/** The event's own seats; of an event with one session only, that session's where it alone has a limit. */
function wholeSeats({ seats, sessions }: EventView): EventView['seats'] {
  const [only] = sessions;
  return seats.capacity === null && sessions.length === 1 && only ? only.seats : seats;
}

function Sessions({ event }: { readonly event: EventView }) {
  const words = useWords();
  return (
    <section className="deck" aria-labelledby="sessions">
      <h2 id="sessions">{words('console.event.overview.sessions')}</h2>
      <table className="tbl mt-2">
        <caption className="vh">{words('console.event.overview.sessions')}</caption>
        <thead>
          <tr>
            <th scope="col">{words('console.event.overview.session')}</th>
            <th scope="col" className="wide">
              {words('console.event.overview.filling')}
            </th>
            <th scope="col" className="r">
              {words('console.event.overview.registered')}
            </th>
          </tr>
        </thead>
        <tbody>
          {event.sessions.map((session) => (
            <SessionRow key={session.id} session={session} zone={event.timeZone} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function SessionRow({ session, zone }: { readonly session: SessionView; readonly zone: string }) {
  const locale = useLocale();
  const words = useWords();
  const { capacity, left, waiting } = session.seats;
  const taken = capacity === null ? undefined : capacity - (left ?? 0);
  return (
    <tr>
      <th scope="row">
        {capital(dayAndHours(session.startsAt, session.endsAt, zone, locale))}
        <small>{[session.title, session.place?.name].filter(Boolean).join(' · ')}</small>
        {session.status === 'cancelled' && (
          <Chip tone="bad" pictogram="x">
            {words('console.event.overview.sessionCancelled')}
          </Chip>
        )}
      </th>
      <td className="wide fill">
        {capacity !== null && taken !== undefined ? (
          <Planks size="low" capacity={capacity} taken={taken} />
        ) : (
          <span className="quiet">{words('console.seats.unlimited')}</span>
        )}
      </td>
      <td className="r nowrap">
        {capacity !== null && taken !== undefined ? (
          <Sentence text={words('console.seats.of', { taken, capacity })} />
        ) : (
          '–'
        )}
        {waiting > 0 && <small>{words('console.seats.waiting', { count: waiting })}</small>}
      </td>
    </tr>
  );
}
