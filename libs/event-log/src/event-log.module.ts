import { Global, Module } from '@nestjs/common';
import { EventDelivery } from './event-delivery.service.js';
import { EventLog } from './event-log.service.js';
import { EventRepository } from './event.repository.js';
import { Subscribers } from './subscribers.js';

@Global()
@Module({
  providers: [EventRepository, EventLog, EventDelivery, Subscribers],
  exports: [EventLog, EventDelivery, Subscribers],
})
export class EventLogModule {}
