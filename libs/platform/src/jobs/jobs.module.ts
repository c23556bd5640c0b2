import { Clock } from '#kernel';
import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Transactions } from '../database/transactions.js';
import { FailedJobsController } from '../http/failed-jobs.controller.js';
import { LOG } from '../log/log.js';
import { RetryDelivery } from '../use-cases/retry-delivery.js';
import { DeliveryRunner } from './deliveries/delivery-runner.js';
import { ForgetKeys } from './forget-keys.job.js';
import { Handlers } from './handlers.js';
import type { JobLog } from './job-log.js';
import { PurgeDone } from './purge-done.job.js';

@Module({
  imports: [DiscoveryModule],
  controllers: [FailedJobsController],
  providers: [
    Handlers,
    RetryDelivery,
    ForgetKeys,
    PurgeDone,
    {
      provide: DeliveryRunner,
      inject: [Transactions, Handlers, Clock, LOG],
      useFactory: (transactions: Transactions, handlers: Handlers, clock: Clock, log: JobLog) =>
        new DeliveryRunner(transactions, handlers, clock, log),
    },
  ],
  exports: [Handlers, DeliveryRunner],
})
export class JobsModule {}
