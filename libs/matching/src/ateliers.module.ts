import { Module } from '@nestjs/common';
import { RegistrationModule } from '#registration';
import { AteliersController } from './http/ateliers.controller.js';
import { ProgrammePages } from './http/programme-pages.js';
import { GiveAteliersOfPlan } from './jobs/give-ateliers.js';
import { GiveAteliers } from './use-cases/give-ateliers.js';

/** Ateliers by wishes: what people would like, and what follows from a published plan. */
@Module({
  imports: [RegistrationModule],
  controllers: [AteliersController],
  providers: [GiveAteliers, GiveAteliersOfPlan, ProgrammePages],
})
export class AteliersModule {}
