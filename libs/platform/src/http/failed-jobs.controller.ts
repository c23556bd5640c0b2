import { DomainError, type InputOf, isId } from '#kernel';
import { Controller } from '@nestjs/common';
import { listFailedJobs, retryFailedJob } from '../contract/failed-jobs.js';
import { decodeCursor, pageOf } from '../database/cursor.js';
import { Transactions } from '../database/transactions.js';
import { failedDeliveries, type FailedDelivery } from '../jobs/deliveries/failed-deliveries.queries.js';
import { RetryDelivery } from '../use-cases/retry-delivery.js';
import { Serve, type Answered } from './serve.js';

const PAGE = 50;

@Controller()
export class FailedJobsController {
  constructor(
    private readonly transactions: Transactions,
    private readonly retryDelivery: RetryDelivery,
  ) {}

  @Serve(listFailedJobs)
  async listFailedJobs({ query }: InputOf<typeof listFailedJobs>): Answered<typeof listFailedJobs> {
    const after = afterOf(query.cursor);
    const found = await this.transactions.read((em) => failedDeliveries(em, after, PAGE + 1));
    const page = pageOf(found, PAGE, ({ failedAt, id }) => [failedAt.toString(), id]);
    return { ...page, items: page.items.map(viewOf) };
  }

  @Serve(retryFailedJob)
  async retryFailedJob({ params }: InputOf<typeof retryFailedJob>): Answered<typeof retryFailedJob> {
    await this.retryDelivery.run(params.id);
    return { id: params.id };
  }
}

function afterOf(cursor: string | undefined) {
  const key = decodeCursor(cursor, 2);
  if (key === undefined) return undefined;
  const [failedAt, id] = key.map(String) as [string, string];
  try {
    Temporal.Instant.from(failedAt);
  } catch {
    throw new DomainError('platform.cursor', 'invalid');
  }
  if (!isId(id)) throw new DomainError('platform.cursor', 'invalid');
  return { failedAt, id };
}

const viewOf = ({ announcedAt, failedAt, ...delivery }: FailedDelivery) => ({
  ...delivery,
  announcedAt: announcedAt.toString(),
  failedAt: failedAt.toString(),
});
