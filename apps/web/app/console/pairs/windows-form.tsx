import type { WindowView } from '#matching/contract';
import { Button } from '../../design/buttons.js';
import { Field } from '../../design/fields.js';
import { useWords } from '../../words.js';
import type { Typed } from './act.js';

interface WindowsFormProps {
  readonly windows: readonly WindowView[];
  readonly typed: Typed | undefined;
  /** By the box that it stands beside, such as `until-0`. */
  readonly errors: Readonly<Record<string, string>>;
}

/** Between which days the visits of each wave take place, and when to remind. */
export function WindowsForm({ windows, typed, errors }: WindowsFormProps) {
  const words = useWords();
  return (
    <form method="post" className="mt-4" noValidate>
      {windows.map((window, place) => {
        const box = (name: 'from' | 'until' | 'remindDays') => ({
          name,
          id: `${name}-${place}`,
          label: words(`pairs.console.${name}`),
          error: errors[`${name}-${place}`],
          defaultValue: typed?.[name]?.[place] ?? String(window[name]),
          autoComplete: 'off',
          className: 'short',
        });
        return (
          <fieldset key={window.wave} className={place === 0 ? undefined : 'mt-5'}>
            <legend className={windows.length > 1 ? 'label' : 'vh'}>
              {words('pairs.console.wave', { wave: window.wave })}
            </legend>
            <Field {...box('from')} type="date" />
            <Field {...box('until')} type="date" />
            <Field {...box('remindDays')} inputMode="numeric" hint={words('pairs.console.remindHint')} />
          </fieldset>
        );
      })}
      <p className="mt-5">
        <Button kind="second" name="intent" value="windows">
          {words('pairs.console.saveWindows')}
        </Button>
      </p>
    </form>
  );
}
