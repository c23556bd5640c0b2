import { Module } from '@nestjs/common';
import { AteliersModule } from './ateliers.module.js';
import { BoardModule } from './board.module.js';
import { CardsModule } from './cards.module.js';
import { CrossVisitsModule } from './cross-visits.module.js';
import { RotationPlansController } from './http/rotation-plans.controller.js';
import { CopyPlanSettings } from './jobs/copy-plan-settings.js';
import { PlanDesk } from './jobs/plan-desk.js';
import { TakeUpPlans, WakePlanner } from './jobs/wake-planner.js';
import { AskPlan } from './use-cases/ask-plan.js';
import { MoveSomebody } from './use-cases/move-somebody.js';
import { PlanRest } from './use-cases/plan-rest.js';
import { PublishPlan } from './use-cases/publish-plan.js';
import { ReplanDay } from './use-cases/replan-day.js';
import { TendPlan } from './use-cases/tend-plan.js';

const useCases = [AskPlan, MoveSomebody, PlanRest, PublishPlan, ReplanDay, TendPlan];
const jobs = [CopyPlanSettings, PlanDesk, TakeUpPlans, WakePlanner];

@Module({
  imports: [AteliersModule, BoardModule, CardsModule, CrossVisitsModule],
  controllers: [RotationPlansController],
  providers: [...useCases, ...jobs],
  exports: [...useCases, PlanDesk],
})
export class MatchingModule {}
