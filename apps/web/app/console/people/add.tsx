import { data } from 'react-router';
import { listOrganisations } from '#directory/contract';
import { JOB_FUNCTIONS, register } from '#registration/contract';
import type { PageProps, RouteArgs } from '../../context.js';
import { FORM_KEY, HONEYPOT } from '../../design/forms.js';
import { wishedTwice } from '../../ateliers/read-wishes.js';
import { placed, readTyped, registerBody, slotsAsked } from '../../event/sign-up-form.js';
import { PageTitle } from '../../title.js';
import { useLocale, useWords } from '../../words.js';
import { everyItem, sorted, textOf, workerOf, type FormProblem } from '../asking.js';
import { workedEvent } from '../event/reading.js';
import { consolePath } from '../paths.js';
import { AddForm } from './add-form.js';
import { Added } from './added.js';
import { Crumb } from '../../design/frame.js';

export async function loader({ request, context, params }: RouteArgs<'id'>) {
  const reader = workerOf({ request, context });
  const { api, forms, now } = reader.visit;
  const { event } = await workedEvent(reader, params.id);
  const organisations = await everyItem(
    (cursor) => api.call(listOrganisations, { query: { territoryId: event.territoryId, cursor } }),
    reader,
  );
  return {
    locale: reader.locale,
    key: forms.make(),
    now: now().toString(),
    event,
    organisations: organisations.map(({ id, name }) => ({ id, name })),
    jobFunctions: JOB_FUNCTIONS,
  };
}

export async function action({ request, context, params }: RouteArgs<'id'>) {
  const reader = workerOf({ request, context });
  const { api, forms } = reader.visit;
  const form = await request.formData();
  const typed = readTyped(form, [FORM_KEY, HONEYPOT]);
  const comeBack = (problem: FormProblem, status = 422) =>
    data({ key: forms.make(), typed, problem, added: undefined }, status);
  const judged = await forms.check(textOf(form, FORM_KEY), '');
  if (judged.verdict !== 'fine')
    return comeBack({ fields: {}, others: [reader.words('console.common.stale')] });
  const { event } = await workedEvent(reader, params.id);
  const slots = slotsAsked(event, reader.visit.now().toString());
  const twice = wishedTwice(slots, typed, reader.locale);
  if (twice.length > 0) {
    const fields = twice.map(({ field, message }) => [field, message]);
    return comeBack({ fields: Object.fromEntries(fields), others: [] });
  }
  const body = registerBody(event, typed, reader.locale, slots);
  const outcome = await api.call(
    register,
    { params: { id: event.id }, body },
    { idempotencyKey: judged.idempotencyKey },
  );
  if (!outcome.ok) {
    const { fields } = sorted(
      outcome.problem,
      (path) => placed({ ...outcome.problem, errors: [{ path, code: '', message: '' }] })[0]?.field,
    );
    const others = Object.keys(fields).length > 0 ? [] : [outcome.problem.detail ?? outcome.problem.title];
    return comeBack({ fields, others }, outcome.problem.status);
  }
  const { passCode, registrations } = outcome.answer;
  const [registration] = registrations;
  const added = {
    passCode,
    status: registration?.status ?? 'confirmed',
    position: registration?.position ?? null,
    name: body.people ? `${textOf(form, 'firstName')} ${textOf(form, 'lastName')}` : null,
    email: body.people?.[0]?.email ?? null,
  };
  return data({ key: '', typed: {}, problem: undefined, added }, 200);
}

export default function Add({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const locale = useLocale();
  const words = useWords();
  const { event, organisations, jobFunctions, now } = loaderData;
  const back = consolePath(locale, 'people', event.id);
  return (
    <>
      <PageTitle
        title={`${words('console.adding.title')} – ${event.title}`}
        error={Boolean(actionData?.problem)}
      />
      <Crumb href={back}>{event.title}</Crumb>
      <h1>{words('console.adding.title')}</h1>
      {actionData?.added ? (
        <Added added={actionData.added} back={back} another={consolePath(locale, 'addPerson', event.id)} />
      ) : (
        <AddForm
          event={event}
          organisations={organisations}
          jobFunctions={jobFunctions}
          now={now}
          formKey={actionData?.key ?? loaderData.key}
          typed={actionData?.typed ?? {}}
          problem={actionData?.problem}
        />
      )}
    </>
  );
}
