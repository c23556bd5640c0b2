import { listTerritories } from '#directory/contract';
import type { MetaProps, PageProps, RouteArgs } from '../../context.js';
import { Title } from '../../design/shell.js';
import { described } from '../../meta.js';
import { translator, useWords } from '../../words.js';
import { ifAllowed, workerOf } from '../asking.js';
import { MessagesList } from './messages-list.js';
import { messagesOf, retried } from './messages-load.js';

export async function loader({ request, context }: RouteArgs) {
  const reader = workerOf({ request, context });
  const [messages, territories] = await Promise.all([
    messagesOf(reader, request),
    reader.visit.api.call(listTerritories, { query: {} }),
  ]);
  return {
    locale: reader.locale,
    zone: ifAllowed(territories)?.items[0]?.timeZone ?? 'Europe/Paris',
    ...messages,
  };
}

export const action = async ({ request, context }: RouteArgs) =>
  retried(workerOf({ request, context }), request);

export const meta = ({ loaderData }: MetaProps<typeof loader>) =>
  loaderData && described(loaderData.locale, translator(loaderData.locale)('console.messages.title'));

export default function AllMessages({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const words = useWords();
  return (
    <>
      <Title title={words('console.messages.title')} note={words('console.messages.lead')} />
      <MessagesList {...loaderData} answered={actionData} />
    </>
  );
}
