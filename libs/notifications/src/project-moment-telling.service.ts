import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { StopLinks } from '@ein/follows';
import { MailOutbox } from '@ein/mail';
import { Clock, CONFIG, type Config, Database, LANGUAGES, WorkLoop } from '@ein/platform';
import { TownService } from '@ein/town';
import { mailFor } from './preference.policy.js';
import { projectMomentLetter } from './project-moment.letter.js';
import { type ProjectMoment, ProjectMomentRepository } from './project-moment.repository.js';
import { type Reachable, SettingRepository } from './setting.repository.js';
import { ToldKind } from './told-kind.type.js';

const LOOK_EVERY_MS = 30_000;
const HOUR_MS = 60 * 60_000;
/** Three days before its end there is a weekend or an evening left. */
const NOTICE_HOURS = 72;
/** A worker that was away for longer tells nothing late. */
const LATE_MS = 48 * HOUR_MS;

interface Told extends Reachable {
  subscriptionId: string;
  sendAfter: Date;
}

/** Tells those who follow a project of its phases and its result. Nothing stores that a phase opens, so this looks at the clock. */
@Injectable()
export class ProjectMomentTelling implements OnModuleInit {
  private nextLook = 0;

  constructor(
    private readonly database: Database,
    private readonly moments: ProjectMomentRepository,
    private readonly settings: SettingRepository,
    private readonly stops: StopLinks,
    private readonly outbox: MailOutbox,
    private readonly town: TownService,
    private readonly loop: WorkLoop,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.loop.register({
      name: 'project-moments',
      channel: 'project_moment',
      drain: async () => {
        const now = this.clock.now().getTime();
        if (now < this.nextLook) return false;
        this.nextLook = now + LOOK_EVERY_MS;
        await this.tellDue();
        return false;
      },
    });
  }

  /** Tells what is due; says how many moments that were. Each is one transaction with all its mails. */
  async tellDue(): Promise<number> {
    const now = this.clock.now();
    const since = new Date(now.getTime() - LATE_MS);
    let count = 0;
    for (const moment of await this.moments.findDue(since, now, NOTICE_HOURS))
      count += await this.database.transaction(async () => {
        if (!(await this.moments.claim(moment, now))) return 0;
        await this.send(moment, await this.people(moment, now), now);
        return 1;
      });
    return count;
  }

  /** Those who want a mail of it, each with when: at once, or with the mail of the day. */
  private async people({ projectId }: ProjectMoment, now: Date): Promise<Told[]> {
    const followers = await this.moments.findFollowers(projectId);
    const ids = followers.map(({ accountId }) => accountId);
    const digests = await this.moments.findNextDigests(ids, now, await this.town.digestHour());
    const subscriptions = new Map(followers.map((one) => [one.accountId, one.subscriptionId]));
    return (await this.settings.findReachable(ids)).flatMap((person) => {
      const mail = mailFor(ToldKind.PHASE, person, now);
      if (mail === 'none') return [];
      const { pausedUntil } = person;
      const digest = digests.get(person.id) ?? now;
      const waits = pausedUntil && pausedUntil > digest ? pausedUntil : digest;
      const sendAfter = mail === 'now' ? now : waits;
      return [{ ...person, sendAfter, subscriptionId: subscriptions.get(person.id) ?? '' }];
    });
  }

  private async send(moment: ProjectMoment, people: Told[], now: Date): Promise<void> {
    for (const language of LANGUAGES) {
      const reader = { language, publicUrl: this.config.publicUrl, now };
      const alike = people.filter((one) => one.language === language);
      for (const at of new Set(alike.map(({ sendAfter }) => sendAfter.getTime())))
        await this.outbox.queueForAll(
          {
            ...projectMomentLetter(moment, reader),
            sendAfter: new Date(at),
            // What is over needs no mail any more.
            ...(moment.until && { expiresAt: moment.until }),
          },
          alike
            .filter(({ sendAfter }) => sendAfter.getTime() === at)
            .map(({ id: accountId, address, subscriptionId }) => ({
              key: `project:${moment.moment}:${moment.subjectId}:${accountId}`,
              recipient: address,
              stopUrl: this.stops.urlFor(
                { what: 'subscription', accountId, id: subscriptionId },
                language,
              ),
            })),
        );
    }
  }
}
