import type { MetaProps, PageProps, RouteArgs } from '../../context.js';
import { described } from '../../meta.js';
import { translator } from '../../words.js';
import { workerOf } from '../asking.js';
import { MessagesList } from '../office/messages-list.js';
import { messagesOf, retried } from '../office/messages-load.js';
import { EventFrame, headed } from './event-frame.js';
import { workedEvent } from './reading.js';

export async function loader({ request, context, params }: RouteArgs<'id'>) {
  const reader = workerOf({ request, context });
  const [{ event, writes }, messages] = await Promise.all([
    workedEvent(reader, params.id),
    messagesOf(reader, request, params.id),
  ]);
  return { locale: reader.locale, event: headed(event), writes, messages };
}

export const action = async ({ request, context }: RouteArgs<'id'>) =>
  retried(workerOf({ request, context }), request);

export const meta = ({ loaderData }: MetaProps<typeof loader>) =>
  loaderData &&
  described(
    loaderData.locale,
    `${translator(loaderData.locale)('console.messages.title')} – ${loaderData.event.title}`,
  );

export default function EventMessages({
  loaderData: { event, writes, messages },
  actionData,
}: PageProps<typeof loader, typeof action>) {
  return (
    <EventFrame event={event} writes={writes} current="eventMessages">
      <MessagesList {...messages} zone={event.timeZone} ofEvent answered={actionData} />
    </EventFrame>
  );
}
