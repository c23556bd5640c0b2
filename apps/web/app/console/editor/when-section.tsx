import { useRef, useState } from 'react';
import { useFetcher } from 'react-router';
import { Button } from '../../design/buttons.js';
import { useWords } from '../../words.js';
import type { SessionDraft } from './draft.js';
import { Section, type SectionProps } from './section.js';
import type { FormState } from './form-state.js';
import { INTENT } from './intents.js';
import { Repeat } from './repeat.js';
import { SessionLine } from './session-line.js';

interface Row {
  /** Stays with the boxes of a session while others come and go around it. */
  readonly key: number;
  readonly session: SessionDraft;
}

/**
 * The sessions, and whether they come again. Every button sends the form; with a script, a session comes or goes
 * without a round trip, and the reader's place is kept.
 */
export function WhenSection({ state, isNew }: SectionProps) {
  const { draft, problem } = state;
  const words = useWords();
  const list = useRef<HTMLOListElement>(null);
  const [rows, setRows] = useState<readonly Row[]>(() =>
    draft.sessions.map((session, key) => ({ key, session })),
  );
  const fetcher = useFetcher<{ readonly state: FormState }>();
  const shown = fetcher.data?.state ?? state;

  const add = (event: React.MouseEvent) => {
    event.preventDefault();
    const last = list.current?.lastElementChild;
    const typed = (name: string) => last?.querySelector<HTMLInputElement>(`[name$=".${name}"]`)?.value ?? '';
    const key = Math.max(...rows.map((row) => row.key)) + 1;
    const session = {
      id: '',
      date: '',
      from: typed('from'),
      to: typed('to'),
      days: '0',
      title: '',
      capacity: typed('capacity'),
    };
    setRows([...rows, { key, session }]);
    requestAnimationFrame(() =>
      list.current?.lastElementChild?.querySelector<HTMLInputElement>('input[type="date"]')?.focus(),
    );
  };
  const remove = (key: number) => (event: React.MouseEvent) => {
    event.preventDefault();
    setRows(rows.filter((row) => row.key !== key));
    list.current?.parentElement?.querySelector<HTMLButtonElement>('button.add')?.focus();
  };
  const preview = (event: React.MouseEvent<HTMLButtonElement>) => {
    event.preventDefault();
    const { form } = event.currentTarget;
    if (form) void fetcher.submit(new FormData(form, event.currentTarget), { method: 'post' });
  };

  return (
    <Section id="when" title={words('console.editor.when')}>
      <ol className="sessions" ref={list}>
        {rows.map(({ key, session }, index) => (
          <SessionLine
            key={key}
            index={index}
            session={session}
            errors={problem.fields}
            onRemove={isNew && rows.length > 1 ? remove(key) : undefined}
            alone={rows.length === 1}
          />
        ))}
      </ol>
      {isNew ? (
        <>
          <p className="mt-4">
            <Button
              kind="second"
              className="add"
              pictogram="plus"
              name="intent"
              value={INTENT.addSession}
              onClick={add}
            >
              {words('console.editor.addSession')}
            </Button>
          </p>
          <Repeat
            draft={draft}
            error={problem.fields.repeat}
            preview={shown.preview}
            missing={shown.previewMissing}
            onPreview={preview}
          />
        </>
      ) : (
        <p className="small quiet mt-4">{words('console.editor.sessionsLocked')}</p>
      )}
    </Section>
  );
}
