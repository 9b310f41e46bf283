import { Injectable } from '@nestjs/common';
import { type DataSection, OWN_WISH, TAKEN_AWAY } from '@ein/accounts';
import { Database } from '@ein/platform';

export const COMMENT_SECTIONS: DataSection[] = [
  {
    name: 'comments',
    title: { de: 'Beiträge', en: 'Comments' },
    fields: {
      id: { de: 'Kennung', en: 'Id' },
      number: { de: 'Nummer', en: 'Number' },
      ideaNumber: { de: 'Zur Idee', en: 'On idea' },
      stance: { de: 'Haltung', en: 'Stance' },
      body: { de: 'Text', en: 'Text' },
      visibility: { de: 'Sichtbarkeit', en: 'Visibility' },
      changedThePlan: { de: 'Hat die Planung verändert', en: 'Changed the plan' },
      createdAt: { de: 'Geschrieben', en: 'Written' },
      editedAt: { de: 'Geändert', en: 'Edited' },
      publishedAt: { de: 'Veröffentlicht', en: 'Published' },
      removedAt: { de: 'Entfernt', en: 'Removed' },
      removedGround: { de: 'Grundlage der Entfernung', en: 'Ground of the removal' },
    },
    statement: `select c.id, c.number, i.number as "ideaNumber", c.stance, comment_text(c.id, c.body) as body, c.visibility, c.changed_the_plan as "changedThePlan",
        c.created_at as "createdAt", c.edited_at as "editedAt", c.published_at as "publishedAt", c.removed_at as "removedAt", c.removed_ground as "removedGround"
      from comment c join idea i on i.id = c.idea_id
      where c.author_id = $1 and c.visibility <> 'anonymised' order by c.created_at, c.id limit $2 offset $3`,
  },
  {
    name: 'commentRevisions',
    title: { de: 'Frühere Texte deiner Beiträge', en: 'Earlier texts of your comments' },
    fields: {
      commentNumber: { de: 'Beitrag', en: 'Comment' },
      body: { de: 'Text', en: 'Text' },
      createdAt: { de: 'Geschrieben', en: 'Written' },
    },
    statement: `select c.number as "commentNumber", comment_text(c.id, r.body) as body, r.created_at as "createdAt"
      from comment_revision r join comment c on c.id = r.comment_id
      where c.author_id = $1 order by r.created_at, r.comment_id limit $2 offset $3`,
  },
  {
    name: 'mentions',
    title: { de: 'Beiträge, in denen du angesprochen wirst', en: 'Comments that address you' },
    fields: {
      commentNumber: { de: 'Beitrag', en: 'Comment' },
      createdAt: { de: 'Geschrieben', en: 'Written' },
    },
    statement: `select c.number as "commentNumber", c.created_at as "createdAt" from comment_mention m join comment c on c.id = m.comment_id
      where m.account_id = $1 and c.visibility = 'published' order by c.created_at, c.id limit $2 offset $3`,
  },
];

export interface LeftComment {
  id: string;
  ideaId: string;
  visibility: string;
}

/** Somebody's own comments when they leave. */
@Injectable()
export class CommentOwnDataRepository {
  constructor(private readonly database: Database) {}

  /** Takes words and salts; place and time stay, so that replies still hang on something. Says which were changed. */
  async anonymise(authorId: string, onlyUnseen: boolean, now: Date): Promise<LeftComment[]> {
    return this.database.rows<LeftComment & Record<string, unknown>>(
      `with mine as (
         select id, visibility from comment where author_id = $1 and visibility not in ('anonymised', 'deleted')
           and (not $2 or visibility in ('waiting', 'refused', 'hidden')) order by id for update
       )
       update comment c set visibility = 'anonymised', body = $3, salt = '', changed_the_plan = null, version = c.version + 1,
         removed_at = coalesce(c.removed_at, $4), removed_ground = coalesce(c.removed_ground, $5)
       from mine where c.id = mine.id returning c.id, c.idea_id as "ideaId", mine.visibility`,
      [authorId, onlyUnseen, TAKEN_AWAY, now, OWN_WISH],
    );
  }

  /** They are somebody else's from now on: who was a guest has become them. */
  async moveAll(guestId: string, accountId: string): Promise<void> {
    await this.database.write(
      `with mine as (select id from comment where author_id = $1 order by id for no key update)
       update comment c set author_id = $2 from mine where c.id = mine.id`,
      [guestId, accountId],
    );
    await this.database.write(
      `update comment_mention m set account_id = $2 where account_id = $1
         and not exists (select from comment_mention o where o.comment_id = m.comment_id and o.account_id = $2)`,
      [guestId, accountId],
    );
  }

  /** Earlier texts go whatever becomes of the last ones; where others addressed this person, nobody is addressed any more. */
  async forgetTraces(accountId: string): Promise<void> {
    await this.database.write(
      'delete from comment_revision r using comment c where c.id = r.comment_id and c.author_id = $1',
      [accountId],
    );
    await this.database.write(
      `delete from comment_mention m using comment c
       where c.id = m.comment_id and (m.account_id = $1 or c.author_id = $1 and c.visibility = 'anonymised')`,
      [accountId],
    );
  }
}
