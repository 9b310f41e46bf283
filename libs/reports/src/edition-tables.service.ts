import { Inject, Injectable } from '@nestjs/common';
import { Clock, CONFIG, type Config, RateLimits, TooManyRequests } from '@ein/platform';
import { OpenDownloads } from '@ein/patience';
import {
  type Contribution,
  contributionsCsv,
  csvOf,
  germanDay,
  germanMoment,
  germanNumber,
  tablesOf,
} from '@ein/report-document';
import { EditionContributionRepository } from './edition-contribution.repository.js';
import { EditionFiles, FileNotNow, MADE_PER_CLIENT } from './edition-files.service.js';
import { EditionReading } from './edition-reading.service.js';
import { EditionRepository } from './edition.repository.js';
import type { EditionTableType } from './edition-table.type.js';

/** The texts of so many are in memory at once; of the others only their numbers. */
const PART = 2000;

/** Of the annex. The website waits no longer for a file either. */
export const DOWNLOADS = { most: 4, perNetwork: 2, milliseconds: 10 * 60_000 } as const;
const TRY_AGAIN_SECONDS = 30;

/** Annex A of an edition, and its sentences. */
export const CONTRIBUTIONS = 'beitraege';
const SENTENCES = 'saetze';

export interface TableFile {
  name: string;
  /** Pieces of the file as they are made. */
  lines: AsyncIterable<string>;
}

/** Every table of an edition as a file of its own, and all contributions of its scope as a stream. */
@Injectable()
export class EditionTables {
  private readonly downloads = new OpenDownloads(DOWNLOADS);

  constructor(
    private readonly reading: EditionReading,
    private readonly editions: EditionRepository,
    private readonly contributions: EditionContributionRepository,
    private readonly limits: RateLimits,
    private readonly files: EditionFiles,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** What there is to take away; captions are those of the tables. */
  async list(number: number): Promise<EditionTableType[]> {
    const tables = tablesOf(await this.reading.document(number));
    const annex = await this.contributions.findExtent(number);
    return [
      ...tables.map(({ key, caption }) => ({ key, caption })),
      { key: SENTENCES, caption: 'Alle Sätze mit ihren Quellen' },
      ...(annex ? [{ key: CONTRIBUTIONS, caption: 'Alle Ideen und Beiträge (Anlage A)' }] : []),
    ];
  }

  /** `key` is the name of the table; null: there is no such edition, or no such table in it. */
  async find(
    number: string,
    key: string,
    network: string,
  ): Promise<TableFile | FileNotNow | TooManyRequests | null> {
    const head = /^\d{1,7}$/.test(number) ? await this.editions.findHead(number) : null;
    if (!head) return null;
    const tooMany = await this.limits.take(MADE_PER_CLIENT, network);
    if (tooMany) return tooMany;
    const name = `${await this.files.prefix()}bericht-${head.number}-${key}.csv`;
    if (key === CONTRIBUTIONS) return this.annex(head.number, name, network);
    const csv = csvOf(await this.reading.document(head.number), key, this.config.publicUrl);
    return csv === null ? null : { name, lines: once(csv) };
  }

  private async annex(
    number: number,
    name: string,
    network: string,
  ): Promise<TableFile | FileNotNow | null> {
    const extent = await this.contributions.findExtent(number);
    if (!extent) return null;
    const notes = {
      before: `Welche Ideen und Beiträge hier stehen, ist mit der ${number}. Ausgabe am ${germanDay(extent.publishedAt.toISOString())} eingefroren. Titel, Texte und Stimmen stehen hier, wie sie am ${germanMoment(this.clock.now().toISOString())} zu lesen sind. Was seitdem ausgeblendet oder gelöscht wurde, fehlt.`,
      after: (listed: number) =>
        `Hier stehen ${germanNumber(listed, 0)} von ${germanNumber(extent.ideas + extent.comments, 0)} Ideen und Beiträgen der Ausgabe.`,
    };
    const csv = contributionsCsv(this.listed(number), this.config.publicUrl, notes);
    const lines = this.downloads.begin(network, csv);
    return lines ? { name, lines } : new FileNotNow(TRY_AGAIN_SECONDS);
  }

  private async *listed(number: number): AsyncGenerator<Contribution> {
    const { ideas, comments } = await this.contributions.findListed(number);
    for (let from = 0; from < ideas.length; from += PART)
      yield* await this.contributions.findIdeas(ideas.slice(from, from + PART));
    for (let from = 0; from < comments.length; from += PART)
      yield* await this.contributions.findComments(comments.slice(from, from + PART));
  }
}

async function* once(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text);
}
