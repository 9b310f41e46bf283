import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type DataSection, type Leaving, PersonalData } from '@ein/accounts';
import { Database } from '@ein/platform';

const SECTIONS: DataSection[] = [
  {
    name: 'surveyAnswers',
    title: { de: 'Deine Antworten in Umfragen', en: 'Your answers in surveys' },
    fields: {
      survey: { de: 'Umfrage', en: 'Survey' },
      question: { de: 'Frage', en: 'Question' },
      answer: { de: 'Antwort', en: 'Answer' },
      changedAt: { de: 'Zuletzt geändert', en: 'Last changed' },
    },
    statement: `select s.title as survey, q.text as question,
        case when q.kind = 'scale' then array_to_string(a.chosen, ', ')
          when a.chosen = '{}' then a.text
          else (select string_agg(q.options[one], '; ' order by one) from unnest(a.chosen) one) end as answer,
        r.changed_at as "changedAt"
      from survey_answer a join survey_response r using (survey_id, account_id) join survey s on s.id = a.survey_id
        join survey_question q on q.id = a.question_id
      where a.account_id = $1 order by r.created_at, s.id, q.position limit $2 offset $3`,
  },
];

/** What somebody answered, when they want a copy or leave. */
@Injectable()
export class SurveyOwnData implements OnModuleInit {
  constructor(
    private readonly data: PersonalData,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.data.register({
      name: 'surveys',
      tables: ['survey_response', 'survey_answer'],
      sections: SECTIONS,
      erase: (leaving) => this.forget(leaving),
    });
  }

  private async forget({ accountId }: Leaving): Promise<void> {
    await this.database.write('delete from survey_response where account_id = $1', [accountId]);
  }
}
