import type { Call } from '#identity';
import type { InputOf } from '#kernel';
import { type Answered, pageOf, Serve, Transactions } from '#platform';
import { Controller } from '@nestjs/common';
import { createPlace, listPlaces } from '../contract/index.js';
import { afterName, nameKeyOf, PAGE, wordsOf } from '../persistence/by-name.js';
import { listPlacesAfter } from '../persistence/places.queries.js';
import { CreatePlace } from '../use-cases/create-place.js';

@Controller()
export class PlacesController {
  constructor(
    private readonly createsPlace: CreatePlace,
    private readonly transactions: Transactions,
  ) {}

  @Serve(createPlace)
  create({ body }: InputOf<typeof createPlace>, { actor }: Call): Answered<typeof createPlace> {
    return this.createsPlace.run(body, actor);
  }

  @Serve(listPlaces)
  async list({ query }: InputOf<typeof listPlaces>): Answered<typeof listPlaces> {
    const after = afterName(query.cursor);
    const found = await this.transactions.read((em) =>
      listPlacesAfter(em, wordsOf(query.q), after, PAGE + 1),
    );
    return pageOf(found, PAGE, nameKeyOf);
  }
}
