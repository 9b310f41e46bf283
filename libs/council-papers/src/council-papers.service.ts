import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Clock, Database, GuardedClient, WorkLoop } from '@ein/platform';
import { TownService } from '@ein/town';
import { nextReadAt, wordsOfPaper } from './council-paper.policy.js';
import { CouncilPaperRepository } from './council-paper.repository.js';
import type { CouncilPaperType } from './council-paper.type.js';

/** Reads papers in the council's information system, and shows what was read. */
@Injectable()
export class CouncilPapers implements OnModuleInit {
  private readonly log = new Logger('council-papers');

  constructor(
    private readonly database: Database,
    private readonly papers: CouncilPaperRepository,
    private readonly town: TownService,
    private readonly client: GuardedClient,
    private readonly loop: WorkLoop,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.loop.register({
      name: 'council-papers',
      channel: 'council_paper',
      drain: () => this.readNext(),
    });
  }

  async read(urls: readonly string[]): Promise<(CouncilPaperType | null)[]> {
    return this.papers.findRead(urls);
  }

  /** Reads one paper that is due; says whether there was one. */
  async readNext(): Promise<boolean> {
    const origins = await this.town.councilOrigins();
    if (!origins.length) return false;
    return this.database.transaction(async () => {
      const now = this.clock.now();
      const due = await this.papers.lockDue(origins, now);
      if (!due) return false;
      const words = await this.wordsAt(due.url, origins);
      if (words) await this.papers.saveRead(due.url, words, now, nextReadAt(now, 0));
      else await this.papers.saveFailure(due.url, nextReadAt(now, due.tries + 1));
      return true;
    });
  }

  private async wordsAt(url: string, origins: readonly string[]) {
    try {
      const { type, body } = await this.client.get(url, origins);
      return wordsOfPaper(type, body);
    } catch (error) {
      this.log.warn(`the paper at ${url} was not read`, { error });
      return null;
    }
  }
}
