import { Injectable, Logger } from '@nestjs/common';
import { Clock } from './clock.js';
import { Database } from './database.js';
import { PeriodicWork } from './periodic-work.js';

const HOUR_MS = 60 * 60 * 1000;

/** Something that a feature forgets when its time is over. */
export interface Forgetting {
  /** Of its row in the table `retention`. */
  key: string;
  /** Takes away what is older than this moment; says how much. */
  forget: (before: Date) => Promise<number>;
}

/** One line of the privacy page. */
export interface RetentionRule {
  key: string;
  what: string;
  why: string;
  howLong: string;
}

interface RetentionRow {
  key: string;
  hours: number | null;
  what: string;
  why: string;
  howLong: string;
}

/** How long what is kept. One table: the daily work that forgets reads it, and so does the privacy page. */
@Injectable()
export class Retention {
  private readonly log = new Logger('retention');
  private readonly registered: string[] = [];

  constructor(
    private readonly database: Database,
    private readonly periodic: PeriodicWork,
    private readonly clock: Clock,
  ) {}

  /** Forgets once a day, in a transaction of its own, and logs how much. */
  register({ key, forget }: Forgetting): void {
    this.registered.push(key);
    this.periodic.register({
      name: `forget-${key}`,
      every: 'day',
      run: async () => {
        const count = await forget(await this.beforeOf(key));
        this.log.log(`${key}: ${count} forgotten`);
      },
    });
  }

  /** What is forgotten by a daily task. */
  get keys(): readonly string[] {
    return this.registered;
  }

  /** What is older than this is to be forgotten. */
  async beforeOf(key: string): Promise<Date> {
    return new Date(this.clock.now().getTime() - (await this.hoursOf(key)) * HOUR_MS);
  }

  /** How long this is kept, in hours. Throws when no time was set: nothing may be kept without one. */
  async hoursOf(key: string): Promise<number> {
    const [row] = await this.database.rows<{ hours: number | null }>(
      { name: 'retention-hours', text: 'select hours from retention where key = $1' },
      [key],
    );
    if (!row?.hours) throw new Error(`There is no time in the table "retention" for ${key}.`);
    return row.hours;
  }

  /** All rules, in words. */
  async rules(locale: 'de' | 'en'): Promise<RetentionRule[]> {
    const rows = await this.database.rows<RetentionRow & Record<string, unknown>>(
      `select key, hours, what_${locale} as what, why_${locale} as why, how_long_${locale} as "howLong"
       from retention order by position`,
    );
    return rows.map(({ hours, howLong, ...row }) => ({
      ...row,
      howLong: howLong.replaceAll('{time}', spokenHours(hours ?? 0, locale)),
    }));
  }
}

const UNITS = {
  de: {
    year: ['Jahr', 'Jahre'],
    month: ['Monat', 'Monate'],
    day: ['Tag', 'Tage'],
    hour: ['Stunde', 'Stunden'],
  },
  en: {
    year: ['year', 'years'],
    month: ['month', 'months'],
    day: ['day', 'days'],
    hour: ['hour', 'hours'],
  },
} as const;

/** "12 Stunden", "14 Tage", "6 Monate" of 30 days each, "2 Jahre" of 365. */
export function spokenHours(hours: number, locale: 'de' | 'en'): string {
  const days = hours / 24;
  const [count, unit] =
    days > 0 && days % 365 === 0
      ? ([days / 365, 'year'] as const)
      : days >= 60 && days % 30 === 0
        ? ([days / 30, 'month'] as const)
        : days > 1 && Number.isInteger(days)
          ? ([days, 'day'] as const)
          : ([hours, 'hour'] as const);
  return `${count} ${UNITS[locale][unit][count === 1 ? 0 : 1]}`;
}
