import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type DataSection, PersonalData } from '@ein/accounts';

const SECTIONS: DataSection[] = [
  {
    name: 'answers',
    title: {
      de: 'Antworten, die du für die Stadt gegeben hast',
      en: 'Answers you gave for the town',
    },
    fields: {
      ideaNumber: { de: 'Idee', en: 'Idea' },
      keySentence: { de: 'Kernsatz', en: 'Key sentence' },
      office: { de: 'Amt', en: 'Office' },
      publishedAt: { de: 'Veröffentlicht', en: 'Published' },
    },
    statement: `select i.number as "ideaNumber", w.key_sentence as "keySentence", w.office, w.published_at as "publishedAt"
      from answer w join idea i on i.id = w.idea_id where w.actor_id = $1 order by w.published_at, w.id limit $2 offset $3`,
  },
  {
    name: 'processingSteps',
    title: {
      de: 'Schritte, die du für die Stadt eingetragen hast',
      en: 'Steps you noted for the town',
    },
    fields: {
      ideaNumber: { de: 'Idee', en: 'Idea' },
      toStatus: { de: 'Stand', en: 'State' },
      sentence: { de: 'Satz', en: 'Sentence' },
      createdAt: { de: 'Eingetragen', en: 'Noted' },
    },
    statement: `select i.number as "ideaNumber", s.to_status as "toStatus", s.sentence, s.created_at as "createdAt"
      from processing_step s join idea i on i.id = s.idea_id where s.actor_id = $1 order by s.created_at, s.id limit $2 offset $3`,
  },
];

/**
 * The town's own acts name an office, never a person, and belong to the file: they stay when a clerk leaves,
 * and point to an account that stands for nobody.
 */
@Injectable()
export class AnswerOwnData implements OnModuleInit {
  constructor(private readonly data: PersonalData) {}

  onModuleInit(): void {
    this.data.register({
      name: 'answers',
      tables: ['answer', 'processing_step'],
      sections: SECTIONS,
      erase: async () => {},
    });
  }
}
