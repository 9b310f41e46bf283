import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { AccountService } from '@ein/accounts';
import { EventLog } from '@ein/event-log';
import { type Idea, IdeaParts, IdeaService } from '@ein/ideas';
import { MailOutbox } from '@ein/mail';
import { Clock, CONFIG, type Config, slugOf } from '@ein/platform';
import { QueueFilling } from '@ein/queue';
import { AuthorTrustRepository, yearBefore } from './author-trust.repository.js';
import { atOnceLetter } from './at-once.letter.js';
import { IdeaPublishedUnchecked } from './publishing.events.js';

/** Publishes an idea as it is submitted, where that needs no check before; a person looks at it afterwards. */
@Injectable()
export class PublishingAtOnce implements OnModuleInit {
  constructor(
    private readonly parts: IdeaParts,
    private readonly ideas: IdeaService,
    private readonly trusts: AuthorTrustRepository,
    private readonly filling: QueueFilling,
    private readonly accounts: AccountService,
    private readonly outbox: MailOutbox,
    private readonly events: EventLog,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.parts.whenSubmitted((ideaId) => this.publishWhereAllowed(ideaId));
  }

  /** Runs in the transaction of the submission, so nobody ever sees the idea wait. */
  private async publishWhereAllowed(ideaId: string): Promise<void> {
    const idea = await this.ideas.find(ideaId);
    if (!idea) return;
    const now = this.clock.now();
    const yearAgo = yearBefore(now);
    const why = await this.trusts.whyAtOnce('ideas', idea.projectId, idea.authorId, yearAgo);
    if (!why) return;
    // Its author's own deed: no machine has decided anything.
    await this.ideas.publish(idea.id, idea.authorId);
    await this.trusts.insertUnchecked(idea.id, why, now);
    await this.filling.lookAt(idea.id);
    await this.events.record({
      kind: IdeaPublishedUnchecked,
      actorId: idea.authorId,
      subjectId: idea.id,
      ideaId: idea.id,
      detail: { why },
    });
    await this.tellAuthor(idea);
  }

  private async tellAuthor({ id, number, title, authorId }: Idea): Promise<void> {
    const author = await this.accounts.find(authorId);
    if (!author?.email) return;
    await this.outbox.queue({
      key: `published-at-once:${id}`,
      recipient: author.email,
      aboutId: id,
      ...atOnceLetter(
        { number: number ?? 0, title, slug: slugOf(title) },
        { language: author.language, publicUrl: this.config.publicUrl },
      ),
    });
  }
}
