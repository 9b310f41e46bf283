import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, PeriodicWork } from '@ein/platform';
import { VotePlaceRepository } from './vote-place.repository.js';
import { type ByPlace, publishedToday } from './vote-places.policy.js';

const AT_ONCE = 200;

/** Publishes once a day where the supporters of each idea live. */
@Injectable()
export class VotePlaces implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly places: VotePlaceRepository,
    private readonly periodic: PeriodicWork,
  ) {}

  onModuleInit(): void {
    this.periodic.register({ name: 'vote-places', every: 'day', run: () => this.publish() });
  }

  /** Says of how many ideas something else is published now. */
  async publish(): Promise<number> {
    const places = await this.places.findPlaces();
    let [after, changed] = [0, 0];
    for (;;) {
      const ideas = await this.places.findIdeas(after, AT_ONCE);
      for (const { id, number } of ideas) {
        if (await this.database.transaction(() => this.publishOf(id, places))) changed++;
        after = number;
      }
      if (ideas.length < AT_ONCE) return changed;
    }
  }

  private async publishOf(ideaId: string, places: readonly string[]): Promise<boolean> {
    const before = await this.places.findPublished(ideaId);
    const today = publishedToday(places, await this.places.count(ideaId), before);
    if (isSame(before, today)) return false;
    await this.places.publish(ideaId, today);
    return true;
  }
}

const isSame = (one: ByPlace, other: ByPlace): boolean =>
  one.size === other.size && [...one].every(([place, votes]) => other.get(place) === votes);
