import { data } from 'react-router';
import { NOT_KEPT, readerOf, type PageProps, type RouteArgs } from '../context.js';
import { Button } from '../design/buttons.js';
import { Field } from '../design/fields.js';
import { NOT_INDEXED } from '../meta.js';
import { PublicPage } from '../public-page.js';
import { PageTitle } from '../title.js';
import { useWords } from '../words.js';
import { DeadLink } from './dead-link.js';
import { enter } from './entering.js';

export { pageHeaders as headers } from '../context.js';

export function loader({ request, context }: RouteArgs) {
  return data({ locale: readerOf({ request, context }).locale }, { headers: NOT_KEPT });
}

/** Without an address the first administrator works on this machine alone, and can give one later. */
export async function action(args: RouteArgs<'token'>) {
  const email = String((await args.request.formData()).get('email') ?? '').trim();
  return enter(args, email || undefined);
}

export const meta = () => [NOT_INDEXED];

export default function FirstAdministrator({ actionData }: PageProps<typeof loader, typeof action>) {
  const words = useWords();
  if (actionData?.dead) return <DeadLink why={actionData.why} />;
  return (
    <PublicPage current="signIn">
      <PageTitle title={words('public.firstAdministrator.title')} error={actionData !== undefined} />
      <div className="narrow">
        <h1>{words('public.firstAdministrator.title')}</h1>
        <p className="lead mt-4">{words('public.firstAdministrator.lead')}</p>
        <form method="post" className="form mt-6" noValidate>
          <Field
            name="email"
            type="email"
            autoComplete="email"
            label={words('public.signIn.email')}
            hint={words('public.firstAdministrator.emailHint')}
            defaultValue={actionData?.email}
            error={actionData?.field}
          />
          <p className="mt-5">
            <Button size="big">{words('public.firstAdministrator.submit')}</Button>
          </p>
        </form>
      </div>
    </PublicPage>
  );
}
