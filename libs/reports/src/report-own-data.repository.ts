import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type DataSection, PersonalData } from '@ein/accounts';

const SECTIONS: DataSection[] = [
  {
    name: 'reportDrafts',
    title: { de: 'Berichte, die du begonnen hast', en: 'Reports you began' },
    fields: {
      title: { de: 'Titel', en: 'Title' },
      createdAt: { de: 'Begonnen', en: 'Begun' },
    },
    statement: `select r.title, r.created_at as "createdAt" from report r where r.created_by = $1 order by r.created_at, r.id limit $2 offset $3`,
  },
  {
    name: 'reportEditions',
    title: {
      de: 'Ausgaben von Berichten, die du veröffentlicht hast',
      en: 'Editions of reports you published',
    },
    fields: {
      number: { de: 'Ausgabe', en: 'Edition' },
      title: { de: 'Titel', en: 'Title' },
      publishedAt: { de: 'Veröffentlicht', en: 'Published' },
    },
    statement: `select e.number, e.title, e.published_at as "publishedAt" from report_edition e where e.published_by = $1
      order by e.number limit $2 offset $3`,
  },
  {
    name: 'editionNotes',
    title: {
      de: 'Notizen, die du zu Ausgaben geschrieben hast',
      en: 'Notes you wrote about editions',
    },
    fields: {
      edition: { de: 'Ausgabe', en: 'Edition' },
      note: { de: 'Notiz', en: 'Note' },
      settledAt: { de: 'Geschrieben', en: 'Written' },
    },
    statement: `select m.edition, m.note, m.settled_at as "settledAt" from edition_mark m where m.settled_by = $1
      order by m.settled_at, m.edition, m.key limit $2 offset $3`,
  },
  {
    name: 'leftOutQuotes',
    title: {
      de: 'Gründe, aus denen du Zitate aus Berichten ausgelassen hast',
      en: 'Reasons for which you left quotes out of reports',
    },
    fields: {
      title: { de: 'Bericht', en: 'Report' },
      reason: { de: 'Grund', en: 'Reason' },
      leftOutAt: { de: 'Geschrieben', en: 'Written' },
    },
    statement: `select r.title, o.reason, o.left_out_at as "leftOutAt" from report_left_out o join report r on r.id = o.report_id
      where o.left_out_by = $1 order by o.left_out_at, o.source_id, o.section limit $2 offset $3`,
  },
];

/**
 * Reports are the town's own acts: they stay when a clerk leaves and point to an account that stands for nobody. What they
 * quote of other people goes with its source, by a trigger of the tables of ideas and comments.
 */
@Injectable()
export class ReportOwnData implements OnModuleInit {
  constructor(private readonly data: PersonalData) {}

  onModuleInit(): void {
    this.data.register({
      name: 'reports',
      tables: ['report', 'report_edition', 'edition_mark', 'report_left_out'],
      sections: SECTIONS,
      erase: async () => {},
    });
  }
}
