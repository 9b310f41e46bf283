import { Injectable, Logger } from '@nestjs/common';
import { Clock } from './clock.js';
import { Database } from './database.js';
import { newId } from './ids.js';
import { VERSION } from './version.js';

const EVERY_MS = 10_000;
/** Three beats may get lost before a worker counts as gone. */
export const ALIVE_SECONDS = 35;
const FORGET_AFTER = '1 day';

/** A worker writes every ten seconds that it is there; whoever wants to know reads when it last did. */
@Injectable()
export class Heartbeat {
  private readonly log = new Logger('heartbeat');
  private readonly id = newId();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async start(): Promise<void> {
    this.timer = setInterval(() => void this.beat(), EVERY_MS);
    this.timer.unref();
    await this.beat();
  }

  /** One that ends in order is not missed. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    if (!this.timer) return;
    await this.database
      .write('delete from worker_beat where id = $1', [this.id])
      .catch(() => undefined);
  }

  private async beat(): Promise<void> {
    try {
      await this.database.write(
        `with gone as (delete from worker_beat where seen_at < $3::timestamptz - interval '${FORGET_AFTER}')
         insert into worker_beat as b (id, version, started_at, seen_at) values ($1, $2, $3, $3)
         on conflict (id) do update set seen_at = excluded.seen_at`,
        [this.id, VERSION, this.clock.now()],
      );
    } catch (error) {
      this.log.warn('nobody could be told that this worker is there', { error });
    }
  }
}
