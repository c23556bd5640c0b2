import { data, redirect } from 'react-router';
import { readEvent, type EventView } from '#scheduling/contract';
import type { PageProps, Reader, RouteArgs } from '../../context.js';
import { useLocale, useWords } from '../../words.js';
import { answerOf, textOf, workerOf } from '../asking.js';
import { consolePath } from '../paths.js';
import { draftOfEvent } from './draft-of-event.js';
import { draftOfForm, type Draft } from './draft.js';
import { EditorForm } from './editor-form.js';
import { formState, type FormState } from './form-state.js';
import { playedIntent } from './intents.js';
import { baseOf, merge } from './merge.js';
import { editorOptions } from './options.js';
import { editorProblem } from './problems.js';
import { save } from './save.js';

export const handle = { hydrate: true };

type Args = RouteArgs<'id'>;

const present = async (reader: Reader, id: string): Promise<EventView> =>
  answerOf(await reader.visit.api.call(readEvent, { params: { idOrSlug: id } }), reader);

export async function loader({ request, context, params }: Args) {
  const reader = workerOf({ request, context });
  const [event, options] = await Promise.all([present(reader, params.id), editorOptions(reader)]);
  return {
    locale: reader.locale,
    id: event.id,
    title: event.title,
    published: event.status !== 'draft',
    options,
    opened: opened(event, draftOfEvent(event)),
    state: formState(draftOfEvent(event)),
  };
}

/** What the page must bring back: the revision that it read, and what the boxes held then. */
const opened = ({ revision }: EventView, base: Draft) => ({ revision, base: JSON.stringify(base) });

export async function action({ request, context, params }: Args) {
  const reader = workerOf({ request, context });
  const form = await request.formData();
  const typed = draftOfForm(form);
  const event = await present(reader, params.id);
  const base = baseOf(textOf(form, 'base'), draftOfEvent(event));
  const asked = { revision: textOf(form, 'revision'), base: JSON.stringify(base) };
  const played = playedIntent(textOf(form, 'intent'), typed);
  if (played) return { opened: asked, state: played };
  const saved = await save(reader, params.id, base, typed, asked.revision);
  if (saved.ok) return redirect(`${consolePath(reader.locale, 'event', params.id)}?done=changed`, 303);
  // Part of it may be saved by now: the page goes on from what is there.
  const now = await present(reader, params.id);
  const { draft, differences } = merge(base, typed, draftOfEvent(now));
  const shown: Partial<FormState> =
    saved.problem.status === 412
      ? { differences }
      : { problem: editorProblem(saved.problem, typed, reader.words, saved.under) };
  return data(
    { opened: opened(now, draftOfEvent(now)), state: formState(draft, shown) },
    saved.problem.status,
  );
}

export default function EditEvent({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const locale = useLocale();
  const words = useWords();
  const { id, title, published, options } = loaderData;
  const { state, opened: brought } = actionData ?? loaderData;
  return (
    <EditorForm
      title={words('console.editor.editTitle', { title })}
      lead={words(published ? 'console.editor.leadPublished' : 'console.editor.lead')}
      back={{ href: consolePath(locale, 'event', id), label: title }}
      options={options}
      state={state}
      opened={brought}
      submit={words('console.editor.save')}
    />
  );
}
