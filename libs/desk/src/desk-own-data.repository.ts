import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type DataSection, type Leaving, PersonalData } from '@ein/accounts';
import { Database, Retention } from '@ein/platform';
import { NoteRepository } from './note.repository.js';

const ABOUT_MINE = `case when n.comment_id is null then i.author_id else c.author_id end = $1`;
const NOTES = `from queue_note n join idea i on i.id = n.idea_id left join comment c on c.id = n.comment_id`;
const FIELDS = {
  ideaNumber: { de: 'Idee', en: 'Idea' },
  commentNumber: { de: 'Beitrag', en: 'Comment' },
  text: { de: 'Text', en: 'Text' },
  createdAt: { de: 'Geschrieben', en: 'Written' },
};
const COLUMNS = `i.number as "ideaNumber", c.number as "commentNumber", n.text, n.created_at as "createdAt"`;

const SECTIONS: DataSection[] = [
  {
    name: 'notesAbout',
    title: { de: 'Notizen der Moderation zu deinen Texten', en: 'Moderators’ notes on your texts' },
    fields: FIELDS,
    statement: `select ${COLUMNS} ${NOTES} where ${ABOUT_MINE} order by n.created_at, n.id limit $2 offset $3`,
  },
  {
    name: 'notesWritten',
    title: {
      de: 'Notizen, die du für die Moderation geschrieben hast',
      en: 'Notes you wrote for the moderators',
    },
    fields: FIELDS,
    statement: `select ${COLUMNS} ${NOTES} where n.author_id = $1 order by n.created_at, n.id limit $2 offset $3`,
  },
  {
    name: 'queueViews',
    title: { de: 'Deine Ansichten der Warteschlange', en: 'Your views of the queue' },
    fields: {
      name: { de: 'Name', en: 'Name' },
      query: { de: 'Filter', en: 'Filters' },
      createdAt: { de: 'Gespeichert', en: 'Saved' },
    },
    statement: `select name, query, created_at as "createdAt" from queue_view where account_id = $1 order by name, id limit $2 offset $3`,
  },
];

/** A note about a text is about its author too, so they read it in their copy, and it goes with them. */
@Injectable()
export class DeskOwnData implements OnModuleInit {
  constructor(
    private readonly data: PersonalData,
    private readonly database: Database,
    private readonly retention: Retention,
    private readonly notes: NoteRepository,
  ) {}

  onModuleInit(): void {
    this.data.register({
      name: 'desk',
      tables: ['queue_note', 'queue_view'],
      sections: SECTIONS,
      erase: (leaving) => this.erase(leaving),
    });
    this.retention.register({
      key: 'queue_note',
      forget: (before) => this.notes.deleteBefore(before),
    });
  }

  private async erase({ accountId }: Leaving): Promise<void> {
    await this.database.write(
      `delete from queue_note where id in (select n.id ${NOTES} where ${ABOUT_MINE})`,
      [accountId],
    );
    await this.database.write('delete from queue_view where account_id = $1', [accountId]);
    await this.database.write(
      `update queue_item set assigned_to = null, assigned_untold = false where assigned_to = $1`,
      [accountId],
    );
    await this.database.write('update queue_item set assigned_by = null where assigned_by = $1', [
      accountId,
    ]);
  }
}
