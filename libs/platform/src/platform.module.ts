import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Clock } from './clock.js';
import { CONFIG, type Config, readConfig } from './config.js';
import { connect } from './connection.js';
import { Database } from './database.js';
import { Draining } from './draining.js';
import { GuardedClient } from './guarded-client.js';
import { Heartbeat } from './heartbeat.js';
import { PeriodicWork } from './periodic-work.js';
import { PublicVersion } from './public-version.js';
import { RateLimits } from './rate-limits.js';
import { Retention } from './retention.js';
import { WorkFaults } from './work-faults.js';
import { WorkLoop } from './work-loop.js';

@Global()
@Module({})
export class PlatformModule {
  static forRoot(config: Config = readConfig()): DynamicModule {
    return {
      module: PlatformModule,
      providers: [
        { provide: CONFIG, useValue: config },
        {
          provide: Database,
          useFactory: async () => new Database(await connect(config.databaseUrl)),
        },
        Clock,
        Draining,
        GuardedClient,
        PublicVersion,
        Heartbeat,
        WorkFaults,
        RateLimits,
        WorkLoop,
        PeriodicWork,
        Retention,
      ],
      exports: [
        CONFIG,
        Database,
        Clock,
        Draining,
        GuardedClient,
        PublicVersion,
        Heartbeat,
        WorkFaults,
        RateLimits,
        WorkLoop,
        PeriodicWork,
        Retention,
      ],
    };
  }
}
