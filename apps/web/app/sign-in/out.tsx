import { data, redirect } from 'react-router';
import { signOut } from '#identity/contract';
import { NOT_KEPT, readerOf, refuse, type MetaProps, type RouteArgs } from '../context.js';
import { Button, ButtonLink } from '../design/buttons.js';
import { described, NOT_INDEXED } from '../meta.js';
import { pathTo } from '../paths.js';
import { PublicPage } from '../public-page.js';
import { translator, useWords } from '../words.js';

export { pageHeaders as headers } from '../context.js';

export function loader({ request, context }: RouteArgs) {
  return data({ locale: readerOf({ request, context }).locale }, { headers: NOT_KEPT });
}

export async function action({ request, context }: RouteArgs) {
  const { visit, locale } = readerOf({ request, context });
  const out = await visit.api.call(signOut, {});
  if (!out.ok) return refuse(out.problem);
  const headers = new Headers(NOT_KEPT);
  for (const cookie of out.headers.getSetCookie()) headers.append('Set-Cookie', cookie);
  return redirect(pathTo(locale, 'catalogue'), { status: 303, headers });
}

export const meta = ({ loaderData }: MetaProps<typeof loader>) =>
  loaderData
    ? [...described(loaderData.locale, translator(loaderData.locale)('public.signIn.outTitle')), NOT_INDEXED]
    : [];

export default function SignOut() {
  const words = useWords();
  return (
    <PublicPage>
      <div className="narrow">
        <h1>{words('public.signIn.outTitle')}</h1>
        <p className="lead mt-4">{words('public.signIn.outLead')}</p>
        <form method="post" className="row mt-6">
          <Button>{words('public.signIn.out')}</Button>
          <ButtonLink kind="second" href="/console">
            {words('public.signIn.stay')}
          </ButtonLink>
        </form>
      </div>
    </PublicPage>
  );
}
