import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { berlinDay, Clock, CONFIG, type Config, isWorkingDay, PeriodicWork } from '@ein/platform';
import { MailOutbox } from '@ein/mail';
import { REMINDERS } from './office-reminder.entity.js';
import { officeLetter } from './office-reminder.letter.js';
import { eachOnce, heardBy, reminderDays } from './office-reminder.policy.js';
import { OfficeReminderRepository, type Reminder } from './office-reminder.repository.js';

const HOUR_MS = 3_600_000;
/** The task runs from midnight in Berlin; nobody needs the mail before work. */
const HOURS_UNTIL_WORK = 7;

/** Reminds the office of what is due, and tells admins when an answer is long overdue. */
@Injectable()
export class OfficeReminding implements OnModuleInit {
  constructor(
    private readonly reminders: OfficeReminderRepository,
    private readonly outbox: MailOutbox,
    private readonly periodic: PeriodicWork,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.periodic.register({ name: 'office-reminders', every: 'day', run: () => this.remind() });
  }

  /** Queues at most one mail for each clerk; says how many. On days off nothing is told, so it is told on the next working day. */
  async remind(): Promise<number> {
    const now = this.clock.now();
    const today = berlinDay(now);
    if (!isWorkingDay(today)) return 0;
    const clerks = await this.reminders.findClerks();
    // Nothing counts as told as long as nobody is there to hear it.
    if (!clerks.length) return 0;
    const due: Reminder[] = [];
    for (const kind of REMINDERS)
      due.push(...(await this.reminders.takeDue(kind, reminderDays(today), now)));
    const hasOffice = clerks.some(({ role }) => role === 'office');
    let told = 0;
    for (const clerk of clerks) {
      const [first, ...more] = heardBy(clerk, eachOnce(due), hasOffice);
      if (!first) continue;
      await this.outbox.queue({
        key: `office:${clerk.id}:${today}`,
        recipient: clerk.email,
        sendAfter: new Date(now.getTime() + hoursUntilWork(now) * HOUR_MS),
        ...officeLetter([first, ...more], {
          language: clerk.language,
          publicUrl: this.config.publicUrl,
        }),
      });
      told += 1;
    }
    return told;
  }
}

/** A worker that comes back during the day tells it at once. */
function hoursUntilWork(now: Date): number {
  const hour = Number(
    new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Europe/Berlin',
      hour: '2-digit',
      hour12: false,
    }).format(now),
  );
  return Math.max(0, HOURS_UNTIL_WORK - (hour % 24));
}
