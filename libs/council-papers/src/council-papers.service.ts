import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Clock, PeriodicWork, UnexpectedStatus, WorkLoop } from '@ein/platform';
import { TownService } from '@ein/town';
import { CouncilObjectRepository } from './council-object.repository.js';
import { nextReadAt } from './council-paper.policy.js';
import { CouncilPaperRepository } from './council-paper.repository.js';
import type { CouncilPaperType } from './council-paper.type.js';
import { CouncilReading, type PaperFacts, PaperGone } from './council-reading.service.js';

const MINUTE_MS = 60_000;
/** Longer than a reading may take; a worker that is killed meanwhile leaves the paper to the next. */
const TAKEN_MS = 15 * MINUTE_MS;
/** What no reading has asked for so long hangs on no paper any more. */
const OBJECTS_KEPT_MS = 90 * 24 * 60 * MINUTE_MS;

/** Reads papers in the council's information system, and shows what was read. */
@Injectable()
export class CouncilPapers implements OnModuleInit {
  private readonly log = new Logger('council-papers');

  constructor(
    private readonly papers: CouncilPaperRepository,
    private readonly objects: CouncilObjectRepository,
    private readonly reading: CouncilReading,
    private readonly town: TownService,
    private readonly loop: WorkLoop,
    private readonly periodic: PeriodicWork,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.loop.register({
      name: 'council-papers',
      channel: 'council_paper',
      drain: () => this.readNext(),
    });
    this.periodic.register({
      name: 'forget-council-objects',
      every: 'day',
      run: () => this.forgetUnused(),
    });
  }

  async read(urls: readonly string[]): Promise<(CouncilPaperType | null)[]> {
    return this.papers.findKnown(urls);
  }

  /** Reads one paper that is due; says whether there was one. */
  async readNext(): Promise<boolean> {
    const origins = await this.town.councilOrigins();
    if (!origins.length) return false;
    const now = this.clock.now();
    const due = await this.papers.takeDue(origins, now, new Date(now.getTime() + TAKEN_MS));
    if (!due) return false;
    // Outside of a transaction: a slow system would hold its connection.
    const facts = await this.factsAt(due.url, origins);
    if (typeof facts === 'object')
      await this.papers.saveRead(due.url, facts, now, nextReadAt(now, 0, facts.consultations));
    else
      await this.papers.saveFailure(due.url, facts === 'gone', now, nextReadAt(now, due.tries + 1));
    return true;
  }

  async forgetUnused(): Promise<number> {
    return this.objects.forgetFetchedBefore(new Date(this.clock.now().getTime() - OBJECTS_KEPT_MS));
  }

  private async factsAt(
    url: string,
    origins: readonly string[],
  ): Promise<PaperFacts | 'gone' | 'silent'> {
    try {
      return await this.reading.factsAt(url, origins);
    } catch (error) {
      this.log.warn(`the paper at ${url} was not read`, { error });
      const status = error instanceof UnexpectedStatus ? error.status : null;
      return error instanceof PaperGone || status === 404 || status === 410 ? 'gone' : 'silent';
    }
  }
}
