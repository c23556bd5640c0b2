import type { Actor } from '#identity';
import { Clock, fold, newId } from '#kernel';
import { Transactions } from '#platform';
import { Injectable } from '@nestjs/common';
import type { OrganisationKind } from '../domain/organisation-kinds.js';
import { refusedByConstraints } from '../persistence/constraints.js';
import { type OrganisationRow, saveOrganisation } from '../persistence/organisations.queries.js';
import { territoriesInScope } from './territories-in-scope.js';

interface NewOrganisation {
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly territoryIds: readonly string[];
  readonly siret?: string;
}

@Injectable()
export class CreateOrganisation {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `directory.territory-unknown`, `directory.organisation-exists`, `directory.siret-taken`. */
  async run({ name, kind, territoryIds, siret }: NewOrganisation, actor: Actor): Promise<OrganisationRow> {
    const organisation: OrganisationRow = {
      id: newId(),
      name,
      nameKey: fold(name),
      kind,
      siret: siret ?? null,
      territoryIds: [...new Set(territoryIds)].sort(),
    };
    return this.transactions.run(async (em) => {
      await territoriesInScope(em, actor, territoryIds, (index) => `territoryIds.${index}`);
      const membershipIds = organisation.territoryIds.map(() => newId());
      await refusedByConstraints(() => saveOrganisation(em, organisation, membershipIds, this.clock.now()));
      return organisation;
    });
  }
}
