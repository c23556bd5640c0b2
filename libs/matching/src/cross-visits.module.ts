import { Module } from '@nestjs/common';
import { PairPages } from './http/pair-pages.js';
import { PairsController } from './http/pairs.controller.js';
import { CopyVisitWindows } from './jobs/copy-visit-windows.js';
import { LeavePairsWhenCancelled } from './jobs/leave-pairs.js';
import { PublishPairsOfPlan } from './jobs/publish-pairs.js';
import { RemindLatePairs } from './jobs/remind-pairs.js';
import { AgreeVisit } from './use-cases/agree-visit.js';
import { AnswerVisit } from './use-cases/answer-visit.js';
import { CallOffVisit } from './use-cases/call-off-visit.js';
import { LeavePairs } from './use-cases/leave-pairs.js';
import { ProposeVisit } from './use-cases/propose-visit.js';
import { PublishPairs } from './use-cases/publish-pairs.js';
import { RemindPairs } from './use-cases/remind-pairs.js';
import { SetVisitWindows } from './use-cases/set-visit-windows.js';

const useCases = [
  AgreeVisit,
  AnswerVisit,
  CallOffVisit,
  LeavePairs,
  ProposeVisit,
  PublishPairs,
  RemindPairs,
  SetVisitWindows,
];
const jobs = [CopyVisitWindows, LeavePairsWhenCancelled, PublishPairsOfPlan, RemindLatePairs];

/** What follows from published pairs: their visits, from the first proposal to the day itself. */
@Module({ controllers: [PairsController], providers: [PairPages, ...useCases, ...jobs], exports: useCases })
export class CrossVisitsModule {}
