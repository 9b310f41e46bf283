import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Guests } from '@ein/accounts';
import { Database } from '@ein/platform';

/**
 * Votes of a guest who becomes somebody with an account: one person counts once, so what both support loses one vote. Rows come
 * before tallies, as in voting, so that a vote of the same person at the same moment waits and is waited for in one order.
 */
@Injectable()
export class GuestVotes implements OnModuleInit {
  constructor(
    private readonly guests: Guests,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.guests.register(async (guestId, accountId) => {
      await this.moveFromIdeas(guestId, accountId);
      await this.forgetOwnReasons(accountId);
      await this.moveFromComments(guestId, accountId);
    });
  }

  private async moveFromIdeas(guestId: string, accountId: string): Promise<void> {
    await this.database.rows(
      `select from idea where id in (
         select v.idea_id from vote v where v.account_id = $1
         union select i.merged_into from vote v join idea i on i.id = v.idea_id where v.account_id = $1 and i.merged_into is not null)
       order by id for key share`,
      [guestId],
    );
    for (const person of [guestId, accountId].sort())
      await this.database.rows('select hold_linked_votes($1)', [person]);
    const votes = await this.ids(
      `insert into vote (idea_id, account_id, created_at) select idea_id, $2, created_at from vote where account_id = $1 order by idea_id
       on conflict do nothing returning idea_id as id`,
      [guestId, accountId],
    );
    const mains = await this.ids(
      `insert into canonical_vote (main_id, account_id) select main_id, $2 from canonical_vote where account_id = $1 order by main_id
       on conflict do nothing returning main_id as id`,
      [guestId, accountId],
    );
    await this.database.rows(
      `select from idea_tally where idea_id in (
         select idea_id from vote where account_id = $1 union select main_id from canonical_vote where account_id = $1)
       order by idea_id for update`,
      [guestId],
    );
    // An idea with linked ones counts people, every other one its own votes.
    await this.database.write(
      `with gone as (delete from vote where account_id = $1 returning idea_id),
       uncounted as (delete from canonical_vote where account_id = $1 returning main_id)
       update idea_tally t set vote_count = t.vote_count - 1 from idea i where i.id = t.idea_id
         and t.idea_id in (select main_id from uncounted union select idea_id from gone)
         and case when i.linked > 0 then t.idea_id in (select main_id from uncounted) and t.idea_id <> all ($3)
                  else t.idea_id in (select idea_id from gone) and t.idea_id <> all ($2) end`,
      [guestId, votes, mains],
    );
  }

  /** Nobody calls their own comment a good reason, and the guest's comments are this account's by now. */
  private async forgetOwnReasons(accountId: string): Promise<void> {
    await this.database.write(
      `with gone as (
         delete from comment_vote v using comment c where v.account_id = $1 and c.id = v.comment_id and c.author_id = $1 returning v.comment_id
       )
       update comment_tally t set vote_count = t.vote_count - 1 from gone where t.comment_id = gone.comment_id`,
      [accountId],
    );
  }

  private async moveFromComments(guestId: string, accountId: string): Promise<void> {
    await this.database.write(
      `with kept as (
         insert into comment_vote (comment_id, account_id, created_at)
           select comment_id, $2, created_at from comment_vote where account_id = $1 order by comment_id on conflict do nothing returning comment_id
       ), gone as (
         delete from comment_vote where account_id = $1 returning comment_id
       )
       update comment_tally t set vote_count = t.vote_count - 1 from gone
         where t.comment_id = gone.comment_id and t.comment_id not in (select comment_id from kept)`,
      [guestId, accountId],
    );
  }

  private async ids(statement: string, values: unknown[]): Promise<string[]> {
    return (await this.database.rows<{ id: string }>(statement, values)).map(({ id }) => id);
  }
}
