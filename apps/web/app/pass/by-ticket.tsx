import type { MetaProps, PageProps, RouteArgs } from '../context.js';
import { described, NOT_INDEXED } from '../meta.js';
import { translator } from '../words.js';
import { HeldPage } from './held-page.js';
import { actOnHeld, byTicket, loadHeld } from './holding.js';

export { pageHeaders as headers } from '../context.js';
export const handle = { island: 'print' };

export const loader = (args: RouteArgs<'ticket'>) =>
  loadHeld(args, (reader) => byTicket(reader, args.params.ticket));
export const action = (args: RouteArgs<'ticket'>) =>
  actOnHeld(args, (reader) => byTicket(reader, args.params.ticket));

export const meta = ({ loaderData }: MetaProps<typeof loader>) =>
  loaderData
    ? [...described(loaderData.locale, translator(loaderData.locale)('public.pass.title')), NOT_INDEXED]
    : [];

export default function PassByTicket({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  return (
    <HeldPage
      {...loaderData}
      refused={actionData?.refused}
      visit={actionData?.visit}
      wishes={actionData?.wishes}
    />
  );
}
