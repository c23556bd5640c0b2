import { Button } from '../../design/buttons.js';
import { Field, Select } from '../../design/fields.js';
import { useWords } from '../../words.js';
import type { Typed } from './act.js';
import { nameOf } from './groups.js';

interface Person {
  readonly id: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly organisationName: string | null;
}

interface SetupFormProps {
  readonly people: readonly Person[];
  readonly organisations: number;
  /** As the last plan was asked for. */
  readonly settings: Readonly<Record<string, unknown>> | undefined;
  readonly typed: Typed | undefined;
  readonly error: string | undefined;
}

/** More rows for pairs that must not be formed than are filled in. */
const SPARE = 2;

/** Who is paired and what is to be minded; then the pairs are formed. */
export function SetupForm({ people, organisations, settings, typed, error }: SetupFormProps) {
  const words = useWords();
  const t = (key: string, count?: number) => words(`pairs.console.${key}`, { count });
  const apart = (settings?.['apart'] as readonly (readonly [string, string])[] | undefined) ?? [];
  const waves = typed?.['waves']?.[0] ?? String(settings?.['waves'] ?? 1);
  if (people.length < 2) return <p className="mt-4">{t('tooFew')}</p>;
  return (
    <form method="post" className="narrow-form mt-4" noValidate>
      <p>
        <strong>{t('people', people.length)}</strong>, {t('organisations', organisations)}
      </p>
      {people.length % 2 === 1 && <p className="mt-2">{t('odd')}</p>}
      <div className="mt-5">
        <Field
          name="waves"
          label={t('waves')}
          hint={t('wavesHint')}
          error={error}
          defaultValue={waves}
          inputMode="numeric"
          className="short"
          autoComplete="off"
        />
      </div>
      <fieldset className="mt-5">
        <legend className="label">{t('apart')}</legend>
        <p className="hint">{t('apartHint')}</p>
        {Array.from({ length: apart.length + SPARE }, (_, place) => (
          <div className="pair mt-4" key={place}>
            <PersonList
              name="apartOne"
              place={place}
              people={people}
              chosen={typed?.['apartOne']?.[place] ?? apart[place]?.[0]}
            />
            <PersonList
              name="apartOther"
              place={place}
              people={people}
              chosen={typed?.['apartOther']?.[place] ?? apart[place]?.[1]}
            />
          </div>
        ))}
      </fieldset>
      <p className="mt-6">
        <Button name="intent" value="form">
          {t('form')}
        </Button>
      </p>
    </form>
  );
}

interface PersonListProps {
  readonly name: 'apartOne' | 'apartOther';
  readonly place: number;
  readonly people: readonly Person[];
  readonly chosen: string | undefined;
}

function PersonList({ name, place, people, chosen = '' }: PersonListProps) {
  const words = useWords();
  return (
    <Select name={name} id={`${name}-${place}`} label={words(`pairs.console.${name}`)} defaultValue={chosen}>
      <option value="">{words('pairs.console.nobody')}</option>
      {people.map((person) => (
        <option key={person.id} value={person.id}>
          {[nameOf(person, words), person.organisationName].filter(Boolean).join(', ')}
        </option>
      ))}
    </Select>
  );
}
