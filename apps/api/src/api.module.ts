import { createLog, type Ground, LOG, PlatformModule } from '#platform';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { FEATURE_MODULES } from './feature-modules.js';
import { EndpointPipeline } from './pipeline/endpoint-pipeline.js';
import { EndpointRegistry } from './pipeline/endpoint-registry.js';
import { Repeats } from './pipeline/repeats.js';

@Global()
@Module({})
export class ApiModule {
  static on(ground: Ground): DynamicModule {
    return {
      module: ApiModule,
      imports: [PlatformModule.on(ground), ...FEATURE_MODULES],
      providers: [
        EndpointRegistry,
        EndpointPipeline,
        Repeats,
        { provide: LOG, useValue: createLog(ground.configuration) },
      ],
      exports: [LOG],
    };
  }
}
