import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type DataSection, PersonalData } from '@ein/accounts';
import { Retention } from '@ein/platform';
import { AuthorTrustRepository } from './author-trust.repository.js';

const SECTIONS: DataSection[] = [
  {
    name: 'trust',
    title: { de: 'Dass die Moderation dir vertraut', en: 'That the moderators trust you' },
    fields: {
      since: { de: 'Seit', en: 'Since' },
      reason: { de: 'Grund', en: 'Reason' },
    },
    statement: `select since, reason from trusted_author where account_id = $1 order by since limit $2 offset $3`,
  },
  {
    name: 'trustGiven',
    title: { de: 'Vertrauen, das du ausgesprochen hast', en: 'Trust that you gave' },
    fields: { since: { de: 'Seit', en: 'Since' }, reason: { de: 'Grund', en: 'Reason' } },
    statement: `select since, reason from trusted_author where by_id = $1 order by since, account_id limit $2 offset $3`,
  },
];

/** Whoever leaves takes along that they were trusted. */
@Injectable()
export class PublishingOwnData implements OnModuleInit {
  constructor(
    private readonly data: PersonalData,
    private readonly retention: Retention,
    private readonly trusts: AuthorTrustRepository,
  ) {}

  onModuleInit(): void {
    this.data.register({
      name: 'publishing',
      tables: ['trusted_author'],
      sections: SECTIONS,
      erase: ({ accountId }) => this.trusts.delete(accountId),
    });
    this.retention.register({
      key: 'trusted_author',
      forget: (before) => this.trusts.forgetEnded(before),
    });
  }
}
