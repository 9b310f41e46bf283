import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { MailOutbox } from '@ein/mail';
import { Clock, CONFIG, type Config, Database, WorkLoop } from '@ein/platform';
import { OpinionSnapshotRepository } from './opinion-snapshot.repository.js';
import { withheldLetter } from './withheld.letter.js';

/** Tells admins of statements that were closed because their source cannot be read any more. */
@Injectable()
export class WithheldTelling implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly snapshots: OpinionSnapshotRepository,
    private readonly outbox: MailOutbox,
    private readonly loop: WorkLoop,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.loop.register({
      name: 'withheld statements',
      channel: 'opinions_changed',
      drain: () => this.tell(),
    });
  }

  /** Marks and mails together, so that nobody is told twice and nothing is marked untold. Never says that more waits. */
  async tell(): Promise<boolean> {
    await this.database.transaction(async () => {
      const now = this.clock.now();
      const withheld = await this.snapshots.takeWithheld(now);
      const keepers = withheld.length ? await this.snapshots.findKeepers() : [];
      for (const statement of withheld)
        for (const { id, email, language } of keepers)
          await this.outbox.queue({
            key: `statement-withheld:${statement.id}:${id}:${now.toISOString()}`,
            recipient: email,
            aboutId: statement.id,
            ...withheldLetter(statement, { language, publicUrl: this.config.publicUrl }),
          });
    });
    return false;
  }
}
