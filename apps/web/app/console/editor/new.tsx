import { data, redirect } from 'react-router';
import { createEvent } from '#scheduling/contract';
import type { PageProps, RouteArgs } from '../../context.js';
import { ButtonLink } from '../../design/buttons.js';
import { FORM_KEY } from '../../design/forms.js';
import { EmptyState } from '../../design/signs.js';
import { PageTitle } from '../../title.js';
import { useLocale, useWords } from '../../words.js';
import { NO_PROBLEM, textOf, workerOf } from '../asking.js';
import { consolePath } from '../paths.js';
import { bodyOfDraft } from './body-of-draft.js';
import { draftOfForm, NEW_DRAFT, type Draft } from './draft.js';
import { EditorForm } from './editor-form.js';
import { formState } from './form-state.js';
import { playedIntent } from './intents.js';
import { editorOptions, organisedTerritories, type Territory } from './options.js';
import { editorProblem } from './problems.js';

export const handle = { hydrate: true };

export async function loader({ request, context }: RouteArgs) {
  const reader = workerOf({ request, context });
  const options = await editorOptions(reader);
  const [only] = options.territories;
  const draft = { ...NEW_DRAFT, territoryId: only?.id ?? '' };
  return { locale: reader.locale, key: reader.visit.forms.make(), options, state: formState(draft) };
}

export async function action({ request, context }: RouteArgs) {
  const reader = workerOf({ request, context });
  const { api, forms } = reader.visit;
  const form = await request.formData();
  const draft = draftOfForm(form);
  const key = () => forms.make();
  const played = playedIntent(textOf(form, 'intent'), draft);
  if (played) return { key: key(), state: played };
  if (draft.repeat !== 'no' && draft.sessions.length > 1)
    return data(
      {
        key: key(),
        state: formState(draft, {
          problem: { ...NO_PROBLEM, fields: { repeat: reader.words('console.editor.oneSession') } },
        }),
      },
      422,
    );
  const judged = await forms.check(textOf(form, FORM_KEY), '');
  if (judged.verdict !== 'fine')
    return data(
      {
        key: key(),
        state: formState(draft, {
          problem: { ...NO_PROBLEM, others: [reader.words('console.common.stale')] },
        }),
      },
      422,
    );
  const timeZone = draft.timeZone || zoneOf(draft, await organisedTerritories(reader));
  const outcome = await api.call(
    createEvent,
    { body: bodyOfDraft(draft, timeZone) as never },
    { idempotencyKey: judged.idempotencyKey },
  );
  if (outcome.ok)
    return redirect(`${consolePath(reader.locale, 'event', outcome.answer.id)}?done=created`, 303);
  const problem = editorProblem(outcome.problem, draft, reader.words);
  return data({ key: key(), state: formState(draft, { problem }) }, outcome.problem.status);
}

const zoneOf = ({ territoryId }: Draft, territories: readonly Territory[]): string =>
  territories.find(({ id }) => id === territoryId)?.timeZone ?? 'Europe/Paris';

export default function NewEvent({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const locale = useLocale();
  const words = useWords();
  const { state, key } = actionData ?? loaderData;
  if (loaderData.options.territories.length === 0)
    return (
      <>
        <PageTitle title={words('console.editor.newTitle')} />
        <h1>{words('console.editor.newTitle')}</h1>
        <EmptyState title={words('console.territories.none')} why={words('console.territories.noneWhy')}>
          <ButtonLink kind="second" href={consolePath(locale, 'territories')}>
            {words('console.territories.title')}
          </ButtonLink>
        </EmptyState>
      </>
    );
  return (
    <EditorForm
      title={words('console.editor.newTitle')}
      lead={words('console.editor.lead')}
      back={{ href: consolePath(locale, 'events'), label: words('console.event.back') }}
      options={loaderData.options}
      state={state}
      formKey={key}
      submit={words('console.editor.create')}
      isNew
    />
  );
}
