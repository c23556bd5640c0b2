import { data } from 'react-router';
import { NOT_KEPT, readerOf, type PageProps, type RouteArgs } from '../context.js';
import { Button } from '../design/buttons.js';
import { NOT_INDEXED } from '../meta.js';
import { PublicPage } from '../public-page.js';
import { PageTitle } from '../title.js';
import { useWords } from '../words.js';
import { DeadLink } from './dead-link.js';
import { enter } from './entering.js';

export { pageHeaders as headers } from '../context.js';

/** Opening the link changes nothing: mail scanners open links too. */
export function loader({ request, context }: RouteArgs) {
  return data({ locale: readerOf({ request, context }).locale }, { headers: NOT_KEPT });
}

export const action = (args: RouteArgs<'token'>) => enter(args);

export const meta = () => [NOT_INDEXED];

export default function SignInLink({ actionData }: PageProps<typeof loader, typeof action>) {
  const words = useWords();
  if (actionData?.dead) return <DeadLink why={actionData.why} />;
  return (
    <PublicPage current="signIn">
      <PageTitle title={words('public.signIn.linkTitle')} />
      <div className="narrow">
        <h1>{words('public.signIn.linkTitle')}</h1>
        <p className="lead mt-4">{words('public.signIn.linkLead')}</p>
        <form method="post" className="mt-6">
          <Button size="big">{words('public.signIn.enter')}</Button>
        </form>
      </div>
    </PublicPage>
  );
}
