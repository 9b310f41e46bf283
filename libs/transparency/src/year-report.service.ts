import { Injectable } from '@nestjs/common';
import { berlinDay, Clock } from '@ein/platform';
import { DecisionTrigger } from '@ein/moderation';
import { TransparencyRepository } from './transparency.repository.js';
import { YearReportRepository } from './year-report.repository.js';
import type { YearReportType } from './year-report.type.js';

/** What the Digital Services Act wants published once a year, counted from the records at any time. */
@Injectable()
export class YearReportService {
  constructor(
    private readonly figures: TransparencyRepository,
    private readonly report: YearReportRepository,
    private readonly clock: Clock,
  ) {}

  async ofYear(year: number): Promise<YearReportType> {
    const countedAt = this.clock.now();
    const times = await this.report.countByTrigger(year);
    return {
      year,
      complete: Number(berlinDay(countedAt).slice(0, 4)) > year,
      countedAt,
      orders: times.find(({ trigger }) => trigger === DecisionTrigger.ORDER)?.decisions ?? 0,
      notices: await this.figures.countNotices(year),
      restrictions: await this.report.countRestrictions(year),
      times,
      appeals: await this.figures.countAppeals(year),
      automation: await this.report.countAutomation(year),
      // Reading leaves no trace here, so there is nothing that could be counted.
      activeRecipients: null,
    };
  }
}
