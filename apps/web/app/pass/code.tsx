import { data, redirect } from 'react-router';
import { readPass } from '#registration/contract';
import { NOT_KEPT, readerOf, refuse, type PageProps, type RouteArgs } from '../context.js';
import { Button } from '../design/buttons.js';
import { Field } from '../design/fields.js';
import { Notice } from '../design/signs.js';
import { pathTo } from '../paths.js';
import { PublicPage } from '../public-page.js';
import { PageTitle } from '../title.js';
import { useWords } from '../words.js';

export { pageHeaders as headers } from '../context.js';

export function loader({ request, context }: RouteArgs) {
  const { locale } = readerOf({ request, context });
  return data({ locale, closed: new URL(request.url).searchParams.has('closed') }, { headers: NOT_KEPT });
}

/** The code travels in a sealed cookie from here on, and never in an address. */
export async function action({ request, context }: RouteArgs) {
  const { visit, locale, words } = readerOf({ request, context });
  const typed = String((await request.formData()).get('code') ?? '').slice(0, 40);
  const comeBack = (status: number, error: string) => data({ typed, error }, { status, headers: NOT_KEPT });
  if (typed.trim() === '') return comeBack(422, words('public.code.required'));
  const held = await visit.api.call(readPass, { params: { passCode: typed } });
  if (held.ok) {
    const headers = { 'Set-Cookie': visit.pass.keep(held.answer.passCode ?? typed) };
    return redirect(pathTo(locale, 'pass'), { status: 303, headers });
  }
  const { problem } = held;
  if (problem.status >= 500 || problem.status === 429) return refuse(problem);
  return comeBack(problem.status === 404 ? 422 : problem.status, problem.title);
}

export default function Code({
  loaderData: { closed },
  actionData,
}: PageProps<typeof loader, typeof action>) {
  const words = useWords();
  return (
    <PublicPage current="code">
      <PageTitle title={words('public.code.title')} error={actionData !== undefined} />
      <div className="narrow">
        <h1>{words('public.code.title')}</h1>
        <p className="lead mt-4">{words('public.code.lead')}</p>
        {closed && (
          <div className="mt-5">
            <Notice tone="sun" pictogram="clock">
              <p>{words('public.code.gone')}</p>
            </Notice>
          </div>
        )}
        <form method="post" className="form mt-6" noValidate>
          <Field
            name="code"
            className="code-box"
            label={words('public.code.label')}
            hint={words('public.code.hint')}
            error={actionData?.error}
            defaultValue={actionData?.typed}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={40}
          />
          <p className="mt-5">
            <Button size="big">{words('public.code.submit')}</Button>
          </p>
        </form>
        <section className="deck mt-7">
          <h2>{words('public.code.lost')}</h2>
          <p className="mt-2">{words('public.code.lostHint')}</p>
        </section>
      </div>
    </PublicPage>
  );
}
