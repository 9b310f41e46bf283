import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Database, WorkLoop } from '@ein/platform';
import { type Delivery, EventRepository } from './event.repository.js';
import { Subscribers } from './subscribers.js';

/** Delivers events to their subscribers, each in a transaction of its own: handled and marked, or neither. */
@Injectable()
export class EventDelivery implements OnModuleInit {
  private readonly log = new Logger('events');

  constructor(
    private readonly database: Database,
    private readonly events: EventRepository,
    private readonly subscribers: Subscribers,
    private readonly loop: WorkLoop,
  ) {}

  onModuleInit(): void {
    this.loop.register({
      name: 'events',
      channel: 'event_recorded',
      drain: () => this.deliverNext(),
    });
  }

  /** Makes one delivery; says whether there was one. */
  async deliverNext(): Promise<boolean> {
    let taken: Delivery | null = null;
    try {
      return await this.database.transaction(async () => {
        taken = await this.events.lockNextDelivery(this.subscribers.names);
        if (!taken) return false;
        const event = await this.events.find(taken.eventId);
        await this.subscribers.find(taken.subscriber)?.handle(event);
        await this.events.markDelivered(taken);
        return true;
      });
    } catch (error) {
      const failed = taken as Delivery | null;
      if (!failed) throw error;
      const reason = error instanceof Error ? error.message : String(error);
      this.log.warn(`${failed.subscriber} failed on event ${failed.eventId}: ${reason}`);
      await this.events.postpone(failed, reason);
      return true;
    }
  }
}
