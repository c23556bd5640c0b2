import { Module } from '@nestjs/common';
import { RegistrationModule } from '#registration';
import { AteliersController } from './http/ateliers.controller.js';
import { AssignAteliersOfPlan } from './jobs/assign-ateliers.js';

/** Ateliers by wishes: what people would like, and what follows from a published plan. */
@Module({
  imports: [RegistrationModule],
  controllers: [AteliersController],
  providers: [AssignAteliersOfPlan],
})
export class AteliersModule {}
