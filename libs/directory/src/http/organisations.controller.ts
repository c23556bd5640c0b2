import type { Call } from '#identity';
import type { InputOf } from '#kernel';
import { type Answered, pageOf, Serve, Transactions } from '#platform';
import { Controller } from '@nestjs/common';
import { createOrganisation, listOrganisations } from '../contract/index.js';
import { afterName, nameKeyOf, PAGE, wordsOf } from '../persistence/by-name.js';
import { listOrganisationsAfter } from '../persistence/organisations.queries.js';
import { CreateOrganisation } from '../use-cases/create-organisation.js';

@Controller()
export class OrganisationsController {
  constructor(
    private readonly createsOrganisation: CreateOrganisation,
    private readonly transactions: Transactions,
  ) {}

  @Serve(createOrganisation)
  create({ body }: InputOf<typeof createOrganisation>, { actor }: Call): Answered<typeof createOrganisation> {
    return this.createsOrganisation.run(body, actor);
  }

  @Serve(listOrganisations)
  async list({ query }: InputOf<typeof listOrganisations>): Answered<typeof listOrganisations> {
    const after = afterName(query.cursor);
    const wanted = { words: wordsOf(query.q), territoryId: query.territoryId };
    const found = await this.transactions.read((em) => listOrganisationsAfter(em, wanted, after, PAGE + 1));
    return pageOf(found, PAGE, nameKeyOf);
  }
}
