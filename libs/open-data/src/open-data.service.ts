import { Injectable } from '@nestjs/common';
import type { Language } from '@ein/platform';
import type { DatasetRecord } from './catalogue.policy.js';
import { CatalogueService } from './catalogue.service.js';
import {
  DatasetFiles,
  type OpenFile,
  type Taker,
  type TooManyFiles,
} from './dataset-files.service.js';
import { formatsOf } from './dataset.policy.js';
import type { DatasetType, OpenData } from './dataset.type.js';

/** What the page of open data shows, and each of its files by name. */
@Injectable()
export class OpenDataService {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly files: DatasetFiles,
  ) {}

  async overview(language: Language): Promise<OpenData> {
    const { name, url, attribution } = await this.files.licence();
    const records = await this.catalogue.records();
    return {
      licence: name,
      licenceUrl: url,
      attribution,
      datasets: records.map((record) => shown(record, language)),
    };
  }

  async find(named: string, taker: Taker): Promise<OpenFile | TooManyFiles | null> {
    return (await this.catalogue.find(named, taker)) ?? this.files.find(named, taker);
  }
}

function shown({ dataset, changedAt, bytes }: DatasetRecord, language: Language): DatasetType {
  const { key, columns } = dataset;
  const { title, description } = dataset[language];
  return {
    key,
    title,
    description,
    changedAt,
    columns: columns.map((column) => ({
      name: column.name,
      type: column.type,
      meaning: column[language],
    })),
    files: formatsOf(dataset).map((format) => ({
      format,
      path: `/opendata/${key}.${format}`,
      bytes: bytes.get(format) ?? null,
    })),
  };
}
