import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config, RateLimits, slugOf, type TooManyRequests } from '@ein/platform';
import { csvOf, PdfNotPossible, PrintingBusy, toDocx, toHtml, toPdf } from '@ein/report-document';
import { TownService } from '@ein/town';
import { type EditionJson, EditionReading } from './edition-reading.service.js';

export interface EditionFile {
  name: string;
  type: string;
  bytes: Buffer;
}

type Written = Promise<Uint8Array> | Uint8Array | string;

interface Format {
  type: string;
  write: (edition: EditionJson, site: string) => Written;
}

/** All from the same document as the page. */
const FORMATS: Record<string, Format> = {
  pdf: {
    type: 'application/pdf',
    write: ({ document }, site) => toPdf(document, site),
  },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: ({ document }, site) => toDocx(document, site),
  },
  html: {
    type: 'text/html; charset=utf-8',
    write: ({ document }, site) => toHtml(document, site),
  },
  csv: {
    type: 'text/csv; charset=utf-8',
    write: ({ document }, site) => csvOf(document, 'saetze', site) ?? '',
  },
  json: {
    type: 'application/json; charset=utf-8',
    write: (edition) => JSON.stringify(edition, null, 2),
  },
};

/** As many files as are kept; a PDF or DOCX takes about a second. */
const KEPT = 20;

/** A file that cannot be made now; after so many seconds it may be. */
export class FileNotNow {
  constructor(readonly retryAfterSeconds: number) {}
}

/** Files that one network has had made, in a minute; what is kept is free. */
export const MADE_PER_CLIENT = {
  name: 'edition-file-client',
  points: 30,
  seconds: 60,
  perProcess: true,
};
const HOUR = 3600;

interface Kept {
  writing: Promise<Buffer>;
  /** Only what is done is thrown away, else the same file would be made a second time beside the first. */
  done: boolean;
}

/** Editions as files. */
@Injectable()
export class EditionFiles {
  /** By format and by what the edition says today: words that are taken away make another file. */
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly reading: EditionReading,
    private readonly limits: RateLimits,
    private readonly town: TownService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** `3.pdf` for this network; null: there is no such edition, or no such format. */
  async find(
    named: string,
    network: string,
  ): Promise<EditionFile | FileNotNow | TooManyRequests | null> {
    const [, number, ending = ''] = /^(\d{1,7})\.([a-z]{3,4})$/.exec(named) ?? [];
    const format = Object.hasOwn(FORMATS, ending) ? FORMATS[ending] : undefined;
    const edition = number && format ? await this.reading.json(number) : null;
    if (!edition || !format) return null;
    const says = createHash('sha256').update(JSON.stringify(edition)).digest('hex');
    const key = `${ending} ${says}`;
    const tooMany = this.kept.has(key) ? null : await this.limits.take(MADE_PER_CLIENT, network);
    if (tooMany) return tooMany;
    try {
      const bytes = await this.once(key, async () =>
        Buffer.from(await format.write(edition, this.config.publicUrl)),
      );
      const name = `${await this.prefix()}bericht-${edition.number}.${ending}`;
      return { name, type: format.type, bytes };
    } catch (error) {
      if (error instanceof PrintingBusy) return new FileNotNow(error.retryAfterSeconds);
      if (error instanceof PdfNotPossible) return new FileNotNow(HOUR);
      throw error;
    }
  }

  /** Whoever collects editions of several towns tells them by their names. */
  async prefix(): Promise<string> {
    return `${slugOf((await this.town.facts()).name)}-`;
  }

  private async once(key: string, write: () => Promise<Buffer>): Promise<Buffer> {
    const there = this.kept.get(key);
    if (there) return there.writing;
    const mine: Kept = { writing: write(), done: false };
    this.kept.set(key, mine);
    try {
      const bytes = await mine.writing;
      mine.done = true;
      return bytes;
    } catch (error) {
      this.kept.delete(key);
      throw error;
    } finally {
      this.makeRoom();
    }
  }

  private makeRoom(): void {
    for (const [key, { done }] of this.kept) {
      if (this.kept.size <= KEPT) return;
      if (done) this.kept.delete(key);
    }
  }
}
