import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type DataSection, PersonalData } from '@ein/accounts';
import { Database, Retention } from '@ein/platform';
import { SanctionRepository } from './sanction.repository.js';

const SECTIONS: DataSection[] = [
  {
    name: 'sanctions',
    title: { de: 'Verwarnungen und Sperren', en: 'Warnings and blocks' },
    fields: {
      kind: { de: 'Art', en: 'Kind' },
      about: { de: 'Anlass', en: 'Occasion' },
      reason: { de: 'Begründung', en: 'Reason' },
      ground: { de: 'Grundlage', en: 'Ground' },
      facts: { de: 'Was geschehen ist', en: 'What happened' },
      severeGround: { de: 'Grundlage als schwerer Fall', en: 'Ground as a severe case' },
      createdAt: { de: 'Seit', en: 'Since' },
      until: { de: 'Bis', en: 'Until' },
      liftedAt: { de: 'Aufgehoben', en: 'Lifted' },
      liftReason: { de: 'Grund der Aufhebung', en: 'Reason of lifting' },
      seenAt: { de: 'Gelesen', en: 'Read' },
    },
    statement: `select s.kind, s.about, s.reason, s.ground, s.facts, s.severe_ground as "severeGround", s.created_at as "createdAt",
        s.until_at as until, s.lifted_at as "liftedAt", s.lift_reason as "liftReason", s.seen_at as "seenAt"
      from sanction s where s.account_id = $1 order by s.created_at, s.id limit $2 offset $3`,
  },
  {
    name: 'sanctionAppeals',
    title: { de: 'Deine Beschwerden gegen Maßnahmen', en: 'Your appeals against measures' },
    fields: {
      text: { de: 'Text', en: 'Text' },
      createdAt: { de: 'Eingelegt', en: 'Made' },
      decidedAt: { de: 'Entschieden', en: 'Decided' },
      success: { de: 'Erfolg', en: 'Success' },
      answer: { de: 'Begründung', en: 'Reason' },
    },
    statement: `select p.text, p.created_at as "createdAt", p.decided_at as "decidedAt", p.success, p.answer
      from sanction_appeal p join sanction s on s.id = p.sanction_id where s.account_id = $1
      order by p.created_at, p.id limit $2 offset $3`,
  },
  {
    name: 'sanctionsMade',
    title: { de: 'Maßnahmen, die du getroffen hast', en: 'Measures you made' },
    fields: {
      kind: { de: 'Art', en: 'Kind' },
      createdAt: { de: 'Seit', en: 'Since' },
      liftedAt: { de: 'Aufgehoben', en: 'Lifted' },
    },
    statement: `select s.kind, s.created_at as "createdAt", s.lifted_at as "liftedAt" from sanction s
      where s.by_id = $1 order by s.created_at, s.id limit $2 offset $3`,
  },
];

/** What is known of somebody's sanctions. Whoever leaves takes the words along; kind and days stay as figures. */
@Injectable()
export class SanctionOwnData implements OnModuleInit {
  constructor(
    private readonly data: PersonalData,
    private readonly database: Database,
    private readonly retention: Retention,
    private readonly sanctions: SanctionRepository,
  ) {}

  onModuleInit(): void {
    this.data.register({
      name: 'sanctions',
      tables: ['sanction', 'sanction_appeal'],
      sections: SECTIONS,
      erase: ({ accountId }) => this.erase(accountId),
    });
    this.retention.register({
      key: 'sanction',
      forget: (before) => this.sanctions.forgetWords(before),
    });
  }

  private async erase(accountId: string): Promise<void> {
    await this.sanctions.forgetWordsOf(accountId);
    // Nobody is left whose appeal it was.
    await this.database.write(
      `delete from sanction_appeal where decided_at is null and sanction_id in (select id from sanction where account_id = $1)`,
      [accountId],
    );
  }
}
