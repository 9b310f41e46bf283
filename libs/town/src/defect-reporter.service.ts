import { Injectable } from '@nestjs/common';
import { DEFECT_WORDS } from './defect-words.js';
import type { DefectReporterType } from './defect-reporter.type.js';
import { TownRepository } from './town.repository.js';

@Injectable()
export class DefectReporterService {
  constructor(private readonly town: TownRepository) {}

  /** Where broken things are reported; null while the town has named no place with an address of the web. */
  async defectReporter(): Promise<DefectReporterType | null> {
    const reporter = await this.town.findSetting<{ name: string; url: string }>('defectReporter');
    if (!reporter || !/^https?:\/\//.test(reporter.url)) return null;
    const words = await this.town.findSetting<typeof DEFECT_WORDS>('defectWords');
    return { ...DEFECT_WORDS, ...words, ...reporter };
  }
}
