import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addWorkingDays, Clock, Database, PeriodicWork, WorkLoop } from '@ein/platform';
import { PlaceService } from '@ein/places';
import { DUE_AFTER, QueueItemRepository } from '@ein/queue';
import { metresPerDegree, sayingWith, tellingStems } from '@ein/search';
import { SearchDocumentRepository, SearchModels } from '@ein/search-index';
import {
  askedOf,
  isSuspicious,
  type Lexicon,
  NEARBY_METRES,
  scoreOf,
} from './duplicate-scoring.policy.js';
import { type ComparedIdea, DuplicateRepository } from './duplicate.repository.js';

const BATCH = 50;
const ASKED_AT_ONCE = 50;
/** Where nothing was found to do, looking again costs a walk over all ideas. */
const REST_MS = 60_000;

/**
 * Every night compares what is new or has changed with all ideas that are there. Small steps, each its own transaction:
 * a worker that is stopped goes on where it was.
 */
@Injectable()
export class DuplicateFinding implements OnModuleInit {
  private restsUntil = 0;

  constructor(
    private readonly pairs: DuplicateRepository,
    private readonly items: QueueItemRepository,
    private readonly documents: SearchDocumentRepository,
    private readonly models: SearchModels,
    private readonly places: PlaceService,
    private readonly periodic: PeriodicWork,
    private readonly loop: WorkLoop,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.periodic.register({
      name: 'find-duplicates',
      every: 'day',
      run: () => this.pairs.wantAll(this.clock.now()),
    });
    this.loop.register({
      name: 'duplicates',
      channel: 'duplicates',
      drain: () => this.stepWhenRested(),
    });
  }

  private async stepWhenRested(): Promise<boolean> {
    if (performance.now() < this.restsUntil) return false;
    const more = await this.step();
    if (!more) this.restsUntil = performance.now() + REST_MS;
    return more;
  }

  /** Compares the next ideas of this night and asks about what was found; whether there may be more. */
  async step(): Promise<boolean> {
    await this.closeOvertaken();
    const ideas = await this.pairs.findToCheck(BATCH);
    if (ideas.length > 0) {
      const says = sayingWith((await this.places.all()).map((place) => place.name));
      const { splitter } = await this.models.current();
      for (const idea of ideas) await this.compare(idea, { splitter, says });
    }
    await this.ask();
    return ideas.length === BATCH;
  }

  private async compare(
    idea: ComparedIdea,
    { splitter, says }: Pick<Lexicon, 'splitter' | 'says'>,
  ): Promise<void> {
    const candidates = await this.pairs.findCandidates(idea, boxAround(idea));
    const words = [idea, ...candidates].flatMap(({ title }) => [
      ...tellingStems(title, splitter, says).values(),
    ]);
    const frequencies = await this.documents.frequencies([...new Set(words)]);
    const lexicon = { splitter, says, frequencies };
    const asked = askedOf(idea, lexicon);
    await this.database.transaction(async () => {
      for (const other of candidates) {
        const found = scoreOf([idea, other], [asked, askedOf(other, lexicon)], lexicon);
        if (isSuspicious(found)) await this.pairs.save(idea.id, other.id, found, this.clock.now());
      }
      await this.pairs.noteChecked(idea, this.clock.now());
    });
  }

  /** One pair at a time for each idea: once a moderator has decided about the first, the next may no longer be one. */
  private async ask(): Promise<void> {
    const now = this.clock.now();
    for (const { ideaId, otherId } of await this.pairs.findToAsk(ASKED_AT_ONCE))
      await this.database.transaction(async () => {
        const due = addWorkingDays(now, DUE_AFTER.duplicate);
        const id = await this.items.insertForDuplicate(ideaId, due, now);
        if (id) await this.pairs.putInItem(ideaId, otherId, id);
      });
  }

  private async closeOvertaken(): Promise<void> {
    for (const id of await this.pairs.findOvertaken())
      await this.database.transaction(async () => {
        await this.items.close(id, this.clock.now());
        await this.pairs.release(id);
      });
  }
}

/** Half the sides of a box in degrees; nothing for an idea without a pin. */
function boxAround({ lat }: ComparedIdea): { lat: number; lon: number } {
  const { north, east } = metresPerDegree(lat ?? 0);
  return { lat: NEARBY_METRES / north, lon: NEARBY_METRES / east };
}
