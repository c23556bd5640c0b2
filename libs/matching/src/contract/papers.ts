import { defineEndpoint } from '#kernel';
import { field } from '#platform/contract';
import { z } from 'zod';
import { PAPERS } from '../domain/papers.js';

export const printPapers = defineEndpoint({
  name: 'printPapers',
  method: 'GET',
  path: '/rotation-plans/:id/papers/:paper',
  summary:
    'Papers of a plan of tables as a PDF: what its people were given once it is published, else what stands there, marked as a draft. `lang` says in which language.',
  access: ['administrator', 'organiser'],
  params: field.withId.extend({ paper: z.enum(PAPERS) }),
  query: z.object({
    /** Cards to cut out, or badges with the card on their back. */
    layout: z.enum(['sheet', 'badges']).optional(),
    size: z.enum(['normal', 'large']).optional(),
    /** Only the cards that the last publication changed. */
    only: z.enum(['changed']).optional(),
  }),
  produces: 'application/pdf',
  problems: ['matching.not-ready'],
});
