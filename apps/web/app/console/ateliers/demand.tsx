import type { AtelierSlotView, AteliersView } from '#matching/contract';
import { Table } from '../../design/signs.js';
import { capital, dayAndHours } from '../../format/dates.js';
import { useLocale, useWords } from '../../words.js';
import { nameOf } from './named-people.js';

interface DemandProps {
  readonly view: AteliersView;
  readonly zone: string;
}

/** What people wish for against what there is: where it will be tight, before anything is given out. */
export function Demand({ view, zone }: DemandProps) {
  const words = useWords();
  const silent = view.people.filter(({ wishes }) => wishes.every(({ length }) => length === 0));
  return (
    <section className="mt-6" aria-labelledby="demand">
      <h2 id="demand">{words('ateliers.console.demand')}</h2>
      <p className="prose mt-2">
        {words('ateliers.console.people', { count: view.people.length })}{' '}
        {words('ateliers.console.demandLead')}
      </p>
      {view.slots.map((slot) => (
        <SlotDemand key={slot.slot} slot={slot} zone={zone} ranks={Math.max(1, view.ranks)} />
      ))}
      <p className="mt-5">
        <strong>{words('ateliers.console.withoutWishes', { count: silent.length })}</strong>{' '}
        {silent.length > 0 && words('ateliers.console.withoutHint')}
      </p>
      {silent.length > 0 && (
        <details className="mt-2">
          <summary>{words('ateliers.console.whoIsSilent')}</summary>
          <ul className="columns mt-2">
            {silent.map((person) => (
              <li key={person.id}>
                {nameOf(person)} <small className="quiet">{person.organisationName}</small>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function SlotDemand({
  slot,
  zone,
  ranks,
}: {
  readonly slot: AtelierSlotView;
  readonly zone: string;
  readonly ranks: number;
}) {
  const locale = useLocale();
  const words = useWords();
  const title = capital(dayAndHours(slot.startsAt, slot.endsAt, zone, locale, false));
  const places = Array.from({ length: ranks }, (_, index) => index + 1);
  return (
    <div className="mt-5">
      <h3>{title}</h3>
      <Table caption={title} hideCaption>
        <thead>
          <tr>
            <th scope="col">{words('ateliers.console.atelier')}</th>
            {places.map((rank) => (
              <th key={rank} scope="col" className="num">
                {words('ateliers.wish.rank', { count: rank, ordinal: true })}
              </th>
            ))}
            <th scope="col" className="num">
              {words('ateliers.console.places')}
            </th>
          </tr>
        </thead>
        <tbody>
          {slot.ateliers.map(({ sessionId, title: name, place, capacity, cancelled, wanted }) => {
            const tight = capacity !== null && (wanted[0] ?? 0) > capacity;
            return (
              <tr key={sessionId} className={cancelled ? 'is-off' : undefined}>
                <th scope="row">
                  {name}
                  <small className="quiet">
                    {' '}
                    {cancelled ? words('ateliers.console.cancelled') : place}
                    {tight && ` · ${words('ateliers.console.tight')}`}
                  </small>
                </th>
                {places.map((rank) => (
                  <td key={rank} className="num">
                    {rank === 1 && tight ? <b>{wanted[0]}</b> : (wanted[rank - 1] ?? 0)}
                  </td>
                ))}
                <td className="num">{capacity ?? words('ateliers.console.anyNumber')}</td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words('ateliers.console.total')}</th>
            {places.map((rank) => (
              <td key={rank} className="num">
                {sum(slot.ateliers.map(({ wanted }) => wanted[rank - 1] ?? 0))}
              </td>
            ))}
            <td className="num">
              {slot.ateliers.some(({ capacity, cancelled }) => capacity === null && !cancelled)
                ? words('ateliers.console.anyNumber')
                : sum(slot.ateliers.map(({ capacity, cancelled }) => (cancelled ? 0 : (capacity ?? 0))))}
            </td>
          </tr>
        </tfoot>
      </Table>
    </div>
  );
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
