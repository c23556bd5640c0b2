import { type Ground, PlatformModule } from '#platform';
import { Module, type DynamicModule } from '@nestjs/common';
import { FEATURE_MODULES } from './feature-modules.js';
import { EndpointPipeline } from './pipeline/endpoint-pipeline.js';
import { EndpointRegistry } from './pipeline/endpoint-registry.js';
import { Repeats } from './pipeline/repeats.js';

@Module({})
export class ApiModule {
  static on(ground: Ground): DynamicModule {
    return {
      module: ApiModule,
      imports: [PlatformModule.on(ground), ...FEATURE_MODULES],
      providers: [EndpointRegistry, EndpointPipeline, Repeats],
    };
  }
}
