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
      tables: ['vote', 'comment_vote'],
      sections: SECTIONS,
      erase: ({ accountId }) => this.withdrawAll(accountId),
    });
  }

  /** Rows and counters together; tallies are locked in the order of their ids, so that two who leave do not wait for each other. */
  async withdrawAll(accountId: string): Promise<void> {
    await this.database.write(
      `with tally as materialized (
         select idea_id from idea_tally where idea_id in (select idea_id from vote where account_id = $1) order by idea_id for update
       ), gone as (
         delete from vote v using tally where v.account_id = $1 and v.idea_id = tally.idea_id returning v.idea_id
       )
       update idea_tally t set vote_count = t.vote_count - 1 from gone where t.idea_id = gone.idea_id`,
      [accountId],
    );
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
