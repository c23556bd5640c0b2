import { Field, Tick } from '../../design/fields.js';
import { useWords } from '../../words.js';
import { Section } from '../editor/section.js';
import { changed, type Candidate, type StandDraft } from './draft.js';
import { RoomPlan } from './room-plan.js';
import type { PartProps, PeopleKnown } from './setup-parts.js';

/** One stand for each organisation: whether it is held, who presents there, how many come at a time, where it is. */
export function StandsPart({ people, organisations, ...props }: PartProps & PeopleKnown) {
  const words = useWords();
  const { draft, set } = props;
  const open = draft.stands.filter((stand) => stand.open);
  const presenting = new Set(open.flatMap(({ presenters }) => presenters));
  return (
    <Section id="stands-part" title={words('console.plan.setup.stands')}>
      <p className="hint">{words('console.plan.setup.standsHint')}</p>
      <p className="small mt-2" role="status">
        {words('console.plan.setup.standsCount', { count: open.length })}{' '}
        {words('console.plan.setup.visitors', { count: people.length - presenting.size })}
      </p>
      <RoomPlan
        items={draft.stands}
        hidden={(index) => !draft.stands[index]?.open}
        onMove={(index, place) => set({ stands: changed(draft.stands, index, place) })}
      />
      <ol className="stand-list mt-4">
        {draft.stands.map((stand, index) => (
          <StandLine
            key={index}
            stand={stand}
            index={index}
            own={people.filter(({ organisation }) => organisation === stand.organisation)}
            all={organisations.find(({ key }) => key === stand.organisation)?.people ?? 0}
            {...props}
          />
        ))}
      </ol>
    </Section>
  );
}

interface StandLineProps extends PartProps {
  readonly stand: StandDraft;
  readonly index: number;
  /** The people of its organisation. */
  readonly own: readonly Candidate[];
  readonly all: number;
}

function StandLine({ stand, index, own, all, draft, set, errors }: StandLineProps) {
  const words = useWords();
  const change = (what: Partial<StandDraft>) => set({ stands: changed(draft.stands, index, what) });
  const box = (part: 'name' | 'seats' | 'x' | 'y') => ({
    name: `stands.${index}.${part}`,
    label: words(`console.plan.setup.part.${part === 'seats' ? 'visitors' : part}`),
    value: stand[part],
    error: errors[`stands.${index}.${part}`],
    onChange: (event: { target: { value: string } }) => change({ [part]: event.target.value }),
  });
  const presents = (id: string, yes: boolean) =>
    change({ presenters: yes ? [...stand.presenters, id] : stand.presenters.filter((one) => one !== id) });
  const details = words('console.plan.setup.presenters', { count: stand.presenters.length });
  return (
    <li>
      <Tick
        label={
          <>
            {stand.name} <small>{words('console.plan.view.people', { count: all })}</small>
          </>
        }
        checked={stand.open}
        onChange={(event) => change({ open: event.target.checked })}
      />
      {stand.open && (
        <details>
          <summary>
            {details}
            <span className="vh"> {words('console.plan.list.about', { name: stand.name })}</span>
          </summary>
          <fieldset>
            <legend className="label">{words('console.plan.setup.whoPresents')}</legend>
            <div className="day-list">
              {own.map(({ id, name }) => (
                <Tick
                  key={id}
                  label={name}
                  checked={stand.presenters.includes(id)}
                  onChange={(event) => presents(id, event.target.checked)}
                />
              ))}
            </div>
          </fieldset>
          <div className="boxes mt-4">
            <Field {...box('name')} maxLength={60} autoComplete="off" />
            <Field {...box('seats')} inputMode="numeric" />
            <Field {...box('x')} inputMode="decimal" />
            <Field {...box('y')} inputMode="decimal" />
          </div>
        </details>
      )}
    </li>
  );
}
