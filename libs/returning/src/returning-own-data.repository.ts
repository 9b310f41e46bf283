import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type DataSection, PersonalData } from '@ein/accounts';
import { Database } from '@ein/platform';

const SECTIONS: DataSection[] = [
  {
    name: 'returns',
    title: { de: 'Bitten, eine Idee zu überarbeiten', en: 'Requests to revise an idea' },
    fields: {
      ideaNumber: { de: 'Idee', en: 'Idea' },
      version: { de: 'Fassung', en: 'Version' },
      note: { de: 'Hinweis zum ganzen Text', en: 'Note on the whole text' },
      askedAt: { de: 'Gefragt', en: 'Asked' },
      until: { de: 'Zeit bis', en: 'Time until' },
      closedAt: { de: 'Geschlossen', en: 'Closed' },
      answeredAt: { de: 'Geantwortet', en: 'Answered' },
      kept: { de: 'Text bleibt, wie er ist', en: 'Text stays as it is' },
      answer: { de: 'Deine Antwort', en: 'Your answer' },
    },
    statement: `select i.number as "ideaNumber", r.version, r.note, r.asked_at as "askedAt", r.until_day::text as until,
        r.closed_at as "closedAt", r.answered_at as "answeredAt", r.kept, r.answer
      from idea_return r join idea i on i.id = r.idea_id where i.author_id = $1
      order by r.asked_at, r.decision_id limit $2 offset $3`,
  },
  {
    name: 'returnPassages',
    title: { de: 'Markierte Stellen in deinen Ideen', en: 'Marked passages in your ideas' },
    fields: {
      ideaNumber: { de: 'Idee', en: 'Idea' },
      version: { de: 'Fassung', en: 'Version' },
      field: { de: 'Feld', en: 'Field' },
      from: { de: 'Von Zeichen', en: 'From character' },
      to: { de: 'Bis Zeichen', en: 'To character' },
      note: { de: 'Hinweis', en: 'Note' },
    },
    statement: `select i.number as "ideaNumber", r.version, p.field, p.from_point as "from", p.to_point as "to", p.note
      from return_passage p join idea_return r on r.decision_id = p.decision_id join idea i on i.id = r.idea_id
      where i.author_id = $1 order by r.asked_at, r.decision_id, p.position limit $2 offset $3`,
  },
];

const MINE = `select r.decision_id from idea_return r join idea i on i.id = r.idea_id where i.author_id = $1`;

/** What was asked of somebody who wants a copy, or leaves. The decision stays in the record, its words go. */
@Injectable()
export class ReturningOwnData implements OnModuleInit {
  constructor(
    private readonly data: PersonalData,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.data.register({
      name: 'returning',
      tables: ['idea_return', 'return_passage'],
      sections: SECTIONS,
      erase: async ({ accountId }) => {
        await this.database.write(`delete from return_passage where decision_id in (${MINE})`, [
          accountId,
        ]);
        await this.database.write(`delete from idea_return where decision_id in (${MINE})`, [
          accountId,
        ]);
      },
    });
  }
}
