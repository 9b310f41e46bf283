import { Module, type OnModuleInit } from '@nestjs/common';
import { AccountsModule } from '@ein/accounts';
import { EventLogModule } from '@ein/event-log';
import { IdeasModule } from '@ein/ideas';
import { MailModule } from '@ein/mail';
import { Clock, PeriodicWork } from '@ein/platform';
import { MergeOwnData } from './merge-own-data.repository.js';
import { MergeRepository } from './merge.repository.js';
import { IdeaMergeResolver } from './merge.resolver.js';
import { Merging } from './merging.service.js';

/** An author can take a withdrawal back for a day, a moderator a decision for ten seconds. */
const GONE_FOR_GOOD_MS = 25 * 60 * 60 * 1000;

@Module({
  imports: [EventLogModule, MailModule, AccountsModule, IdeasModule],
  providers: [MergeRepository, Merging, IdeaMergeResolver, MergeOwnData],
  exports: [Merging],
})
export class MergingModule implements OnModuleInit {
  constructor(
    private readonly merging: Merging,
    private readonly clock: Clock,
    private readonly periodic: PeriodicWork,
  ) {}

  onModuleInit(): void {
    this.periodic.register({
      name: 'part-from-gone',
      every: 'hour',
      run: () => this.merging.partFromGone(new Date(this.clock.now().getTime() - GONE_FOR_GOOD_MS)),
    });
  }
}
