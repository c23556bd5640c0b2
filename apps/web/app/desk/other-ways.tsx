import { Button } from '../design/buttons.js';
import { Field, Select } from '../design/fields.js';
import { useWords } from '../words.js';
import type { Door } from './load.js';

/** By code, without a seat, by number: each a small form of its own, folded until it is wanted on a phone. */
export function OtherWays({ door }: { readonly door: Door }) {
  return (
    <div className="door-ways mt-7">
      <ByCode door={door} />
      <WalkIn door={door} />
      <Headcount door={door} />
    </div>
  );
}

function Hidden({ door, way }: { readonly door: Door; readonly way: string }) {
  return (
    <>
      <input type="hidden" name="way" value={way} />
      <input type="hidden" name="session" value={door.session.id} />
      <input type="hidden" name="touch" value={door.touch} />
    </>
  );
}

function ByCode({ door }: { readonly door: Door }) {
  const words = useWords();
  return (
    <section className="deck" aria-labelledby="by-code" id="code-way">
      <h2 id="by-code">{words('console.day.byCode')}</h2>
      <form method="post" action={door.search || '?'} className="mt-2">
        <Hidden door={door} way="code" />
        <Field
          name="code"
          label={words('console.day.code')}
          hint={words('console.day.codeHint')}
          className="code-box"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={40}
        />
        <p className="mt-4">
          <Button kind="second">{words('console.day.codeSubmit')}</Button>
        </p>
      </form>
    </section>
  );
}

function Audience({ door, id, label }: { readonly door: Door; readonly id: string; readonly label: string }) {
  const words = useWords();
  return (
    <Select name="audience" id={id} label={label} defaultValue="">
      <option value="">{words('console.day.walkInUnknown')}</option>
      {door.audiences.map((audience) => (
        <option key={audience} value={audience}>
          {words(`common.audienceGroup.${audience}`)}
        </option>
      ))}
    </Select>
  );
}

function WalkIn({ door }: { readonly door: Door }) {
  const words = useWords();
  return (
    <section className="deck" aria-labelledby="walk-in" id="walk-in-way">
      <h2 id="walk-in">{words('console.day.walkIn')}</h2>
      <p className="small quiet mt-2">{words('console.day.walkInHint')}</p>
      <form method="post" action={door.search || '?'} className="mt-4">
        <Hidden door={door} way="walk-in" />
        <Audience door={door} id="walk-in-audience" label={words('console.day.walkInAudience')} />
        <div className="pair mt-4">
          <Field
            name="lastName"
            label={words('console.day.walkInLastName')}
            hint={words('common.optional')}
            autoComplete="off"
            maxLength={100}
          />
          <Field
            name="firstName"
            label={words('console.day.walkInFirstName')}
            hint={words('common.optional')}
            autoComplete="off"
            maxLength={100}
          />
        </div>
        <p className="mt-4">
          <Button kind="second">{words('console.day.walkInSubmit')}</Button>
        </p>
      </form>
    </section>
  );
}

function Headcount({ door }: { readonly door: Door }) {
  const words = useWords();
  return (
    <section className="deck" aria-labelledby="headcount">
      <h2 id="headcount">{words('console.day.headcount')}</h2>
      <p className="small quiet mt-2">{words('console.day.headcountHint')}</p>
      <form method="post" action={door.search || '?'} className="mt-4">
        <Hidden door={door} way="headcount" />
        <div className="pair">
          <Field
            name="size"
            label={words('console.day.headcountSize')}
            inputMode="numeric"
            className="short"
            autoComplete="off"
          />
          <Audience door={door} id="headcount-audience" label={words('console.day.headcountAudience')} />
        </div>
        <p className="mt-4">
          <Button kind="second">{words('console.day.headcountSubmit')}</Button>
        </p>
      </form>
    </section>
  );
}
