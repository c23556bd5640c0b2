import type { MetaProps, PageProps, RouteArgs } from '../context.js';
import { described, NOT_INDEXED } from '../meta.js';
import { translator } from '../words.js';
import { HeldPage } from './held-page.js';
import { actOnHeld, byCode, loadHeld } from './holding.js';

export { pageHeaders as headers } from '../context.js';
export const handle = { island: 'print' };

export const loader = (args: RouteArgs) => loadHeld(args, byCode);
export const action = (args: RouteArgs) => actOnHeld(args, byCode);

export const meta = ({ loaderData }: MetaProps<typeof loader>) =>
  loaderData
    ? [...described(loaderData.locale, translator(loaderData.locale)('public.pass.title')), NOT_INDEXED]
    : [];

export default function PassByCode({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  return (
    <HeldPage
      {...loaderData}
      refused={actionData?.refused}
      visit={actionData?.visit}
      wishes={actionData?.wishes}
    />
  );
}
