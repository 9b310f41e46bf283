import { Injectable } from '@nestjs/common';
import { berlinDay, Clock } from '@ein/platform';
import { TransparencyRepository } from './transparency.repository.js';
import type { TransparencyType } from './transparency.type.js';

/** How moderation decided, in figures that name nobody. */
@Injectable()
export class TransparencyService {
  constructor(
    private readonly figures: TransparencyRepository,
    private readonly clock: Clock,
  ) {}

  async ofYear(wanted: number | null): Promise<TransparencyType> {
    const countedAt = this.clock.now();
    const year = wanted ?? Number(berlinDay(countedAt).slice(0, 4));
    const decided = await this.figures.countDecided(year);
    return {
      year,
      years: await this.figures.findYears(),
      countedAt,
      decisions: decided.reduce((sum, { decisions }) => sum + decisions, 0),
      decided,
      grounds: await this.figures.countGrounds(year),
      notices: await this.figures.countNotices(year),
      appeals: await this.figures.countAppeals(year),
    };
  }
}
