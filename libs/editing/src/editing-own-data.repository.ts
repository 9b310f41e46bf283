import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type DataSection, Guests, type Leaving, PersonalData, TAKEN_AWAY } from '@ein/accounts';
import { Database } from '@ein/platform';

const SECTIONS: DataSection[] = [
  {
    name: 'proposalAnswers',
    title: {
      de: 'Deine Antworten auf neue Fassungen',
      en: 'Your answers to new versions',
    },
    fields: {
      ideaNumber: { de: 'Idee', en: 'Idea' },
      version: { de: 'Fassung', en: 'Version' },
      agrees: { de: 'Auch die neue', en: 'The new one too' },
      createdAt: { de: 'Geantwortet', en: 'Answered' },
    },
    statement: `select i.number as "ideaNumber", r.version, r.agrees, r.created_at as "createdAt"
      from vote_renewal r join idea i on i.id = r.idea_id where r.account_id = $1
      order by r.created_at, r.idea_id, r.version limit $2 offset $3`,
  },
  {
    name: 'earlierVotes',
    title: {
      de: 'Fassungen, die du unterstützt hast, bevor eine andere galt',
      en: 'Versions you supported before another one counted',
    },
    fields: {
      ideaNumber: { de: 'Idee', en: 'Idea' },
      version: { de: 'Fassung', en: 'Version' },
      createdAt: { de: 'Seit', en: 'Since' },
    },
    statement: `select i.number as "ideaNumber", v.version, v.created_at as "createdAt"
      from earlier_vote v join idea i on i.id = v.idea_id where v.account_id = $1
      order by v.created_at, v.idea_id, v.version limit $2 offset $3`,
  },
  {
    name: 'withdrawals',
    title: { de: 'Ideen, die du zurückgezogen hast', en: 'Ideas you withdrew' },
    fields: {
      ideaNumber: { de: 'Idee', en: 'Idea' },
      reason: { de: 'Grund', en: 'Reason' },
      text: { de: 'In deinen Worten', en: 'In your own words' },
      withdrawnAt: { de: 'Zurückgezogen', en: 'Withdrawn' },
    },
    statement: `select i.number as "ideaNumber", w.reason, w.text, w.withdrawn_at as "withdrawnAt"
      from withdrawal w join idea i on i.id = w.idea_id where i.author_id = $1
      order by w.withdrawn_at, w.id limit $2 offset $3`,
  },
];

const MINE = 'idea_id in (select id from idea where author_id = $1)';

/** What editing knows of somebody who wants a copy, or leaves. It runs before ideas take away their texts. */
@Injectable()
export class EditingOwnData implements OnModuleInit {
  constructor(
    private readonly data: PersonalData,
    private readonly database: Database,
    private readonly guests: Guests,
  ) {}

  onModuleInit(): void {
    this.guests.register((guestId, accountId) => this.move(guestId, accountId));
    this.data.register({
      name: 'editing',
      tables: ['vote_renewal', 'earlier_vote'],
      sections: SECTIONS,
      erase: (leaving) => this.erase(leaving),
    });
  }

  private async erase({ accountId, texts }: Leaving): Promise<void> {
    for (const table of ['vote_renewal', 'earlier_vote'])
      await this.database.write(`delete from ${table} where account_id = $1`, [accountId]);
    await this.endProposals(accountId);
    await this.takeUnread(accountId);
    // Who supported a text that goes, goes with the text's row.
    await this.database.write(
      `delete from withdrawal w using idea i where i.id = w.idea_id and i.author_id = $1 and ($2 or i.visibility <> 'withdrawn')`,
      [accountId, texts === 'remove'],
    );
  }

  /** The guest never answers a question; which texts they supported before is their account's now. */
  private async move(guestId: string, accountId: string): Promise<void> {
    await this.database.write(
      `with gone as (delete from earlier_vote where account_id = $1 returning idea_id, version, created_at)
       insert into earlier_vote (idea_id, version, account_id, created_at)
         select idea_id, version, $2, created_at from gone on conflict do nothing`,
      [guestId, accountId],
    );
  }

  /** Nobody is left who wants the new text; the old one and its votes have stood all the time. */
  private async endProposals(accountId: string): Promise<void> {
    await this.database.write(
      `update idea_revision set state = 'dropped', review = 'none' where state in ('waiting', 'asking') and ${MINE}`,
      [accountId],
    );
  }

  /** What only its author and the town could read has no reason to stay beside what everybody reads. */
  private async takeUnread(accountId: string): Promise<void> {
    await this.database.write(
      `update idea_revision r set title = $2, body = $2, note = null, salt = ''
       from idea i where i.id = r.idea_id and i.author_id = $1 and r.version <> i.version
         and (r.shown_at is null or r.state = 'refused')`,
      [accountId, TAKEN_AWAY],
    );
  }
}
