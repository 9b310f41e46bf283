import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type DataSection, PersonalData } from '@ein/accounts';
import { Database } from '@ein/platform';

const SECTIONS: DataSection[] = [
  {
    name: 'votes',
    title: { de: 'Ideen, die du unterstützt', en: 'Ideas you support' },
    fields: {
      ideaNumber: { de: 'Idee', en: 'Idea' },
      createdAt: { de: 'Seit', en: 'Since' },
    },
    statement: `select i.number as "ideaNumber", v.created_at as "createdAt" from vote v join idea i on i.id = v.idea_id
      where v.account_id = $1 order by v.created_at, v.idea_id limit $2 offset $3`,
  },
  {
    name: 'commentVotes',
    title: {
      de: 'Beiträge, die du einen guten Grund nennst',
      en: 'Comments you call a good reason',
    },
    fields: {
      commentNumber: { de: 'Beitrag', en: 'Comment' },
      createdAt: { de: 'Seit', en: 'Since' },
    },
    statement: `select c.number as "commentNumber", v.created_at as "createdAt"
      from comment_vote v join comment c on c.id = v.comment_id
      where v.account_id = $1 order by v.created_at, v.comment_id limit $2 offset $3`,
  },
];

/**
 * Votes of somebody who wants a copy, or leaves. Who leaves takes their votes along: somebody who comes back with the
 * same address would else count twice.
 */
@Injectable()
export class VoteOwnData implements OnModuleInit {
  constructor(
    private readonly data: PersonalData,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.data.register({
      name: 'votes',
      tables: ['vote', 'comment_vote', 'canonical_vote'],
      sections: SECTIONS,
      erase: ({ accountId }) => this.withdrawAll(accountId),
    });
  }

  /**
   * Rows and counters together; tallies are locked in the order of their ids, so that two who leave do not wait for each other,
   * and nothing is merged or undone meanwhile among the ideas that are counted here.
   */
  async withdrawAll(accountId: string): Promise<void> {
    await this.database.transaction(async () => {
      await this.database.rows('select hold_linked_votes($1)', [accountId]);
      await this.database.rows(
        `select from idea_tally where idea_id in (
           select v.idea_id from vote v where v.account_id = $1
           union select i.merged_into from vote v join idea i on i.id = v.idea_id where v.account_id = $1 and i.merged_into is not null)
         order by idea_id for update`,
        [accountId],
      );
      // An idea with linked ones counts people, every other one its own votes.
      await this.database.write(
        `with gone as (
           delete from vote where account_id = $1 returning idea_id
         ), uncounted as (
           delete from canonical_vote where account_id = $1 returning main_id
         )
         update idea_tally t set vote_count = t.vote_count - 1 from idea i where i.id = t.idea_id
           and case when i.linked > 0 then t.idea_id in (select main_id from uncounted) else t.idea_id in (select idea_id from gone) end`,
        [accountId],
      );
      await this.withdrawFromComments(accountId);
    });
  }

  private async withdrawFromComments(accountId: string): Promise<void> {
    await this.database.write(
      `with tally as materialized (
         select comment_id from comment_tally where comment_id in (select comment_id from comment_vote where account_id = $1)
         order by comment_id for update
       ), gone as (
         delete from comment_vote v using tally where v.account_id = $1 and v.comment_id = tally.comment_id returning v.comment_id
       )
       update comment_tally t set vote_count = t.vote_count - 1 from gone where t.comment_id = gone.comment_id`,
      [accountId],
    );
  }
}
