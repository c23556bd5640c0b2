import { useState } from 'react';
import { Button } from '../../design/buttons.js';
import { Tick } from '../../design/fields.js';
import { FieldError } from '../../design/fields.js';
import { useWords } from '../../words.js';
import { Section } from '../editor/section.js';
import { changed, without, type Pair, type SpecialDraft } from './draft.js';
import { AddPerson, PersonBox, type Nameable } from './person-box.js';
import type { PartProps, PeopleKnown } from './setup-parts.js';

/** Whom the plan must see to: two who must meet, two who must not, somebody who stays, helps or needs a flat way. */
export function PeoplePart({ names, ...props }: PartProps & PeopleKnown) {
  const words = useWords();
  const { draft, errors } = props;
  const t = (key: string) => words(`console.plan.setup.${key}`);
  return (
    <Section id="people-part" title={t('people')}>
      <p className="hint">{t('peopleHint')}</p>
      {draft.mode !== 'carousel' && <Pairs {...props} names={names} list="together" />}
      <Pairs {...props} names={names} list="apart" />
      <fieldset className="mt-6" id="adjustments">
        <legend className="label">{t('special')}</legend>
        {errors['adjustments'] && <FieldError id="adjustments-err">{errors['adjustments']}</FieldError>}
        <Special {...props} names={names} />
      </fieldset>
    </Section>
  );
}

const nameOf = (names: readonly Nameable[], wanted: string): string =>
  names.find(({ id }) => id === wanted)?.label ?? '–';

interface PairsProps extends PartProps {
  readonly names: readonly Nameable[];
  readonly list: 'together' | 'apart';
}

function Pairs({ draft, set, errors, names, list }: PairsProps) {
  const words = useWords();
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [round, setRound] = useState(0);
  const pairs: readonly Pair[] = draft[list];
  const t = (key: string) => words(`console.plan.setup.${list}.${key}`);
  const add = () => {
    if (first === '' || second === '' || first === second) return;
    set({ [list]: [...pairs, [first, second]] });
    setFirst('');
    setSecond('');
    setRound(round + 1);
  };
  const box = { list: 'registered', people: names, value: '' };
  return (
    <fieldset className="mt-6" id={list}>
      <legend className="label">{t('title')}</legend>
      {errors[list] && <FieldError id={`${list}-err`}>{errors[list]}</FieldError>}
      <ul className="picked-people">
        {pairs.map(([a, b], index) => (
          <li key={`${a} ${b}`}>
            <span>
              {words(`console.plan.setup.${list}.both`, {
                first: nameOf(names, a),
                second: nameOf(names, b),
              })}
            </span>
            <Button
              type="button"
              kind="danger"
              size="dense"
              onClick={() => set({ [list]: without(pairs, index) })}
            >
              {words('console.plan.setup.removePair', { first: nameOf(names, a), second: nameOf(names, b) })}
            </Button>
          </li>
        ))}
      </ul>
      <div className="add-person" key={round}>
        <PersonBox
          {...box}
          id={`${list}-first`}
          label={words('console.plan.setup.firstPerson')}
          onPick={setFirst}
        />
        <PersonBox
          {...box}
          id={`${list}-second`}
          label={words('console.plan.setup.secondPerson')}
          onPick={setSecond}
        />
        <Button type="button" kind="second" size="dense" pictogram="plus" onClick={add}>
          {t('add')}
        </Button>
      </div>
    </fieldset>
  );
}

const NEEDS = ['stays', 'helper', 'stepFree'] as const;

function Special({ draft, set, names }: PartProps & { readonly names: readonly Nameable[] }) {
  const words = useWords();
  const { special } = draft;
  const needs = draft.mode === 'mixed' && draft.seating === 'each' ? NEEDS : NEEDS.slice(0, 2);
  const add = (id: string) => {
    const one: SpecialDraft = { id, stays: false, helper: false, stepFree: false };
    if (!special.some((other) => other.id === id)) set({ special: [...special, one] });
  };
  return (
    <>
      <ul className="picked-people">
        {special.map((one, index) => (
          <li key={one.id}>
            <b>{nameOf(names, one.id)}</b>
            <span className="row">
              {needs.map((need) => (
                <Tick
                  key={need}
                  label={words(`console.plan.setup.need.${need}`)}
                  checked={one[need]}
                  onChange={(event) =>
                    set({ special: changed(special, index, { [need]: event.target.checked }) })
                  }
                />
              ))}
            </span>
            <Button
              type="button"
              kind="danger"
              size="dense"
              onClick={() => set({ special: without(special, index) })}
            >
              {words('console.plan.setup.removeSpecial', { name: nameOf(names, one.id) })}
            </Button>
          </li>
        ))}
      </ul>
      <AddPerson
        id="special-person"
        list="registered"
        label={words('console.plan.setup.onePerson')}
        people={names}
        add={words('console.plan.setup.addSpecial')}
        onAdd={add}
      />
    </>
  );
}
