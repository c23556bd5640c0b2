import type { PageProps } from '../context.js';
import type { action } from './act.js';
import type { loader } from './load.js';

export type EventData = PageProps<typeof loader>['loaderData'];
export type EventReturned = PageProps<typeof loader, typeof action>['actionData'];
