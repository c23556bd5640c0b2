import type { PageProps } from '../context.js';
import type { loader } from './load.js';

export type CatalogueData = PageProps<typeof loader>['loaderData'];
