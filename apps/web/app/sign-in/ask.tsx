import { data, redirect } from 'react-router';
import { askLink, readMe } from '#identity/contract';
import { NOT_KEPT, readerOf, refuse, type PageProps, type RouteArgs } from '../context.js';
import { Button } from '../design/buttons.js';
import { Field } from '../design/fields.js';
import { pathTo } from '../paths.js';
import { PublicPage } from '../public-page.js';
import { PageTitle } from '../title.js';
import { useLocale, useWords } from '../words.js';

export { pageHeaders as headers } from '../context.js';

/** A cookie can outlive its sign-in: only whoever is let in is sent on. */
export async function loader({ request, context }: RouteArgs) {
  const { visit, locale } = readerOf({ request, context });
  if (visit.signedIn && (await visit.api.call(readMe, {})).ok)
    return redirect('/console', { headers: NOT_KEPT });
  return data({ locale }, { headers: NOT_KEPT });
}

/** Known or not, an address gets the same answer. */
export async function action({ request, context }: RouteArgs) {
  const { visit, locale } = readerOf({ request, context });
  const email = String((await request.formData()).get('email') ?? '');
  const asked = await visit.api.call(askLink, { body: { email, locale } });
  if (asked.ok) return data({ sent: true, email, error: undefined }, { status: 202, headers: NOT_KEPT });
  const { problem } = asked;
  if (problem.status >= 500 || problem.status === 429) return refuse(problem);
  const error = problem.errors?.[0]?.message ?? problem.title;
  return data({ sent: false, email, error }, { status: problem.status, headers: NOT_KEPT });
}

export default function AskLink({ actionData }: PageProps<typeof loader, typeof action>) {
  const locale = useLocale();
  const words = useWords();
  if (actionData?.sent)
    return (
      <PublicPage current="signIn">
        <PageTitle title={words('public.signIn.sentTitle')} />
        <div className="narrow">
          <h1>{words('public.signIn.sentTitle')}</h1>
          <p className="lead mt-4">{words('public.signIn.sent')}</p>
          <p className="mt-4">{words('public.signIn.sentSpam')}</p>
          <p className="mt-5">
            <a href={pathTo(locale, 'signIn')}>{words('public.signIn.again')}</a>
          </p>
        </div>
      </PublicPage>
    );
  return (
    <PublicPage current="signIn">
      <PageTitle title={words('public.signIn.title')} error={actionData !== undefined} />
      <div className="narrow">
        <h1>{words('public.signIn.title')}</h1>
        <p className="lead mt-4">{words('public.signIn.lead')}</p>
        <form method="post" className="form mt-6" noValidate>
          <Field
            name="email"
            type="email"
            inputMode="email"
            autoComplete="email"
            label={words('public.signIn.email')}
            hint={words('public.signIn.emailHint')}
            defaultValue={actionData?.email}
            error={actionData?.error}
          />
          <p className="mt-5">
            <Button size="big">{words('public.signIn.submit')}</Button>
          </p>
        </form>
        <p className="mt-6 quiet">
          {words('public.signIn.visitor')} <a href={pathTo(locale, 'code')}>{words('public.nav.code')}</a>
        </p>
      </div>
    </PublicPage>
  );
}
