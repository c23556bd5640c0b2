import type { Actor } from '#identity';
import { Clock, fold, newId } from '#kernel';
import { Transactions } from '#platform';
import { Injectable } from '@nestjs/common';
import { refusedByConstraints } from '../persistence/constraints.js';
import { type PlaceRow, savePlace } from '../persistence/places.queries.js';
import { territoriesInScope } from './territories-in-scope.js';

interface NewPlace {
  readonly name: string;
  readonly address?: string;
  readonly geo?: PlaceRow['geo'];
  readonly rooms?: readonly { readonly name: string; readonly safetyCapacity?: number }[];
  readonly territoryId?: string;
}

@Injectable()
export class CreatePlace {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `directory.territory-unknown`, `directory.room-twice`. */
  async run({ name, address, geo, rooms = [], territoryId }: NewPlace, actor: Actor): Promise<PlaceRow> {
    const place: PlaceRow = {
      id: newId(),
      territoryId: territoryId ?? null,
      name,
      nameKey: fold(name),
      address: address ?? null,
      geo: geo ?? null,
      rooms: rooms.map((room) => ({
        id: newId(),
        name: room.name,
        safetyCapacity: room.safetyCapacity ?? null,
      })),
    };
    return this.transactions.run(async (em) => {
      if (territoryId) await territoriesInScope(em, actor, [territoryId], () => 'territoryId');
      await refusedByConstraints(() => savePlace(em, place, this.clock.now()));
      return place;
    });
  }
}
