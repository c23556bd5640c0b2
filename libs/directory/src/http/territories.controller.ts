import type { Call } from '#identity';
import type { InputOf } from '#kernel';
import { type Answered, pageOf, Serve, Transactions } from '#platform';
import { Controller } from '@nestjs/common';
import { createTerritory, invite, listTerritories } from '../contract/index.js';
import { afterName, nameKeyOf, PAGE } from '../persistence/by-name.js';
import { listTerritoriesAfter } from '../persistence/territories.queries.js';
import { CreateTerritory } from '../use-cases/create-territory.js';
import { InviteOrganiser } from '../use-cases/invite-organiser.js';

@Controller()
export class TerritoriesController {
  constructor(
    private readonly createsTerritory: CreateTerritory,
    private readonly invites: InviteOrganiser,
    private readonly transactions: Transactions,
  ) {}

  @Serve(createTerritory)
  create({ body }: InputOf<typeof createTerritory>): Answered<typeof createTerritory> {
    return this.createsTerritory.run(body);
  }

  @Serve(listTerritories)
  async list({ query }: InputOf<typeof listTerritories>): Answered<typeof listTerritories> {
    const after = afterName(query.cursor);
    const found = await this.transactions.read((em) => listTerritoriesAfter(em, after, PAGE + 1));
    return pageOf(found, PAGE, nameKeyOf);
  }

  @Serve(invite)
  invite({ body }: InputOf<typeof invite>, { actor, locale }: Call): Answered<typeof invite> {
    return this.invites.run({ ...body, locale: body.locale ?? locale }, actor);
  }
}
