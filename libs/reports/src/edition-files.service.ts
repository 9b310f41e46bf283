import { Injectable } from '@nestjs/common';
import { type EditionJson, EditionReading } from './edition-reading.service.js';

export interface EditionFile {
  name: string;
  type: string;
  bytes: Buffer;
}

interface Format {
  type: string;
  write: (edition: EditionJson) => Promise<Uint8Array | string> | Uint8Array | string;
}

const FORMATS: Record<string, Format> = {
  json: {
    type: 'application/json; charset=utf-8',
    write: (edition) => JSON.stringify(edition, null, 2),
  },
};

/** Editions as files, all of one document. */
@Injectable()
export class EditionFiles {
  constructor(private readonly reading: EditionReading) {}

  /** `3.json`; null: there is no such edition, or no such format. */
  async find(named: string): Promise<EditionFile | null> {
    const [, number, ending] = /^(\d{1,7})\.([a-z]{3,4})$/.exec(named) ?? [];
    const format = ending ? FORMATS[ending] : undefined;
    const edition = number && format ? await this.reading.json(number) : null;
    if (!edition || !format) return null;
    return {
      name: `einbeck-bericht-${edition.number}.${ending}`,
      type: format.type,
      bytes: Buffer.from(await format.write(edition)),
    };
  }
}
