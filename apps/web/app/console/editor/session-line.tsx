import type { MouseEventHandler } from 'react';
import { Button } from '../../design/buttons.js';
import { Field } from '../../design/fields.js';
import { useWords } from '../../words.js';
import type { SessionDraft } from './draft.js';
import { INTENT } from './intents.js';

interface SessionLineProps {
  readonly index: number;
  readonly session: SessionDraft;
  /** By the name of the box. */
  readonly errors: Readonly<Record<string, string>>;
  /** Absent where the session cannot be taken away. */
  readonly onRemove: MouseEventHandler | undefined;
  readonly alone: boolean;
}

/** One session: its day and hours on one line, its name and seats on the next. */
export function SessionLine({ index, session, errors, onRemove, alone }: SessionLineProps) {
  const words = useWords();
  const box = (name: keyof SessionDraft) => {
    const whole = `sessions.${index}.${name}`;
    return { name: whole, defaultValue: session[name], error: errors[whole] };
  };
  return (
    <li>
      <fieldset>
        <legend className={alone ? 'vh' : undefined}>
          {words('console.editor.session', { number: index + 1 })}
        </legend>
        <input type="hidden" name={`sessions.${index}.id`} value={session.id} />
        <input type="hidden" name={`sessions.${index}.days`} value={session.days} />
        <div className="session-line">
          <Field {...box('date')} type="date" label={words('console.editor.date')} />
          <Field {...box('from')} type="time" label={words('console.editor.from')} />
          <Field {...box('to')} type="time" label={words('console.editor.to')} />
          <Field {...box('capacity')} inputMode="numeric" label={words('console.editor.sessionCapacity')} />
        </div>
        <div className="session-more">
          <Field
            {...box('title')}
            label={words('console.editor.sessionTitle')}
            hint={words('console.editor.sessionTitleHint')}
            autoComplete="off"
          />
          {onRemove && (
            <Button kind="danger" name="intent" value={`${INTENT.removeSession}${index}`} onClick={onRemove}>
              {words('console.editor.removeSession', { number: index + 1 })}
            </Button>
          )}
        </div>
      </fieldset>
    </li>
  );
}
