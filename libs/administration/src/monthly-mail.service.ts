import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Attention } from '@ein/attention';
import { MailOutbox } from '@ein/mail';
import {
  addWorkingDays,
  berlinDay,
  Clock,
  CONFIG,
  type Config,
  type Day,
  PeriodicWork,
} from '@ein/platform';
import { TownService } from '@ein/town';
import { monthlyLetter } from './monthly.letter.js';
import { MonthlyMailRepository } from './monthly-mail.repository.js';

/** "What needs attention", to admins on the first working day of a month. */
@Injectable()
export class MonthlyMail implements OnModuleInit {
  constructor(
    private readonly attention: Attention,
    private readonly people: MonthlyMailRepository,
    private readonly outbox: MailOutbox,
    private readonly town: TownService,
    private readonly periodic: PeriodicWork,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.periodic.register({ name: 'monthly-mail', every: 'day', run: () => this.send() });
  }

  /** A worker that was away on the first working day catches up on a later one; each month is told once, or has nothing to tell. */
  async send(): Promise<void> {
    const now = this.clock.now();
    const today = berlinDay(now);
    if (today < firstWorkingDay(today) || !(await this.people.claim(today.slice(0, 7)))) return;
    if (!(await this.town.sendsMonthlyMail())) return;
    for (const { id, email, language } of await this.people.findAdmins()) {
      const matters = (await this.attention.now(language)).filter(({ monthly }) => monthly);
      if (matters.length === 0) continue;
      const reader = { language, publicUrl: this.config.publicUrl };
      await this.outbox.queue({
        key: `monthly:${today.slice(0, 7)}:${id}`,
        recipient: email,
        ...monthlyLetter(matters, now, reader),
      });
    }
  }
}

/** Of the month of this day, in Lower Saxony. */
export function firstWorkingDay(day: Day): Day {
  const before = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  before.setUTCDate(0);
  return addWorkingDays(before.toISOString().slice(0, 10), 1);
}
