import { Injectable } from '@nestjs/common';
import { type DataSection } from '@ein/accounts';
import { Database } from '@ein/platform';
import { IdeaDraft } from './idea-draft.entity.js';

export const DRAFT_SECTION: DataSection = {
  name: 'ideaDraft',
  title: { de: 'Entwurf', en: 'Draft' },
  fields: {
    title: { de: 'Titel', en: 'Title' },
    body: { de: 'Text', en: 'Text' },
    location: { de: 'Wo genau', en: 'Where exactly' },
    pin: { de: 'Stelle auf der Karte', en: 'Spot on the map' },
    savedAt: { de: 'Gespeichert', en: 'Saved' },
  },
  statement: `select title, body, location, pin, saved_at as "savedAt" from idea_draft where account_id = $1 order by saved_at limit $2 offset $3`,
};

@Injectable()
export class IdeaDraftRepository {
  constructor(private readonly database: Database) {}

  async find(accountId: string): Promise<IdeaDraft | null> {
    return this.database.repository(IdeaDraft).findOneBy({ accountId });
  }

  /** Writes the draft as the next version of the one it is based on. False when that is no longer the last. */
  async save(basedOn: number, draft: Omit<IdeaDraft, 'version'>): Promise<boolean> {
    const row = { ...draft, version: basedOn + 1 };
    if (basedOn > 0) {
      const { affected } = await this.database
        .repository(IdeaDraft)
        .update({ accountId: draft.accountId, version: basedOn }, row);
      return affected === 1;
    }
    const { raw } = await this.database
      .repository(IdeaDraft)
      .createQueryBuilder()
      .insert()
      .values(row)
      .orIgnore()
      .returning('account_id')
      .execute();
    return (raw as unknown[]).length === 1;
  }

  async delete(accountId: string): Promise<void> {
    await this.database.repository(IdeaDraft).delete({ accountId });
  }

  /** The draft that has become an idea. */
  async deleteWritten(accountId: string, title: string): Promise<void> {
    await this.database.repository(IdeaDraft).delete({ accountId, title });
  }

  async deleteBefore(moment: Date): Promise<number> {
    return this.database.write('delete from idea_draft where saved_at < $1', [moment]);
  }
}
