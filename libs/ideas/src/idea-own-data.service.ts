import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Guests, type Leaving, PersonalData } from '@ein/accounts';
import { EventLog } from '@ein/event-log';
import { DRAFT_SECTION, IdeaDraftRepository } from './idea-draft.repository.js';
import { IDEA_SECTIONS, IdeaOwnDataRepository, type LeftIdea } from './idea-own-data.repository.js';

export const IdeaAnonymised = 'IdeaAnonymised';

/** What stays under "Ehemaliges Mitglied" when texts are kept: what everyone can read. */
const KEPT = ['published', 'withdrawn', 'merged'];

/** Ideas of somebody who wants a copy, or leaves. */
@Injectable()
export class IdeaOwnData implements OnModuleInit {
  constructor(
    private readonly data: PersonalData,
    private readonly ideas: IdeaOwnDataRepository,
    private readonly drafts: IdeaDraftRepository,
    private readonly events: EventLog,
    private readonly guests: Guests,
  ) {}

  onModuleInit(): void {
    this.guests.register((guestId, accountId) => this.ideas.moveAll(guestId, accountId));
    this.data.register({
      name: 'ideas',
      tables: ['idea', 'idea_revision', 'idea_draft'],
      sections: [...IDEA_SECTIONS, DRAFT_SECTION],
      erase: (leaving) => this.erase(leaving),
    });
  }

  private async erase({ accountId, texts, at }: Leaving): Promise<void> {
    const all = await this.ideas.lockOf(accountId);
    await this.ideas.deleteNeverSent(accountId);
    await this.drafts.delete(accountId);
    const going = all.filter((idea) => goes(idea, texts));
    await this.ideas.anonymise(
      going.map((idea) => idea.id),
      at,
    );
    for (const { id, visibility } of going)
      await this.events.record({
        kind: IdeaAnonymised,
        actorId: accountId,
        subjectId: id,
        ideaId: id,
        detail: { from: visibility, to: 'anonymised' },
      });
  }
}

/** Whether the text of an idea goes. What only its author and the town could read has no reason to stay. */
function goes({ visibility }: LeftIdea, texts: Leaving['texts']): boolean {
  if (['anonymised', 'draft', 'unconfirmed'].includes(visibility)) return false;
  return texts === 'remove' || !KEPT.includes(visibility);
}
