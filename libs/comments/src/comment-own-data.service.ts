import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Guests, type Leaving, PersonalData } from '@ein/accounts';
import { EventLog } from '@ein/event-log';
import { COMMENT_SECTIONS, CommentOwnDataRepository } from './comment-own-data.repository.js';
import { CommentAnonymised } from './comment.events.js';

/** Comments of somebody who wants a copy, or leaves. */
@Injectable()
export class CommentOwnData implements OnModuleInit {
  constructor(
    private readonly data: PersonalData,
    private readonly comments: CommentOwnDataRepository,
    private readonly events: EventLog,
    private readonly guests: Guests,
  ) {}

  onModuleInit(): void {
    this.guests.register((guestId, accountId) => this.comments.moveAll(guestId, accountId));
    this.data.register({
      name: 'comments',
      tables: ['comment', 'comment_revision', 'comment_mention'],
      sections: COMMENT_SECTIONS,
      erase: (leaving) => this.erase(leaving),
    });
  }

  private async erase({ accountId, texts, at }: Leaving): Promise<void> {
    const gone = await this.comments.anonymise(accountId, texts === 'keep', at);
    await this.comments.forgetTraces(accountId);
    for (const { id, ideaId, visibility } of gone)
      await this.events.record({
        kind: CommentAnonymised,
        actorId: accountId,
        subjectId: id,
        ideaId,
        detail: { from: visibility, to: 'anonymised' },
      });
  }
}
