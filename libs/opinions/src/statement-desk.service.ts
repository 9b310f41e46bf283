import { Injectable } from '@nestjs/common';
import { Clock, Database, newId, NotFound, type SignedInViewer } from '@ein/platform';
import { EventLog } from '@ein/event-log';
import { ProjectService, TAKES_OPINIONS } from '@ein/projects';
import {
  StatementClosed,
  StatementMended,
  StatementOpened,
  StatementWritten,
} from './opinion.events.js';
import type {
  MendStatementInput,
  MoveStatementInput,
  TakeStatementInput,
  WriteStatementInput,
} from './opinion.inputs.js';
import { NotInComment, StatementFixed, type StatementResultOfStaff } from './opinion.problems.js';
import type { OpinionStatement } from './opinion-statement.entity.js';
import {
  OpinionStatementRepository,
  type TakeableComment,
} from './opinion-statement.repository.js';
import { StaffStatement, type StatementDesk } from './opinion-statement.type.js';
import { namesSomebody, spanOf } from './span.policy.js';

/** More than that nobody answers, and the map would not be more telling. */
const MOST_STATEMENTS = 200;
const NO_STATEMENT = 'Diese Aussage gibt es nicht.';

type Origin = Pick<
  OpinionStatement,
  'origin' | 'commentId' | 'commentVersion' | 'spanFrom' | 'spanUntil'
>;
const BY_STAFF: Origin = {
  origin: 'staff',
  commentId: null,
  commentVersion: null,
  spanFrom: null,
  spanUntil: null,
};

/** What staff do with the statements of a project. */
@Injectable()
export class StatementDeskService {
  constructor(
    private readonly database: Database,
    private readonly statements: OpinionStatementRepository,
    private readonly projects: ProjectService,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  async desk(slug: string): Promise<StatementDesk | null> {
    const project = await this.projects.findBySlug(slug);
    if (!project) return null;
    return {
      projectId: project.id,
      projectName: project.name,
      takesOpinions: await this.projects.takes(TAKES_OPINIONS, project.id),
      statements: await this.statements.findForStaff(project.id),
    };
  }

  /** A draft in the words of staff. */
  async write(
    viewer: SignedInViewer,
    { projectId, text }: WriteStatementInput,
  ): Promise<StatementResultOfStaff> {
    if (namesSomebody(text)) return namesNobody();
    return this.database.transaction(() => this.add(viewer, projectId, text, BY_STAFF));
  }

  /** A draft in the words of a public comment. */
  async take(
    viewer: SignedInViewer,
    { projectId, commentNumber, text }: TakeStatementInput,
  ): Promise<StatementResultOfStaff> {
    return this.database.transaction(async () => {
      const comment = await this.statements.lockPublicComment(commentNumber);
      if (!comment)
        return new NotInComment(`Den Beitrag K-${commentNumber} kann gerade niemand lesen.`);
      const origin = originIn(comment, text);
      return origin instanceof NotInComment ? origin : this.add(viewer, projectId, text, origin);
    });
  }

  /** Other words for a draft that staff wrote; what comes from a comment stays word for word. */
  async mend(
    viewer: SignedInViewer,
    { statementId, text }: MendStatementInput,
  ): Promise<StatementResultOfStaff> {
    if (namesSomebody(text)) return namesNobody();
    return this.database.transaction(async () => {
      const statement = await this.statements.lock(statementId);
      if (!statement) return new NotFound(NO_STATEMENT);
      if (statement.state !== 'draft' || statement.origin !== 'staff')
        return new StatementFixed(
          'Nur ein Entwurf in eigenen Worten lässt sich ändern. Was offen war, ist schon beantwortet.',
        );
      await this.statements.save(statementId, { text });
      await this.record(viewer, StatementMended, statement);
      return this.shown(statementId);
    });
  }

  /** Opens or closes a statement for answers. Doing it again changes nothing. */
  async move(
    viewer: SignedInViewer,
    { statementId, state }: MoveStatementInput,
  ): Promise<StatementResultOfStaff> {
    return this.database.transaction(async () => {
      const statement = await this.statements.lock(statementId);
      if (!statement) return new NotFound(NO_STATEMENT);
      if (state === 'draft')
        return new StatementFixed('Eine Aussage wird nicht wieder zum Entwurf. Schließe sie.');
      if (statement.withheldAt)
        return new StatementFixed(
          'Der Beitrag, aus dem diese Aussage stammt, ist so nicht mehr zu lesen. Sie bleibt geschlossen.',
        );
      if (statement.state === state) return this.shown(statementId);
      const now = this.clock.now();
      const when =
        state === 'open'
          ? { openedAt: statement.openedAt ?? now, closedAt: null }
          : { closedAt: now };
      await this.statements.save(statementId, { state, ...when });
      await this.record(viewer, state === 'open' ? StatementOpened : StatementClosed, statement);
      return this.shown(statementId);
    });
  }

  private async add(
    viewer: SignedInViewer,
    projectId: string,
    text: string,
    origin: Origin,
  ): Promise<StatementResultOfStaff> {
    if (!(await this.statements.lockProject(projectId)))
      return new NotFound('Dieses Projekt gibt es nicht.');
    const { count, next } = await this.statements.countAll(projectId);
    if (count >= MOST_STATEMENTS)
      return new StatementFixed(
        'Ein Projekt hat höchstens 200 Aussagen. Mehr beantwortet niemand.',
      );
    const statement: OpinionStatement = {
      id: newId(),
      projectId,
      number: next,
      text,
      ...origin,
      state: 'draft',
      withheldAt: null,
      withheldWhy: null,
      toldAt: null,
      authorId: viewer.id,
      createdAt: this.clock.now(),
      openedAt: null,
      closedAt: null,
    };
    await this.statements.insert(statement);
    await this.record(viewer, StatementWritten, statement);
    return this.shown(statement.id);
  }

  private async record(
    viewer: SignedInViewer,
    kind: string,
    { id, projectId, number }: OpinionStatement,
  ): Promise<void> {
    await this.events.record({
      kind,
      actorId: viewer.id,
      subjectId: id,
      detail: { projectId, number },
    });
  }

  private async shown(id: string): Promise<StatementResultOfStaff> {
    const statement = await this.statements.findOneForStaff(id);
    return statement ? Object.assign(new StaffStatement(), statement) : new NotFound(NO_STATEMENT);
  }
}

function originIn(comment: TakeableComment, text: string): Origin | NotInComment {
  const span = spanOf(text, comment.body);
  if (!span)
    return new NotInComment(
      'So steht es nicht in dem Beitrag. Bitte übernimm die Worte genau, ohne Zeichen für Fettes oder Listen.',
    );
  if (namesSomebody(comment.body.slice(span.from, span.until))) return namesNobody();
  return {
    origin: 'comment',
    commentId: comment.id,
    commentVersion: comment.version,
    spanFrom: span.from,
    spanUntil: span.until,
  };
}

const namesNobody = () =>
  new NotInComment('Eine Aussage spricht niemanden an. Bitte wähle Worte ohne Namen.');
