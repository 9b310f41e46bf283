import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type DataSection, PersonalData } from '@ein/accounts';
import { Database } from '@ein/platform';
import { OpinionVoteRepository } from './opinion-vote.repository.js';

const SECTIONS: DataSection[] = [
  {
    name: 'opinions',
    title: { de: 'Aussagen, die du beantwortet hast', en: 'Statements you answered' },
    fields: {
      project: { de: 'Projekt', en: 'Project' },
      statementNumber: { de: 'Aussage', en: 'Statement' },
      text: { de: 'Text', en: 'Text' },
      choice: { de: 'Deine Antwort', en: 'Your answer' },
      createdAt: { de: 'Seit', en: 'Since' },
      changedAt: { de: 'Zuletzt geändert', en: 'Last changed' },
    },
    statement: `select p.name as project, s.number as "statementNumber", case when s.withheld_at is null then s.text end as text, v.choice,
        v.created_at as "createdAt", v.changed_at as "changedAt"
      from opinion_vote v join opinion_statement s on s.id = v.statement_id join project p on p.id = s.project_id
      where v.account_id = $1 order by v.created_at, v.statement_id limit $2 offset $3`,
  },
  {
    name: 'opinionProjects',
    title: {
      de: 'Projekte, deren Aussagen du beantwortest',
      en: 'Projects whose statements you answer',
    },
    fields: {
      project: { de: 'Projekt', en: 'Project' },
      answers: { de: 'Antworten', en: 'Answers' },
    },
    statement: `select p.name as project, o.answers from opinion_participant o join project p on p.id = o.project_id
      where o.account_id = $1 order by p.position, p.id limit $2 offset $3`,
  },
  {
    name: 'statementsWritten',
    title: {
      de: 'Aussagen, die du für ein Projekt aufgenommen hast',
      en: 'Statements you put down for a project',
    },
    fields: {
      project: { de: 'Projekt', en: 'Project' },
      statementNumber: { de: 'Aussage', en: 'Statement' },
      text: { de: 'Text', en: 'Text' },
      createdAt: { de: 'Aufgenommen', en: 'Put down' },
    },
    statement: `select p.name as project, s.number as "statementNumber", case when s.withheld_at is null then s.text end as text,
        s.created_at as "createdAt"
      from opinion_statement s join project p on p.id = s.project_id
      where s.author_id = $1 order by s.created_at, s.id limit $2 offset $3`,
  },
];

/** Whoever leaves takes their answers along: somebody who comes back with the same address would else count twice. */
@Injectable()
export class OpinionOwnData implements OnModuleInit {
  constructor(
    private readonly data: PersonalData,
    private readonly database: Database,
    private readonly votes: OpinionVoteRepository,
  ) {}

  onModuleInit(): void {
    this.data.register({
      name: 'opinions',
      tables: ['opinion_vote', 'opinion_participant', 'opinion_statement'],
      sections: SECTIONS,
      erase: ({ accountId }) => this.database.transaction(() => this.votes.forget(accountId)),
    });
  }
}
