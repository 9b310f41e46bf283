import { Injectable } from '@nestjs/common';
import type { LoggedEvent } from './event.entity.js';

/** Somebody who is told of events after they were committed, at least once. Handling one twice must change nothing. */
export interface Subscriber {
  /** Stored with each delivery: never rename one while deliveries wait. */
  name: string;
  kinds: string[];
  handle: (event: LoggedEvent) => Promise<void>;
}

/** Who wants to know what. Features register at start, in the API (which writes deliveries) and in the worker (which makes them). */
@Injectable()
export class Subscribers {
  private readonly byName = new Map<string, Subscriber>();

  register(subscriber: Subscriber): void {
    if (this.byName.has(subscriber.name))
      throw new Error(`There are two subscribers called ${subscriber.name}.`);
    this.byName.set(subscriber.name, subscriber);
  }

  namesFor(kind: string): string[] {
    return [...this.byName.values()]
      .filter((one) => one.kinds.includes(kind))
      .map((one) => one.name);
  }

  find(name: string): Subscriber | undefined {
    return this.byName.get(name);
  }

  get names(): string[] {
    return [...this.byName.keys()];
  }
}
