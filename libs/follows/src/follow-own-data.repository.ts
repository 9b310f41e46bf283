import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type DataSection, PersonalData } from '@ein/accounts';
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
      tables: ['follow_choice'],
      sections: SECTIONS,
      erase: ({ accountId }) => this.forget(accountId),
    });
  }

  private async forget(accountId: string): Promise<void> {
    await this.database.write('delete from follow_choice where account_id = $1', [accountId]);
  }
}
