import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { ListingService } from '@ein/listing';
import { berlinDay, Clock, Database, PeriodicWork } from '@ein/platform';
import { type Difference, FIGURES, type Recount } from './recount.entity.js';
import { RecountRepository } from './recount.repository.js';

/** More are counted, and mended, but not written down one by one. */
const WRITTEN_DOWN = 1000;

/** Compares every number that is kept with the rows it counts, every night, and mends what differs. */
@Injectable()
export class Recounting implements OnModuleInit {
  private readonly log = new Logger('recount');

  constructor(
    private readonly numbers: RecountRepository,
    private readonly listing: ListingService,
    private readonly periodic: PeriodicWork,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.periodic.register({ name: 'recount', every: 'day', run: () => this.recount() });
  }

  /** Counts, writes down what differed, and mends it. */
  async recount(): Promise<Recount> {
    const began = performance.now();
    const countedAt = this.clock.now();
    const found = await this.compare();
    await this.database.transaction(() => this.mend(found.differences));
    for (const { figure, of, kept, counted } of found.differences.slice(0, WRITTEN_DOWN))
      this.log.error(`${figure} of ${of} was ${kept}, counted ${counted}`);
    const recount = {
      day: berlinDay(countedAt),
      countedAt,
      tookMs: Math.round(performance.now() - began),
      compared: found.compared,
      differences: found.differences.slice(0, WRITTEN_DOWN),
    };
    await this.numbers.save(recount);
    return recount;
  }

  async newest(): Promise<Recount | null> {
    return this.numbers.findNewest();
  }

  /** Everything that is kept as a number, compared; changes nothing. */
  async compare(): Promise<{ compared: number; differences: Difference[] }> {
    return this.database.transaction(async () => {
      await this.numbers.takeTime();
      const all: { compared: number; differences: Difference[] } = { compared: 0, differences: [] };
      for (const figure of FIGURES) {
        const { compared, differences } = await this.numbers.compare(figure);
        all.compared += compared;
        all.differences.push(...differences);
      }
      return all;
    });
  }

  private async mend(differences: readonly Difference[]): Promise<void> {
    const of = (...figures: string[]) => [
      ...new Set(differences.filter(({ figure }) => figures.includes(figure)).map((one) => one.of)),
    ];
    for (const idea of of('votes', 'people', 'comments', 'links').sort())
      await this.numbers.mendIdea(idea);
    for (const comment of of('reasons')) await this.numbers.mendReasons(comment);
    if (of('list', 'total').length > 0) await this.listing.recount();
  }
}
