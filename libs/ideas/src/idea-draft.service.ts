import { Injectable } from '@nestjs/common';
import { Clock, Database } from '@ein/platform';
import type { SaveDraftInput } from './idea-draft.inputs.js';
import { IdeaDraftRepository } from './idea-draft.repository.js';
import { DraftIsNewer, type IdeaDraftType, type SaveDraftResult } from './idea-draft.type.js';

/** What somebody is still writing, on whichever device. */
@Injectable()
export class IdeaDraftService {
  constructor(
    private readonly database: Database,
    private readonly drafts: IdeaDraftRepository,
    private readonly clock: Clock,
  ) {}

  async draftOf(accountId: string): Promise<IdeaDraftType | null> {
    return this.drafts.find(accountId);
  }

  /** Saves on top of the version it was written on, and never over a newer one. */
  async save(accountId: string, { basedOn, ...fields }: SaveDraftInput): Promise<SaveDraftResult> {
    return this.database.transaction(async () => {
      const row = { ...fields, accountId, savedAt: this.clock.now() };
      const saved = await this.drafts.save(basedOn, row);
      const now = await this.drafts.find(accountId);
      return saved && now ? now : new DraftIsNewer(now);
    });
  }

  async discard(accountId: string): Promise<void> {
    await this.drafts.delete(accountId);
  }

  /** Takes away what nobody has written on for months; returns how many. */
  async forgetOld(before: Date): Promise<number> {
    return this.drafts.deleteBefore(before);
  }
}
