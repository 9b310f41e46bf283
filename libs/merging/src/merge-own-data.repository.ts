import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type DataSection, PersonalData } from '@ein/accounts';

const SECTIONS: DataSection[] = [
  {
    name: 'mergesMade',
    title: { de: 'Ideen, die du verbunden hast', en: 'Ideas you linked' },
    fields: {
      duplicateNumber: { de: 'Idee', en: 'Idea' },
      mainNumber: { de: 'Verbunden mit Idee', en: 'Linked with idea' },
      mergedAt: { de: 'Verbunden', en: 'Linked' },
      undoneAt: { de: 'Aufgelöst', en: 'Undone' },
    },
    statement: `select d.number as "duplicateNumber", m.number as "mainNumber", g.merged_at as "mergedAt", g.undone_at as "undoneAt"
      from idea_merge g join idea d on d.id = g.duplicate_id join idea m on m.id = g.main_id
      where g.merged_by = $1 or g.undone_by = $1 order by g.merged_at, g.id limit $2 offset $3`,
  },
];

/** Who linked ideas for the town. The rows stay, like the decisions they belong to: whoever made them is shown as the moderation. */
@Injectable()
export class MergeOwnData implements OnModuleInit {
  constructor(private readonly data: PersonalData) {}

  onModuleInit(): void {
    this.data.register({
      name: 'merging',
      tables: ['idea_merge'],
      sections: SECTIONS,
      erase: async () => undefined,
    });
  }
}
