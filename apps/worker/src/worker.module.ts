import { type Ground, PlatformModule } from '#platform';
import { Module, type DynamicModule } from '@nestjs/common';
import { FEATURE_MODULES } from '../../api/src/feature-modules.js';

@Module({})
export class WorkerModule {
  static on(ground: Ground): DynamicModule {
    return { module: WorkerModule, imports: [PlatformModule.on(ground), ...FEATURE_MODULES] };
  }
}
