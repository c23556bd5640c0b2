import { Clock, DomainError, fold, newId } from '#kernel';
import { Transactions } from '#platform';
import { Injectable } from '@nestjs/common';
import { slugOf } from '#kernel';
import { refusedByConstraints } from '../persistence/constraints.js';
import { saveTerritory, type TerritoryRow } from '../persistence/territories.queries.js';

interface NewTerritory {
  readonly name: string;
  readonly timeZone: string;
  readonly controller?: string;
  readonly dpo?: string;
  readonly slug?: string;
}

@Injectable()
export class CreateTerritory {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `directory.territory-exists` when the name or the slug is another territory's. */
  async run({ name, timeZone, controller, dpo, slug }: NewTerritory): Promise<TerritoryRow> {
    const territory: TerritoryRow = {
      id: newId(),
      slug: slugOf(slug ?? name),
      name,
      nameKey: fold(name),
      timeZone,
      controller: controller ?? null,
      dpo: dpo ?? null,
    };
    if (territory.slug === '') throw unnamed(slug === undefined ? 'name' : 'slug');
    await this.transactions.run((em) =>
      refusedByConstraints(() => saveTerritory(em, territory, this.clock.now())),
    );
    return territory;
  }
}

/** Made of signs alone: nothing is left of it in an address. */
const unnamed = (path: string): DomainError =>
  new DomainError('platform.invalid', 'invalid', {}, [{ path, code: 'platform.field.required' }]);
