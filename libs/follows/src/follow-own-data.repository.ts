import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type DataSection, type Leaving, PersonalData } from '@ein/accounts';
import { Database } from '@ein/platform';

const SECTIONS: DataSection[] = [
  {
    name: 'followChoices',
    title: {
      de: 'Ideen, zu denen du selbst Bescheid willst oder nicht',
      en: 'Ideas you chose to hear of or not',
    },
    fields: {
      ideaNumber: { de: 'Idee', en: 'Idea' },
      follows: { de: 'Bescheid geben', en: 'Notify' },
      createdAt: { de: 'Seit', en: 'Since' },
    },
    statement: `select i.number as "ideaNumber", f.follows, f.created_at as "createdAt" from follow_choice f join idea i on i.id = f.idea_id
      where f.account_id = $1 order by f.created_at, f.idea_id limit $2 offset $3`,
  },
  {
    name: 'subscriptions',
    title: { de: 'Deine Abos', en: 'Your subscriptions' },
    fields: {
      name: { de: 'Name', en: 'Name' },
      criteria: { de: 'Wörter und Filter', en: 'Words and filters' },
      createdAt: { de: 'Seit', en: 'Since' },
    },
    statement: `select name, criteria::text as criteria, created_at as "createdAt" from subscription
      where account_id = $1 order by created_at, id limit $2 offset $3`,
  },
];

/** What somebody chose to hear of, when they want a copy or leave. */
@Injectable()
export class FollowOwnData implements OnModuleInit {
  constructor(
    private readonly data: PersonalData,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.data.register({
      name: 'follows',
      tables: ['follow_choice', 'subscription', 'address_follow'],
      sections: SECTIONS,
      erase: (leaving) => this.forget(leaving),
    });
  }

  /** Wishes of the same address without the account go with it. */
  private async forget({ accountId, addresses }: Leaving): Promise<void> {
    await this.database.write('delete from follow_choice where account_id = $1', [accountId]);
    await this.database.write('delete from subscription where account_id = $1', [accountId]);
    await this.database.write('delete from address_follow where lower(address) = any ($1)', [
      addresses.map((address) => address.toLowerCase()),
    ]);
  }
}
