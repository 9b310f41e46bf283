import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Attention } from '@ein/attention';
import { Clock } from '@ein/platform';
import { OpeningService } from './opening.service.js';

const DAY_MS = 86_400_000;
/** Hours are looked at once a year. */
const REVIEW_DAYS = 365;

/** Tells admins of hours that nobody has looked at for long, or that there are none. */
@Injectable()
export class OpeningReview implements OnModuleInit {
  constructor(
    private readonly attention: Attention,
    private readonly openings: OpeningService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    const words = {
      de: 'Die Öffnungszeiten fehlen oder wurden ein Jahr nicht geprüft',
      en: 'The opening hours are missing or were not reviewed for a year',
    };
    this.attention.register({
      ...{ key: 'old-hours', words: { one: words, more: words } },
      ...{ path: '/verwaltung/raum', urgent: false, monthly: true },
      count: () => this.count(),
    });
  }

  private async count(): Promise<number> {
    const { inForce } = await this.openings.room();
    const before = this.clock.now().getTime() - REVIEW_DAYS * DAY_MS;
    return inForce && inForce.changedAt.getTime() >= before ? 0 : 1;
  }
}
