import '../../design/styles/pairs.css';
import { listPairs, type PairView } from '#matching/contract';
import type { MetaProps, PageProps, RouteArgs } from '../../context.js';
import { Crumb } from '../../design/frame.js';
import { EmptyState } from '../../design/signs.js';
import { dayAndHours } from '../../format/dates.js';
import { described } from '../../meta.js';
import { translator, useLocale, useWords } from '../../words.js';
import { answerOf, workerOf } from '../asking.js';
import { headed } from '../event/event-frame.js';
import { workedEvent } from '../event/reading.js';
import { consolePath } from '../paths.js';
import { byWave, nameOf } from './groups.js';

export const handle = { island: 'print' };

export async function loader({ request, context, params }: RouteArgs<'id'>) {
  const reader = workerOf({ request, context });
  const [{ event }, held] = await Promise.all([
    workedEvent(reader, params.id),
    reader.visit.api.call(listPairs, { params }),
  ]);
  const { startsAt, endsAt } = event.sessions.findLast(({ status }) => status === 'planned') ?? {};
  return {
    locale: reader.locale,
    event: headed(event),
    pairs: answerOf(held, reader).pairs,
    plenary: startsAt && endsAt ? { startsAt, endsAt } : null,
  };
}

export const meta = ({ loaderData }: MetaProps<typeof loader>) =>
  loaderData &&
  described(
    loaderData.locale,
    `${translator(loaderData.locale)('pairs.console.plenary')} – ${loaderData.event.title}`,
  );

/** The sheet of the plenary: who presents whose place, in which order. Printed as it stands. */
export default function Plenary({ loaderData: { event, pairs, plenary } }: PageProps<typeof loader>) {
  const locale = useLocale();
  const words = useWords();
  return (
    <>
      <div className="no-print">
        <Crumb href={consolePath(locale, 'pairs', event.id)}>{words('pairs.console.plenaryBack')}</Crumb>
      </div>
      <h1>{words('pairs.console.plenary')}</h1>
      <p className="lead mt-4">
        {event.title}
        {plenary && `, ${dayAndHours(plenary.startsAt, plenary.endsAt, event.timeZone, locale)}`}
      </p>
      {pairs.length === 0 ? (
        <EmptyState title={words('pairs.console.plenaryEmpty')} />
      ) : (
        <>
          <p className="mt-4 prose">{words('pairs.console.plenaryLead')}</p>
          <p className="mt-4 no-print">
            <button type="button" className="btn second" data-print hidden>
              {words('pairs.console.plenaryPrint')}
            </button>
          </p>
          {byWave(pairs).map(([wave, own], place, waves) => (
            <section key={wave} className="mt-6">
              {waves.length > 1 && <h2>{words('pairs.console.wave', { wave })}</h2>}
              <ol className="running-order mt-4">
                {own.map((pair) => (
                  <Turn key={pair.id} pair={pair} />
                ))}
              </ol>
            </section>
          ))}
        </>
      )}
    </>
  );
}

/** One pair's turn: each presents the place that they visited. */
function Turn({ pair: { members, visits } }: { readonly pair: PairView }) {
  const words = useWords();
  const member = (id: string) => members.find((one) => one.id === id)!;
  return (
    <li>
      <p className="running-names">{members.map((person) => nameOf(person, words)).join(' – ')}</p>
      <ul>
        {visits.map(({ id, guestId, hostId, status }) => {
          const host = member(hostId);
          const place =
            host.organisationName ?? words('pairs.console.ownPlace', { name: nameOf(host, words) });
          return (
            <li key={id}>
              {words('pairs.console.plenaryPresents', { name: nameOf(member(guestId), words), place })}
              {status !== 'done' && <small> ({words('pairs.console.notVisited')})</small>}
            </li>
          );
        })}
      </ul>
    </li>
  );
}
