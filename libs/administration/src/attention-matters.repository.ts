import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';

const UNANSWERED = `i.visibility = 'published' and not exists (select from answer a where a.idea_id = i.id)`;
/** As it is indexed; the day without a promise is beyond all others. */
const DUE = `coalesce(i.answer_due_on, date '9999-12-31')`;

/** One number each: what an admin may have to see to. */
@Injectable()
export class AttentionMattersRepository {
  constructor(private readonly database: Database) {}

  async countOverdueItems(now: Date): Promise<number> {
    return this.count('queue_item q where q.closed_at is null and q.due_at < $1', [now]);
  }

  /** Ideas whose first answer was due before this day in Berlin. */
  async countOverdueAnswers(today: string): Promise<number> {
    return this.count(`idea i where ${UNANSWERED} and ${DUE} < $1::date`, [today]);
  }

  /** Ideas whose first answer is due from this day to that one, both included. */
  async countAnswersDue(from: string, until: string): Promise<number> {
    const due = `${DUE} between $1::date and $2::date`;
    return this.count(`idea i where ${UNANSWERED} and ${due}`, [from, until]);
  }

  async countRoleRequests(now: Date): Promise<number> {
    return this.count('role_request r where r.outcome is null and r.ends_at > $1', [now]);
  }

  async countStaffWithoutSecondFactor(): Promise<number> {
    return this.count(
      `account a where a.role <> 'resident' and a.erased_at is null
         and not exists (select from totp t where t.account_id = a.id and t.confirmed_at is not null)
         and not exists (select from passkey p where p.account_id = a.id)`,
    );
  }

  /** Staff who have had their account since before this moment and no session since then. */
  async countUnusedStaff(since: Date): Promise<number> {
    return this.count(
      `account a where a.role <> 'resident' and a.erased_at is null and a.created_at < $1
         and not exists (select from session s where s.account_id = a.id and s.last_seen_at >= $1)
         and not exists (select from role_request r where r.account_id = a.id and r.decided_at >= $1)`,
      [since],
    );
  }

  /** Pages of the town that are demo texts, or that nobody has changed since this moment. */
  async countOldPages(since: Date): Promise<number> {
    return this.count('town_page p where p.demo or p.updated_at < $1', [since]);
  }

  private async count(from: string, values: unknown[] = []): Promise<number> {
    const [row] = await this.database.rows<{ count: number }>(
      `select count(*)::int as count from ${from}`,
      values,
    );
    return row?.count ?? 0;
  }
}
