import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, type Problem, type SignedInViewer } from '@ein/platform';
import { type Kept, SettingsLog, StillNeeded } from '@ein/settings-log';
import type { OpeningException } from './opening-exception.entity.js';
import { weekOf } from './opening.policy.js';
import { OpeningRepository } from './opening.repository.js';
import type { OpeningLine, OpeningVersion } from './opening-version.entity.js';

const VERSION = 'opening';
const DAY = 'opening-day';
const DAYS = ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'];
const MINUTE_MS = 60_000;

type Week = Pick<OpeningVersion, 'validFrom' | 'lines' | 'note' | 'demo'>;
type Day = Pick<OpeningException, 'from' | 'until' | 'reason'>;

/** What became of the opening hours, and the way back. */
@Injectable()
export class OpeningHistory implements OnModuleInit {
  constructor(
    private readonly log: SettingsLog,
    private readonly openings: OpeningRepository,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    const hold = () => this.openings.hold();
    this.log.keeps({
      kind: VERSION,
      title: { de: 'Öffnungszeiten', en: 'Opening hours' },
      fields: {
        validFrom: { de: 'Gilt ab', en: 'Valid from' },
        week: { de: 'Woche', en: 'Week' },
        note: { de: 'Hinweis', en: 'Note' },
        demo: { de: 'Nur ein Muster', en: 'Only a sample' },
      },
      unshown: ['lines'],
      undo: {
        hold,
        current: async (id) => weekKept(await this.openings.lockVersion(id)),
        restore: (_, id, before) => this.restoreVersion(id, before),
      },
    });
    this.log.keeps({
      kind: DAY,
      title: { de: 'Tag mit anderen Zeiten', en: 'Day with other hours' },
      fields: {
        from: { de: 'Von', en: 'From' },
        until: { de: 'Bis', en: 'Until' },
        reason: { de: 'Grund', en: 'Reason' },
      },
      undo: {
        hold,
        current: async (day) => dayKept(await this.openings.findException(day)),
        restore: (_, day, before) => this.restoreDay(day, before),
      },
    });
  }

  async noteVersion(
    viewer: SignedInViewer,
    before: OpeningVersion | null,
    after: OpeningVersion | null,
  ): Promise<void> {
    const one = after ?? before;
    if (!one) return;
    await this.log.record({
      ...{ kind: VERSION, subject: one.id, label: one.validFrom, actorId: viewer.id },
      ...{ before: weekKept(before), after: weekKept(after) },
    });
  }

  async noteDay(
    viewer: SignedInViewer,
    day: string,
    before: Day | null,
    after: Day | null,
  ): Promise<void> {
    await this.log.record({
      ...{ kind: DAY, subject: day, label: day, actorId: viewer.id },
      ...{ before: dayKept(before), after: dayKept(after) },
    });
  }

  private async restoreVersion(id: string, before: Kept): Promise<Problem | null> {
    const now = this.clock.now();
    const current = await this.openings.lockVersion(id);
    if (!before) {
      await this.openings.deleteVersion(id);
      return null;
    }
    const { validFrom, lines, note, demo } = before as unknown as Week;
    // One that was gone is newer than it ever was: calendars pass by what is older than what they know.
    const sequence = current ? current.sequence + 1 : Math.floor(now.getTime() / MINUTE_MS);
    const week = { id, validFrom, lines, note, demo, sequence, changedAt: now };
    return (await this.openings.keepVersion(week))
      ? null
      : new StillNeeded('An diesem Tag beginnen inzwischen andere Zeiten.');
  }

  private async restoreDay(day: string, before: Kept): Promise<null> {
    const changedAt = this.clock.now();
    if (before)
      await this.openings.keepException({ day, ...(before as unknown as Day), changedAt });
    else await this.openings.deleteException(day);
    await this.openings.renewVersions(changedAt);
    return null;
  }
}

function weekKept(version: Week | null): Kept {
  if (!version) return null;
  const { validFrom, lines, note, demo } = version;
  return { validFrom, week: weekOf({ lines }).map(inWords), lines, note, demo };
}

const inWords = ({ weekday, from, until, who, helpsWith }: OpeningLine): string =>
  [`${DAYS[weekday - 1] ?? ''} ${from ? `${from}–${until ?? ''}` : ''}`.trim(), who, helpsWith]
    .filter(Boolean)
    .join(' · ');

const dayKept = (day: Day | null): Kept =>
  day && { from: day.from, until: day.until, reason: day.reason };
