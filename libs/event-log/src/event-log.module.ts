import { Global, Module } from '@nestjs/common';
import { EventDelivery } from './event-delivery.service.js';
import { EventLog } from './event-log.service.js';
import { EventRepository } from './event.repository.js';
import { EventSealRepository } from './event-seal.repository.js';
import { LogHeadResolver } from './log-head.resolver.js';
import { LogSealing } from './log-sealing.service.js';
import { LogVerifying } from './log-verifying.service.js';
import { Subscribers } from './subscribers.js';

@Global()
@Module({
  providers: [
    EventRepository,
    EventLog,
    EventDelivery,
    Subscribers,
    EventSealRepository,
    LogSealing,
    LogVerifying,
    LogHeadResolver,
  ],
  exports: [EventLog, EventDelivery, LogSealing, LogVerifying, Subscribers],
})
export class EventLogModule {}
