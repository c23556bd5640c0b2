import type { AteliersView } from '#matching/contract';
import { Button } from '../../design/buttons.js';
import { Field, Select } from '../../design/fields.js';
import { hours } from '../../format/dates.js';
import { useLocale, useWords } from '../../words.js';
import { PeopleList, PEOPLE_LIST } from './people-list.js';

interface DayFormsProps {
  readonly view: AteliersView;
  readonly zone: string;
  readonly late: number;
  readonly absent: string;
  readonly problem: string | undefined;
}

/** On the day: an atelier that closes, people who do not come, and those who came in since. */
export function DayForms({ view, zone, late, absent, problem }: DayFormsProps) {
  const locale = useLocale();
  const words = useWords();
  return (
    <section className="mt-7" aria-labelledby="on-the-day">
      <h2 id="on-the-day">{words('ateliers.console.day')}</h2>
      {late > 0 && <p className="mt-2">{words('ateliers.console.late', { count: late })}</p>}
      <div className="atelier-day mt-4">
        <form method="post" className="deck form">
          <h3>{words('ateliers.console.close')}</h3>
          <p className="small quiet">{words('ateliers.console.closeLead')}</p>
          <Select name="sessionId" label={words('ateliers.console.atelier')} className="mt-2">
            {view.slots.flatMap((slot) =>
              slot.ateliers
                .filter(({ cancelled }) => !cancelled)
                .map(({ sessionId, title }) => (
                  <option key={sessionId} value={sessionId}>
                    {`${title ?? ''}, ${hours(slot.startsAt, slot.endsAt, zone, locale)}`}
                  </option>
                )),
            )}
          </Select>
          <p className="mt-4">
            <Button kind="danger" name="intent" value="close">
              {words('ateliers.console.closeNow')}
            </Button>
          </p>
        </form>
        <form method="post" className="deck form" noValidate>
          <h3>{words('ateliers.console.absent')}</h3>
          <p className="small quiet">{words('ateliers.console.absentLead')}</p>
          <PeopleList people={view.people} />
          <Field
            name="absent"
            list={PEOPLE_LIST}
            defaultValue={absent}
            error={problem}
            autoComplete="off"
            label={words('ateliers.console.absentNames')}
            hint={words('ateliers.console.absentHint')}
          />
          <p className="mt-4">
            <Button kind="second" name="intent" value="absent">
              {words('ateliers.console.absentNow')}
            </Button>
          </p>
        </form>
      </div>
    </section>
  );
}
