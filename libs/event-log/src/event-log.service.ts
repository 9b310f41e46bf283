import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EventRepository } from './event.repository.js';
import type { LoggedEvent } from './event.entity.js';
import { Subscribers } from './subscribers.js';

/** What a feature tells the log. `subjectId` is the thing the verb is about; `actorId` null means the system itself. */
export interface Happening {
  kind: string;
  actorId: string | null;
  subjectId: string;
  ideaId?: string | null;
  detail?: LoggedEvent['detail'];
}

@Injectable()
export class EventLog {
  constructor(
    private readonly events: EventRepository,
    private readonly subscribers: Subscribers,
  ) {}

  /** Writes the event and its deliveries. Call it inside the transaction of the deed, so that both stand or fall together. */
  async record(happening: Happening): Promise<void> {
    await this.events.insert(
      { ...happening, ideaId: happening.ideaId ?? null, detail: happening.detail ?? {} },
      this.subscribers.namesFor(happening.kind),
    );
  }

  async ofIdea(ideaId: string): Promise<LoggedEvent[]> {
    return this.events.findByIdea(ideaId);
  }
}

/** Sixteen random bytes, kept beside a revision and erased with it. */
export function newSalt(): Buffer {
  return randomBytes(16);
}

/** What the log keeps of a text: whoever has text and salt can check it, the digest alone tells nothing. */
export function saltedDigest(text: string, salt: Buffer): string {
  return createHash('sha256').update(salt).update(text).digest('base64url');
}
