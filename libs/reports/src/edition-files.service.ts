import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '@ein/platform';
import { csvOf, toDocx, toHtml, toPdf } from '@ein/report-document';
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

/** Editions as files. */
@Injectable()
export class EditionFiles {
  /** By format and by what the edition says today: words that are taken away make another file. */
  private readonly kept = new Map<string, Promise<Buffer>>();

  constructor(
    private readonly reading: EditionReading,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** `3.pdf`; null: there is no such edition, or no such format. */
  async find(named: string): Promise<EditionFile | null> {
    const [, number, ending = ''] = /^(\d{1,7})\.([a-z]{3,4})$/.exec(named) ?? [];
    const format = Object.hasOwn(FORMATS, ending) ? FORMATS[ending] : undefined;
    const edition = number && format ? await this.reading.json(number) : null;
    if (!edition || !format) return null;
    const says = createHash('sha256').update(JSON.stringify(edition)).digest('hex');
    return {
      name: `einbeck-bericht-${edition.number}.${ending}`,
      type: format.type,
      bytes: await this.once(`${ending} ${says}`, async () =>
        Buffer.from(await format.write(edition, this.config.publicUrl)),
      ),
    };
  }

  private async once(key: string, write: () => Promise<Buffer>): Promise<Buffer> {
    const there = this.kept.get(key);
    if (there) return there;
    const writing = write();
    this.kept.set(key, writing);
    writing.catch(() => this.kept.delete(key));
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEPT && oldest !== undefined) this.kept.delete(oldest);
    return writing;
  }
}
