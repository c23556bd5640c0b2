import { askPlan, publishPlan, readPlanSetup } from '#matching/contract';
import { listRegistrations, type RegistrationView } from '#registration/contract';
import type { DemoEvent } from './network/demo-event.js';
import type { Stage } from './stage.js';

interface TablesStory {
  readonly key: string;
  readonly eventId: string;
  readonly tables: NonNullable<DemoEvent['tables']>;
}

/** A day of hosted tables: each organisation keeps one, by the first of its people, and the others go round. */
export async function tellTables(stage: Stage, { key, eventId, tables }: TablesStory): Promise<void> {
  const params = { id: eventId };
  const { organisations } = await stage.call(readPlanSetup, { params });
  const people = await everybody(stage, eventId);
  const stands = organisations
    .map(({ key: organisation, name }) => ({
      id: name,
      organisation,
      presenters: people
        .filter(({ organisationId }) => organisationId === organisation)
        .slice(0, 1)
        .map(({ id }) => id),
    }))
    .sort((one, other) => one.id.localeCompare(other.id, 'fr'));
  const body = {
    mode: 'hosted' as const,
    ...tables,
    stands,
    seconds: 2,
    name: 'Un tour de toutes les structures',
  };
  const { id } = await stage.call(askPlan, { params, body }, { idempotencyKey: `demo-tables-${key}` });
  await stage.computePlans();
  await stage.call(publishPlan, { params: { id }, body: { tell: true } });
}

async function everybody(stage: Stage, id: string): Promise<readonly RegistrationView[]> {
  const people: RegistrationView[] = [];
  for (let cursor: string | undefined; ;) {
    const query = { status: ['confirmed' as const], ...(cursor && { cursor }) };
    const { items, nextCursor } = await stage.call(listRegistrations, { params: { id }, query });
    people.push(...items);
    if (nextCursor === null) return people;
    cursor = nextCursor;
  }
}
