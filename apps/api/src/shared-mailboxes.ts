import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { canonicalAddress } from '@ein/accounts';
import { EventLog } from '@ein/event-log';
import { ErasureService } from '@ein/own-data';
import { Database, migrate, readConfig } from '@ein/platform';
import { WorkerModule } from './app.module.js';

const MIGRATIONS = new URL('../../migrations/', import.meta.url);
export const AccountsMerged = 'AccountsMerged';

interface Holder extends Record<string, unknown> {
  id: string;
  email: string;
  canonical: string;
  ideas: number;
}

/** Two accounts of one mailbox from the time when spellings counted: `lost` can no longer be reached by its address. */
export interface SharedMailbox {
  kept: Holder;
  lost: Holder;
}

/** What belongs to one of both and may be there at the other: there it stays, and goes with the account. */
const MOVED = [
  `update idea set author_id = $1 where author_id = $2`,
  `update comment set author_id = $1 where author_id = $2`,
  `update vote v set account_id = $1 where account_id = $2
     and not exists (select from vote o where o.idea_id = v.idea_id and o.account_id = $1)`,
  `update comment_vote v set account_id = $1 where account_id = $2
     and not exists (select from comment_vote o where o.comment_id = v.comment_id and o.account_id = $1)
     and not exists (select from comment c where c.id = v.comment_id and c.author_id = $1)`,
  `update follow_choice f set account_id = $1 where account_id = $2
     and not exists (select from follow_choice o where o.idea_id = f.idea_id and o.account_id = $1)`,
  `update subscription s set account_id = $1 where account_id = $2
     and not exists (select from subscription o where o.criteria = s.criteria and o.account_id = $1)`,
];

/** For operators: people whose mailbox at Google has two accounts, and one account made of both. */
export class SharedMailboxes {
  constructor(
    private readonly database: Database,
    private readonly erasures: ErasureService,
    private readonly events: EventLog,
  ) {}

  async list(): Promise<SharedMailbox[]> {
    const all = await this.database.rows<Holder>(
      `select a.id, a.email, a.email_canonical as canonical, (select count(*)::integer from idea i where i.author_id = a.id) as ideas
       from account a where a.erased_at is null and a.email_canonical ~ '@(gmail|googlemail)\\.com$' order by a.created_at, a.id`,
    );
    const byForm = new Map(all.map((one) => [one.canonical, one]));
    return all.flatMap((lost) => {
      const kept = byForm.get(canonicalAddress(lost.email) ?? '');
      return kept && kept.id !== lost.id ? [{ kept, lost }] : [];
    });
  }

  /** Gives all of the lost account to the one that its mailbox opens, and erases it. False when it is none of the list. */
  async merge(lostId: string): Promise<boolean> {
    return this.database.transaction(async () => {
      await this.database.rows('select from account where id = $1 for update', [lostId]);
      const pair = (await this.list()).find(({ lost }) => lost.id === lostId);
      if (!pair) return false;
      const { kept, lost } = pair;
      for (const statement of MOVED) await this.database.write(statement, [kept.id, lost.id]);
      await this.events.record({
        kind: AccountsMerged,
        actorId: null,
        subjectId: kept.id,
        detail: { from: lost.id },
      });
      return this.erasures.erase(lost.id, 'keep');
    });
  }
}

/** Lends them to a command. */
export async function withSharedMailboxes<T>(
  env: NodeJS.ProcessEnv,
  work: (mailboxes: SharedMailboxes) => Promise<T>,
): Promise<T> {
  const config = readConfig(env);
  await migrate(config.databaseUrl, MIGRATIONS);
  const app = await NestFactory.createApplicationContext(WorkerModule.with(config), {
    logger: ['error'],
    abortOnError: false,
  });
  const get = { strict: false };
  try {
    return await work(
      new SharedMailboxes(
        app.get(Database, get),
        app.get(ErasureService, get),
        app.get(EventLog, get),
      ),
    );
  } finally {
    await app.close();
  }
}
