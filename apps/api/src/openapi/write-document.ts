import { writeFileSync } from 'node:fs';
import { declaredEndpoints } from './declared-endpoints.js';
import { openApiDocument } from './document.js';

/** `npm run openapi`: writes `docs/openapi.json` anew. A spec fails while it says something else than the code. */
writeFileSync('docs/openapi.json', `${JSON.stringify(openApiDocument(declaredEndpoints()), null, 2)}\n`);
