import type { PageProps } from '../context.js';
import type { loadHeld } from './holding.js';

export type HeldData = PageProps<typeof loadHeld>['loaderData'];
