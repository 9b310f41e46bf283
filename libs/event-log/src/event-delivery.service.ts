import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { inRequest, sentenceOf } from '@ein/log-lines';
import { Database, observed, WorkLoop } from '@ein/platform';
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
        const delivery: Delivery = taken;
        await inRequest(taken.requestId, () =>
          observed('job', delivery.subscriber, () => this.deliver(delivery)),
        );
        return true;
      });
    } catch (error) {
      const failed = taken as Delivery | null;
      if (!failed) throw error;
      const { eventId, subscriber, attempts } = failed;
      inRequest(failed.requestId, () =>
        this.log.warn('not delivered', { subscriber, event: eventId, try: attempts + 1, error }),
      );
      await this.events.postpone(failed, sentenceOf(error));
      return true;
    }
  }

  private async deliver(delivery: Delivery): Promise<void> {
    const { eventId, subscriber } = delivery;
    const event = await this.events.find(eventId);
    await this.subscribers.find(subscriber)?.handle(event);
    await this.events.markDelivered(delivery);
    this.log.log('delivered', { subscriber, event: eventId, kind: event.kind });
  }
}
