import type { RegistrationView } from '#registration/contract';
import { Button } from '../../design/buttons.js';
import { TextArea } from '../../design/fields.js';
import { Chip, LineStatusChip } from '../../design/signs.js';
import { hour, shortDay } from '../../format/dates.js';
import { useLocale, useWords, type Translate } from '../../words.js';

interface PeopleTableProps {
  readonly people: readonly RegistrationView[];
  readonly zone: string;
}

/** People in order of arrival. On a phone all but the name folds under it. */
export function PeopleTable({ people, zone }: PeopleTableProps) {
  const words = useWords();
  const t = (key: string) => words(`console.people.${key}`);
  return (
    <table className="tbl mt-4">
      <caption className="vh">{t('caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('person')}</th>
          <th scope="col" className="wide">
            {t('organisation')}
          </th>
          <th scope="col" className="wide">
            {t('jobFunction')}
          </th>
          <th scope="col" className="wide">
            {t('state')}
          </th>
          <th scope="col" className="wide">
            {t('registeredAt')}
          </th>
          <th scope="col" className="wide">
            {t('action')}
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <PersonRow key={person.id} person={person} zone={zone} />
        ))}
      </tbody>
    </table>
  );
}

/** « Ferrand Nadia »; who gave no name is « Sans nom », told apart by the end of the code. */
export function personName(
  person: Pick<RegistrationView, 'party' | 'firstName' | 'lastName'>,
  words: Translate,
): string {
  const name = [person.lastName, person.firstName].filter(Boolean).join(' ');
  return name || words(person.party === 'group' ? 'console.people.group' : 'console.people.nameless');
}

function PersonRow({ person, zone }: { readonly person: RegistrationView; readonly zone: string }) {
  const locale = useLocale();
  const words = useWords();
  const work = [
    person.organisationName,
    person.jobFunction && words(`common.jobFunction.${person.jobFunction}`),
  ];
  return (
    <tr id={`r-${person.id}`}>
      <th scope="row">
        {personName(person, words)}
        <PersonDetails person={person} />
        <div className="only-narrow">
          {work.some(Boolean) && <small>{work.filter(Boolean).join(', ')}</small>}
          <div>
            <State person={person} />
          </div>
          {isLive(person) && <CancelPerson person={person} under="narrow" />}
        </div>
      </th>
      <td className="wide">{person.organisationName ?? '–'}</td>
      <td className="wide">{person.jobFunction ? words(`common.jobFunction.${person.jobFunction}`) : '–'}</td>
      <td className="wide">
        <State person={person} />
      </td>
      <td className="wide">
        {shortDay(person.registeredAt, zone, locale)}
        <small>{hour(person.registeredAt, zone, locale)}</small>
      </td>
      <td className="wide">{isLive(person) ? <CancelPerson person={person} under="wide" /> : '–'}</td>
    </tr>
  );
}

const isLive = ({ status }: RegistrationView): boolean =>
  ['confirmed', 'waitlisted', 'pending', 'offered'].includes(status);

function PersonDetails({
  person: { party, seats, codeEnd, email, phone },
}: {
  readonly person: RegistrationView;
}) {
  const words = useWords();
  const details = [
    party !== 'person' && codeEnd && words('console.people.codeEnd', { end: codeEnd }),
    seats > 1 && words('console.people.seats', { count: seats }),
    email,
    phone,
  ].filter(Boolean);
  return details.length > 0 ? <small>{details.join(' · ')}</small> : null;
}

/** The state, why it is so, and whether a message can reach them. */
function State({ person }: { readonly person: RegistrationView }) {
  const words = useWords();
  const { status, position, reason, email, phone } = person;
  return (
    <>
      <LineStatusChip status={status} />
      {position !== null && (
        <small>{words('console.people.position', { count: position, ordinal: true })}</small>
      )}
      {reason && <small>{words(`errors.${reason}`, { defaultValue: reason })}</small>}
      {isLive(person) && !email && (
        <div className="reach">
          <Chip tone="wait" pictogram="phone">
            {words(phone ? 'console.people.toCall' : 'console.people.unreachable')}
          </Chip>
          <small>
            {phone ? words('console.people.toCallWhy', { phone }) : words('console.people.unreachableWhy')}
          </small>
        </div>
      )}
    </>
  );
}

interface CancelProps {
  readonly person: RegistrationView;
  /** It stands under the name on a phone and in a column of its own elsewhere; only one of the two is shown. */
  readonly under: 'narrow' | 'wide';
}

/** Folded until it is wanted; it says what follows before the button that does it. */
function CancelPerson({ person, under }: CancelProps) {
  const words = useWords();
  const t = (key: string, values?: object) => words(`console.people.${key}`, { ...values });
  return (
    <details>
      <summary>
        {t('cancel')}
        <span className="vh">{words('common.colon') + personName(person, words)}</span>
      </summary>
      <form method="post" className="inset">
        <p className="mt-2">
          <strong>{t('cancelOf', { name: personName(person, words) })}</strong>
        </p>
        <p className="small">
          {t('cancelThen')} {person.email ? t('cancelTold', { email: person.email }) : t('cancelUntold')}
        </p>
        <input type="hidden" name="registrationId" value={person.id} />
        <TextArea
          name="reason"
          id={`reason-${under}-${person.id}`}
          label={t('cancelReason')}
          rows={2}
          maxLength={500}
        />
        <Button size="dense" className="stop-it">
          {t('cancelYes')}
        </Button>
      </form>
    </details>
  );
}
