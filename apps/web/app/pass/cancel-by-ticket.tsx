import type { MetaProps, PageProps, RouteArgs } from '../context.js';
import { described, NOT_INDEXED } from '../meta.js';
import { translator } from '../words.js';
import { CancelQuestion } from './cancel-question.js';
import { byTicket, cancelHeld, loadHeld } from './holding.js';

export { pageHeaders as headers } from '../context.js';

export const loader = (args: RouteArgs<'ticket'>) =>
  loadHeld(args, (reader) => byTicket(reader, args.params.ticket));
export const action = (args: RouteArgs<'ticket'>) =>
  cancelHeld(args, (reader) => byTicket(reader, args.params.ticket));

export const meta = ({ loaderData }: MetaProps<typeof loader>) =>
  loaderData
    ? [...described(loaderData.locale, translator(loaderData.locale)('public.cancel.title')), NOT_INDEXED]
    : [];

export default function CancelByTicket({ loaderData }: PageProps<typeof loader>) {
  return <CancelQuestion {...loaderData} />;
}
