import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CONFIG, type Config } from '@ein/platform';
import { type LoggedEvent, Subscribers } from '@ein/event-log';
import { AccountErased } from '@ein/accounts';
import { ErasureService } from './erasure.service.js';

/** Beside the database, because a restored database has forgotten who left since its backup. */
export const ERASURE_LIST = 'erasures.jsonl';

/** The list of those who left, one line of JSON each: id, choice, time. Back it up apart from the database. */
@Injectable()
export class ErasureList implements OnModuleInit {
  constructor(
    private readonly subscribers: Subscribers,
    private readonly erasures: ErasureService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.subscribers.register({
      name: 'erasure-list',
      kinds: [AccountErased],
      handle: (event) => this.add(event),
    });
  }

  /** Twice the same account is one line. */
  private async add(event: LoggedEvent): Promise<void> {
    const entry = await this.erasures.entryOf(event.subjectId);
    if (!entry) return;
    const file = join(this.config.dataDir, ERASURE_LIST);
    const known = await readFile(file, 'utf8').catch(() => '');
    if (known.includes(entry.accountId)) return;
    await mkdir(this.config.dataDir, { recursive: true });
    await appendFile(file, `${JSON.stringify(entry)}\n`);
  }
}
