import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import type { AuthorTrust } from './author-trust.type.js';

/** Why an idea or comment is published before anybody has checked it: its project, a moderator's trust, its author's record, or their office. */
export type WhyAtOnce = 'project' | 'trusted' | 'record' | 'staff';

const OWN_DECISION = `d.action in ('refuse', 'hide', 'remove_photo') and d.undone_at is null
  and not exists (select from decision o where o.appeal_of = d.id and o.action = 'overturn' and o.undone_at is null)`;

/** Whether something was taken from this person between two moments and that still stands. */
const takenFrom = (person: string, since: string, before: string) => `(
  exists (select from idea i join decision d on d.idea_id = i.id and d.comment_id is null
    where i.author_id = ${person} and d.created_at > ${since} and d.created_at < ${before} and ${OWN_DECISION})
  or exists (select from comment c join decision d on d.comment_id = c.id
    where c.author_id = ${person} and d.created_at > ${since} and d.created_at < ${before} and ${OWN_DECISION})
  or exists (select from sanction s
    where s.account_id = ${person} and s.created_at > ${since} and s.created_at < ${before} and s.lifted_at is null))`;

/** A trust whose decision was undone was never given. */
const GIVEN = `not exists (select from decision u where u.id = t.decision_id and u.undone_at is not null)`;
const ENDED = takenFrom('t.account_id', 't.since', `'infinity'::timestamptz`);

/** What somebody published within a year, without what an import brought. */
const PUBLISHED = `(select count(*) from idea i where i.author_id = $2 and i.visibility = 'published' and i.source is null and i.published_at > $3)
  + (select count(*) from comment c where c.author_id = $2 and c.visibility = 'published' and c.published_at > $3)`;

/** Who answers for the town is not checked by it first. */
const STAFF = `when exists (select from account a where a.id = $2 and a.role in ('office', 'moderator', 'admin')) then 'staff'`;

const MONTHS = 12;

/** Since when a record counts. */
export function yearBefore(now: Date): Date {
  const yearAgo = new Date(now);
  yearAgo.setUTCMonth(now.getUTCMonth() - MONTHS);
  return yearAgo;
}

@Injectable()
export class AuthorTrustRepository {
  constructor(private readonly database: Database) {}

  /** Null: such an idea or comment is checked first. `yearAgo`: since when a record counts. */
  async whyAtOnce(
    what: 'ideas' | 'comments',
    projectId: string,
    authorId: string,
    yearAgo: Date,
  ): Promise<WhyAtOnce | null> {
    const [row] = await this.database.rows<{ why: WhyAtOnce | null }>(
      `select case
         when p.${what}_checked = 'after' then 'project'
         ${what === 'comments' ? STAFF : ''}
         when exists (select from trusted_author t where t.account_id = $2 and ${GIVEN} and not ${ENDED}) then 'trusted'
         when p.trust_after <= ${PUBLISHED} and not ${takenFrom('$2', '$3', `'infinity'::timestamptz`)} then 'record'
       end as why from project p where p.id = $1`,
      [projectId, authorId, yearAgo],
    );
    return row?.why ?? null;
  }

  async find(accountId: string): Promise<AuthorTrust | null> {
    const [trust] = await this.database.rows<AuthorTrust>(
      `select t.since, a.display_name as by, t.reason, not ${ENDED} as stands
       from trusted_author t join account a on a.id = t.by_id where t.account_id = $1 and ${GIVEN}`,
      [accountId],
    );
    return trust ?? null;
  }

  /** Held until the transaction ends; false when there is no such person, or no longer. */
  async lockPerson(accountId: string): Promise<boolean> {
    const found = await this.database.rows(
      'select from account where id = $1 and erased_at is null and confirmed_at is not null for update',
      [accountId],
    );
    return found.length > 0;
  }

  /** Whether this decision was made by `actorId` about an idea of `accountId`, and let it through. */
  async letThrough(decisionId: string, actorId: string, accountId: string): Promise<boolean> {
    const found = await this.database.rows(
      `select from decision d join idea i on i.id = d.idea_id left join comment c on c.id = d.comment_id
       where d.id = $1 and d.actor_id = $2 and coalesce(c.author_id, i.author_id) = $3 and (c.id is not null or i.source is null)
         and d.action = 'publish' and d.undone_at is null`,
      [decisionId, actorId, accountId],
    );
    return found.length > 0;
  }

  async save(trust: {
    accountId: string;
    since: Date;
    byId: string;
    reason: string | null;
    decisionId: string | null;
  }): Promise<void> {
    await this.database.write(
      `insert into trusted_author (account_id, since, by_id, reason, decision_id) values ($1, $2, $3, $4, $5)
       on conflict (account_id) do update set since = $2, by_id = $3, reason = $4, decision_id = $5`,
      [trust.accountId, trust.since, trust.byId, trust.reason, trust.decisionId],
    );
  }

  async delete(accountId: string): Promise<void> {
    await this.database.write('delete from trusted_author where account_id = $1', [accountId]);
  }

  /** Trust that something ended before this moment. */
  async forgetEnded(before: Date): Promise<number> {
    return this.database.write(
      `delete from trusted_author t where ${takenFrom('t.account_id', 't.since', '$1')}`,
      [before],
    );
  }

  async insertUnchecked(ideaId: string, why: WhyAtOnce, now: Date): Promise<void> {
    await this.database.write(
      `insert into unchecked_publication (idea_id, why, published_at) values ($1, $2, $3)`,
      [ideaId, why, now],
    );
  }
}
