import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Programs } from '@ein/access-tokens';
import { CONFIG, type Config } from '@ein/platform';
import { TownService } from '@ein/town';
import { catalogueOf, type DatasetRecord } from './catalogue.policy.js';
import { DatasetFiles, type OpenFile, type Taker, TooManyFiles } from './dataset-files.service.js';
import { DatasetStateRepository } from './dataset-state.repository.js';
import { DATASETS } from './datasets.policy.js';
import { jsonLdOf, turtleOf } from './linked-data.policy.js';

const WRITERS = {
  'catalog.ttl': { type: 'text/turtle; charset=utf-8', write: turtleOf },
  'catalog.jsonld': { type: 'application/ld+json; charset=utf-8', write: jsonLdOf },
} as const;
const isCatalogue = (named: string): named is keyof typeof WRITERS => Object.hasOwn(WRITERS, named);

/** What there is, for people and for other catalogues. */
@Injectable()
export class CatalogueService {
  constructor(
    private readonly files: DatasetFiles,
    private readonly states: DatasetStateRepository,
    private readonly town: TownService,
    private readonly programs: Programs,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async records(): Promise<DatasetRecord[]> {
    const records: DatasetRecord[] = [];
    for (const dataset of DATASETS) {
      const tag = await this.files.tagOf(dataset);
      const { issuedAt, changedAt } = await this.states.stateOf(dataset.key, tag);
      records.push({
        dataset,
        issuedAt,
        changedAt,
        bytes: await this.states.lengthsOf(dataset.key, tag),
      });
    }
    return records;
  }

  async find(named: string, taker: Taker): Promise<OpenFile | TooManyFiles | null> {
    if (!isCatalogue(named)) return null;
    const measure = await this.programs.countFile(taker.program, taker.network);
    if (measure.tooMany) return new TooManyFiles(measure);
    const { type, write } = WRITERS[named];
    const records = await this.records();
    const text = write(catalogueOf(this.config.publicUrl, await this.publisher(), records));
    return {
      type,
      name: named,
      measure,
      tag: createHash('sha256').update(text).digest('base64url'),
      issuedAt: new Date(Math.min(...records.map((one) => one.issuedAt.getTime()))),
      changedAt: new Date(Math.max(...records.map((one) => one.changedAt.getTime()))),
      open: () => once(text),
    };
  }

  private async publisher() {
    const { name, platformName, contactEmail } = await this.town.facts();
    const { contributorId = null, municipalityKey = null } = await this.town.openData();
    return {
      town: name,
      platform: platformName,
      email: contactEmail,
      contributorId,
      municipalityKey,
      licence: await this.files.licence(),
    };
  }
}

async function* once(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text);
}
