import { workerOf } from '../console/asking.js';
import { NOT_KEPT, type RouteArgs } from '../context.js';
import { note, type Said } from './act.js';
import { doorOf, type Door } from './load.js';

/** What the list gets for a touch: what to say, and the list as it stands now. */
export interface Noted {
  readonly said: Said;
  readonly door: Door;
}

/** The touch of a page with a script: no page comes back, so that a network that fails leaves the list where it is. */
export async function action({ request, context, params }: RouteArgs<'id'>): Promise<Response> {
  const reader = workerOf({ request, context });
  const said = await note(reader, params.id, await request.formData());
  const noted: Noted = { said, door: await doorOf(reader, params.id, new URL(request.url)) };
  return Response.json(noted, { headers: NOT_KEPT });
}
