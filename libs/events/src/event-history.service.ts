import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, type Problem, type SignedInViewer } from '@ein/platform';
import { type Kept, SettingsLog, StillNeeded } from '@ein/settings-log';
import {
  againstEvent,
  EVENT_WORDS,
  eventOf,
  eventValue,
  MINUTES_WORDS,
  minutesValue,
} from './event-in-words.policy.js';
import { draftAt } from './event.policy.js';
import { EventRepository } from './event.repository.js';
import { EventWriting } from './event-writing.service.js';
import type { TownEvent } from './town-event.entity.js';

const EVENT = 'event';
const MINUTES = 'event-minutes';

type Noted = Omit<TownEvent, 'number'>;

/** What became of each event, and the way back; of its minutes only that they changed. */
@Injectable()
export class EventHistory implements OnModuleInit {
  constructor(
    private readonly log: SettingsLog,
    private readonly events: EventRepository,
    private readonly writing: EventWriting,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    const hold = (id: string) => this.events.lock(id);
    this.log.keeps({
      kind: EVENT,
      title: { de: 'Termin', en: 'Event' },
      fields: EVENT_WORDS,
      unshown: ['codes'],
      undo: {
        hold,
        current: async (id) => eventValue(await hold(id)),
        restore: (viewer, id, before) => this.restore(viewer, id, before),
      },
    });
    // No way back: their words are not kept here, and once public they stay public.
    this.log.keeps({
      kind: MINUTES,
      title: { de: 'Protokoll eines Termins', en: 'Minutes of an event' },
      fields: MINUTES_WORDS,
      unshown: ['digest'],
    });
  }

  /** Called inside the transaction of the deed. */
  async note(viewer: SignedInViewer, before: Noted | null, after: Noted | null): Promise<void> {
    const event = after ?? before;
    if (!event) return;
    await this.log.record({
      ...{ kind: EVENT, subject: event.id, label: event.title, actorId: viewer.id },
      ...{ before: eventValue(before), after: eventValue(after) },
    });
  }

  /** `link` ties the ideas that came out of it. */
  async noteMinutes(
    viewer: SignedInViewer,
    before: Noted,
    after: Noted,
    link: () => Promise<void>,
  ): Promise<void> {
    const { id, title } = after;
    const was = minutesValue(before, await this.events.findIdeaNumbers(id));
    await link();
    const is = minutesValue(after, await this.events.findIdeaNumbers(id));
    if (was === null && is === null) return;
    await this.log.record({
      ...{ kind: MINUTES, subject: id, label: title, actorId: viewer.id },
      ...{ before: was, after: is },
    });
  }

  private async restore(viewer: SignedInViewer, id: string, before: Kept): Promise<Problem | null> {
    const held = await this.events.lock(id);
    if (!before)
      return !held || (await this.writing.discard(viewer, id))
        ? null
        : new StillNeeded('Was veröffentlicht war, geht nicht mehr weg. Du kannst es absagen.');
    const back = eventOf(before);
    if (!held) {
      await this.writing.add(viewer, { ...back, ...draftAt(this.clock.now()), id });
      return null;
    }
    const against = againstEvent(held, back, this.clock.now());
    if (against) return new StillNeeded(against);
    await this.writing.change(viewer, held, { ...held, ...back }, 'edited');
    return null;
  }
}
