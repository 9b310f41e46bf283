import { Injectable } from '@nestjs/common';
import { Database, slugOf } from '@ein/platform';
import { IdeaMerge } from './merge.entity.js';
import type { MergedIdea, MergeNumbers } from './merge.type.js';

interface LinkRow {
  ideaId: string;
  number: number;
  title: string;
  voteCount: number;
  mergedAt: Date;
}

const linkOf = ({ number, title, voteCount, mergedAt }: LinkRow): MergedIdea => ({
  number,
  title,
  slug: slugOf(title),
  voteCount,
  mergedAt,
});

const LINK = `t.vote_count as "voteCount", g.merged_at as "mergedAt" from idea_merge g`;

@Injectable()
export class MergeRepository {
  constructor(private readonly database: Database) {}

  /** Locks these ideas in the order of their ids, like everything that locks several. */
  async lockIdeas(ids: readonly string[]): Promise<void> {
    await this.database.rows('select from idea where id = any ($1) order by id for update', [ids]);
  }

  /** The row is the merge: what it does to both ideas is done by the database. */
  async insert(merge: IdeaMerge): Promise<void> {
    await this.database.repository(IdeaMerge).insert(merge);
  }

  async markUndone(id: string, undoneAt: Date, undoneBy: string | null): Promise<void> {
    await this.database.repository(IdeaMerge).update({ id }, { undoneAt, undoneBy });
  }

  async findOpen(duplicateId: string): Promise<IdeaMerge | null> {
    return this.database
      .repository(IdeaMerge)
      .createQueryBuilder('merge')
      .where('merge.duplicate_id = :duplicateId and merge.undone_at is null', { duplicateId })
      .getOne();
  }

  async findByDecision(decisionId: string): Promise<IdeaMerge | null> {
    return this.database.repository(IdeaMerge).findOneBy({ decisionId });
  }

  /** Those of these decisions whose merge is undone. */
  async findParted(decisionIds: readonly string[]): Promise<Set<string>> {
    const rows = await this.database.rows<{ id: string }>(
      'select decision_id as id from idea_merge where decision_id = any ($1) and undone_at is not null',
      [decisionIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  async find(id: string): Promise<IdeaMerge | null> {
    return this.database.repository(IdeaMerge).findOneBy({ id });
  }

  /** Merges whose main idea is no longer public since before this moment. */
  async findOrphaned(before: Date): Promise<IdeaMerge[]> {
    return this.database
      .repository(IdeaMerge)
      .createQueryBuilder('merge')
      .where('merge.undone_at is null')
      .andWhere(
        `exists (select from idea m left join withdrawal w on w.idea_id = m.id where m.id = merge.main_id
           and m.visibility <> 'published' and coalesce(w.withdrawn_at, m.removed_at) < :before)`,
        { before },
      )
      .getMany();
  }

  /** By duplicate: the main idea as everybody may read it; null where it is no longer public. */
  async findMains(duplicateIds: readonly string[]): Promise<(MergedIdea | null)[]> {
    const rows = await this.database.rows<LinkRow & Record<string, unknown>>(
      `select g.duplicate_id as "ideaId", m.number, m.title, ${LINK}
       join idea m on m.id = g.main_id join idea_tally t on t.idea_id = m.id
       where g.duplicate_id = any ($1) and g.undone_at is null and m.visibility = 'published'`,
      [duplicateIds],
    );
    return duplicateIds.map((id) => {
      const row = rows.find(({ ideaId }) => ideaId === id);
      return row ? linkOf(row) : null;
    });
  }

  /** By main idea: its duplicates that everybody may read, the first merged first. */
  async findLinked(mainIds: readonly string[]): Promise<MergedIdea[][]> {
    const rows = await this.database.rows<LinkRow & Record<string, unknown>>(
      `select g.main_id as "ideaId", d.number, d.title, ${LINK}
       join idea d on d.id = g.duplicate_id join idea_tally t on t.idea_id = d.id
       where g.main_id = any ($1) and g.undone_at is null and d.visibility = 'merged' order by g.merged_at, g.id`,
      [mainIds],
    );
    return mainIds.map((id) => rows.filter(({ ideaId }) => ideaId === id).map(linkOf));
  }

  /** By main idea: how many count who did not vote there, and whether this person is one of them. */
  async findCounted(
    mainIds: readonly string[],
    viewerId: string | null,
  ): Promise<{ onlyLinked: number; viewer: boolean }[]> {
    const rows = await this.database.rows<{ id: string; onlyLinked: number; viewer: boolean }>(
      `select s.main_id as id, count(*)::integer as "onlyLinked", coalesce(bool_or(s.account_id = $2), false) as viewer
       from canonical_vote s where s.main_id = any ($1)
         and not exists (select from vote v where v.idea_id = s.main_id and v.account_id = s.account_id) group by s.main_id`,
      [mainIds, viewerId],
    );
    return mainIds.map((id) => {
      const row = rows.find((one) => one.id === id);
      return { onlyLinked: row?.onlyLinked ?? 0, viewer: row?.viewer ?? false };
    });
  }

  /** Whether the town has answered it, and whether a new text of it waits. */
  async findState(ideaId: string): Promise<{ answered: boolean; changing: boolean }> {
    const [row] = await this.database.rows<{ answered: boolean; changing: boolean }>(
      `select exists (select from answer where idea_id = $1) as answered,
         exists (select from idea_revision where idea_id = $1 and state in ('waiting', 'asking')) as changing`,
      [ideaId],
    );
    return row ?? { answered: false, changing: false };
  }

  /** Both ideas as they would be together; what is linked with the main idea already is part of it. */
  async count(duplicateId: string, mainId: string): Promise<MergeNumbers> {
    const [row] = await this.database.rows<MergeNumbers & Record<string, unknown>>(
      `with mine as (select account_id from vote where idea_id = $1),
         theirs as (select distinct v.account_id from vote v join idea i on i.id = v.idea_id where i.id = $2 or i.merged_into = $2),
         tally as (select * from idea_tally where idea_id in ($1, $2))
       select (select count(*)::integer from vote where idea_id = $2) as "mainVotes",
         (select count(*)::integer from mine) as "duplicateVotes",
         (select count(*)::integer from mine join theirs using (account_id)) as "countedAlready",
         (select count(*)::integer from (select account_id from mine union select account_id from theirs) p) as "peopleAfter",
         coalesce((select comment_count from tally where idea_id = $2), 0) as "mainComments",
         coalesce((select comment_count from tally where idea_id = $1), 0) as "duplicateComments",
         (select count(*)::integer from photo where idea_id = $1 and removed_at is null) as "duplicatePhotos",
         (select count(*)::integer from (
           select account_id from mine union select c.author_id from comment c where c.idea_id = $1 and c.published_at is not null and c.visibility not in ('anonymised', 'deleted')
           union select account_id from follow_choice where idea_id = $1 and follows
         ) p join account a on a.id = p.account_id join idea i on i.id = $1
         where a.confirmed_at is not null and a.id <> i.author_id
           and not exists (select from follow_choice s where s.idea_id = $1 and s.account_id = a.id and not s.follows)) as told`,
      [duplicateId, mainId],
    );
    if (!row) throw new Error('A count without a row.');
    return row;
  }
}
