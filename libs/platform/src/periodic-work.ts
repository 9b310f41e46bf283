import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Clock } from './clock.js';
import { Database } from './database.js';
import { observed } from './observing.js';
import { WorkFaults } from './work-faults.js';
import { isOutage } from './outage.js';
import { WorkLoop } from './work-loop.js';
import { berlinDay } from './working-days.js';

/** Work that is due once in every day (from midnight in Berlin) or hour, on whichever worker comes first. */
export interface Periodic {
  name: string;
  every: 'day' | 'hour';
  run: () => Promise<unknown>;
}

/** A row per task says for which period it was last done, so a worker that was away catches up and two do not run it twice. */
@Injectable()
export class PeriodicWork implements OnModuleInit {
  private readonly log = new Logger('periodic');
  private readonly tasks: Periodic[] = [];

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly loop: WorkLoop,
    private readonly faults: WorkFaults,
  ) {}

  register(task: Periodic): void {
    this.tasks.push(task);
  }

  onModuleInit(): void {
    this.loop.register({ name: 'periodic', channel: 'periodic', drain: () => this.runDue() });
  }

  /** Runs each task that is due, in a transaction of its own; a failed one is due again after a while and holds up no other. */
  async runDue(): Promise<boolean> {
    const waiting = await this.faults.waiting();
    for (const task of this.tasks.filter(({ name }) => !waiting.has(name))) {
      try {
        if (await this.runIfDue(task)) await this.faults.works(task.name);
      } catch (error) {
        // Without a database none of them can run: the loop tries again and says so once, not each task.
        if (isOutage(error)) throw error;
        this.log.error(`${task.name} failed`, { error });
        await this.faults.failed(task.name, error);
      }
    }
    return false;
  }

  /** Says whether it was due. */
  private async runIfDue(task: Periodic): Promise<boolean> {
    const now = this.clock.now();
    const period = task.every === 'day' ? berlinDay(now) : now.toISOString().slice(0, 13);
    return this.database.transaction(async () => {
      if ((await this.claim(task.name, period)) === 0) return false;
      await observed('job', task.name, async () => task.run());
      return true;
    });
  }

  private async claim(name: string, period: string): Promise<number> {
    return this.database.write(
      `insert into periodic_run as p (name, period) values ($1, $2)
       on conflict (name) do update set period = excluded.period, ran_at = now() where p.period < excluded.period`,
      [name, period],
    );
  }
}
