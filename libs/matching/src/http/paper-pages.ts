import type { Call } from '#identity';
import { DomainError, type InputOf } from '#kernel';
import { Transactions, translator, withHeaders } from '#platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { printPapers } from '../contract/papers.js';
import type { Layout } from '../papers/day-on-paper.js';
import { readDay, type DayToPrint } from '../papers/read-day.js';
import { writePapers } from '../papers/write-papers.js';
import { publishedTablesOf } from '../persistence/cards.queries.js';
import type { StoredPlan } from '../persistence/rotation-plans.queries.js';
import { planOfOrganiser, type PlanAndEvent } from '../use-cases/event-of-plan.js';

type Asked = InputOf<typeof printPapers>;

/** The papers of a plan, for those who organise its event. */
@Injectable()
export class PaperPages {
  constructor(private readonly transactions: Transactions) {}

  /** @throws DomainError 404 out of scope, `matching.not-ready` */
  async ofPlan({ params: { id, paper }, query }: Asked, { actor, locale }: Pick<Call, 'actor' | 'locale'>) {
    const day = await this.transactions.read(async (em) => {
      const toPrint = await dayToPrint(em, await planOfOrganiser(em, id, actor));
      return readDay(em, toPrint, locale);
    });
    const layout: Layout = query.size === 'large' ? 'large' : (query.layout ?? 'sheet');
    const pdf = writePapers(day, { paper, layout, changedOnly: query.only === 'changed' });
    const file = translator(locale)(`cards:paper.file.${paper}`);
    return withHeaders(pdf, { 'content-disposition': `inline; filename="${file}.pdf"` });
  }
}

/** Once it is published, what people were given: paper, pass page and mail say the same. */
async function dayToPrint(em: EntityManager, { plan, event }: PlanAndEvent): Promise<DayToPrint> {
  if (plan.publishedAt !== null && plan.publishedRevision !== null) {
    const given = await publishedTablesOf(em, plan.id, plan.publishedRevision);
    if (given) return { given, event, changed: given.changed, draft: false };
  }
  return { given: tablesOf(plan), event, changed: plan.people.map(({ id }) => id), draft: true };
}

function tablesOf({ result, people, settings, beside }: StoredPlan): DayToPrint['given'] {
  if (result === null || !('rounds' in result.plan)) throw new DomainError('matching.not-ready', 'conflict');
  return { plan: result.plan, people, settings, timetable: beside.timetable ?? null };
}
