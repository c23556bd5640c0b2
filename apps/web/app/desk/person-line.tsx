import { Pictogram } from '../design/pictograms.js';
import { hour } from '../format/dates.js';
import { useLocale, useWords, type Translate } from '../words.js';
import type { DoorPerson } from './load.js';

interface PersonLineProps {
  readonly person: DoorPerson;
  readonly zone: string;
  readonly search: string;
  readonly onItsWay: boolean;
}

/** « Ferrand Nadia », as the list is read; who gave no name is told apart by the end of the code. */
export const doorName = ({ party, firstName, lastName }: DoorPerson, words: Translate): string =>
  [lastName, firstName].filter(Boolean).join(' ') ||
  words(party === 'group' ? 'console.day.group' : 'console.day.nameless');

/** One person and one large button. The button stays the same element when its words change, so that focus stays too. */
export function PersonLine({ person, zone, search, onItsWay }: PersonLineProps) {
  const words = useWords();
  const name = doorName(person, words);
  const { registrationId, organisationName, party, codeEnd, seats, presence } = person;
  const details = [
    organisationName,
    party !== 'person' && codeEnd && words('console.day.codeEnd', { end: codeEnd }),
    seats > 1 && words('console.day.seats', { count: seats }),
    (presence === 'left_early' || presence === 'excused' || presence === 'absent') &&
      words(`console.day.presence.${presence}`),
  ].filter(Boolean);
  const here = presence === 'present' || presence === 'left_early';
  const back = `${search || '?'}#p-${registrationId}`;
  return (
    <li id={`p-${registrationId}`}>
      <div>
        <b>{name}</b>
        {details.length > 0 && <small>{details.join(' · ')}</small>}
      </div>
      <button
        className={here || onItsWay ? 'btn come done' : 'btn come'}
        name="arrive"
        value={registrationId}
        formAction={back}
        aria-disabled={onItsWay || undefined}
      >
        <ArrivalWords person={person} zone={zone} onItsWay={onItsWay} name={name} />
      </button>
      <Other person={person} name={name} back={back} />
    </li>
  );
}

function ArrivalWords({
  person: { notedAt },
  zone,
  onItsWay,
  name,
}: Pick<PersonLineProps, 'person' | 'zone' | 'onItsWay'> & { readonly name: string }) {
  const locale = useLocale();
  const words = useWords();
  if (notedAt)
    return (
      <span className="row" style={{ gap: '.3rem', flexWrap: 'nowrap' }}>
        <Pictogram name="check" />
        <span aria-hidden="true">{hour(notedAt, zone, locale)}</span>
        <span className="vh">
          {words('console.day.noted', { hour: hour(notedAt, zone, locale) })}
          {words('common.colon')}
          {name}
        </span>
      </span>
    );
  if (onItsWay)
    return (
      <>
        <Pictogram name="check" />
        <span className="vh">{name}</span>
      </>
    );
  return (
    <>
      {words('console.day.arrive')}
      <span className="vh">{words('console.day.arriveOf', { name })}</span>
    </>
  );
}

/** What is rarer than an arrival: a correction, a departure, an excuse. */
function Other({
  person: { registrationId, presence, correctable },
  name,
  back,
}: {
  readonly person: DoorPerson;
  readonly name: string;
  readonly back: string;
}) {
  const words = useWords();
  const acts = {
    expected: ['excuse'],
    absent: ['excuse'],
    excused: [],
    left_early: [],
    present: [correctable ? 'undo' : 'leave'],
  }[presence];
  if (acts.length === 0) return null;
  return (
    <details>
      <summary>
        {words('console.day.other')}
        <span className="vh">{words('common.colon') + name}</span>
      </summary>
      <p className="row">
        {acts.map((act) => (
          <button key={act} className="btn second dense" name={act} value={registrationId} formAction={back}>
            {words(`console.day.${act}`)}
            <span className="vh">{words('common.colon') + name}</span>
          </button>
        ))}
      </p>
    </details>
  );
}
