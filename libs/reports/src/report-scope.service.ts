import { Injectable } from '@nestjs/common';
import { Database, isDay } from '@ein/platform';
import { scopeInWords } from './report-document.policy.js';
import type { Scope } from './report.entity.js';
import type { ReportScopeInput } from './report-scope.inputs.js';
import { type ReportScopeField, ReportScopeRefused } from './report-scope.problems.js';
import { ReportScopeRepository } from './report-scope.repository.js';
import type { EditionScope, ReportExtent } from './report-scope.type.js';
import { ReportRepository } from './report.repository.js';
import { isSmall } from './small-groups.policy.js';

const NO_EXTENT = { ideas: 0, comments: 0, moreComments: false, people: 0, morePeople: false };
const EVERYTHING: Scope = {
  projectId: null,
  categoryId: null,
  placeId: null,
  status: null,
  fromDay: null,
  untilDay: null,
};
const NOTHING = 'Mit dieser Auswahl bleibt nichts übrig: Keine Idee und kein Beitrag passt dazu.';
const NO_TEXTS = 'Noch ist keine Idee veröffentlicht. Ein Bericht hätte keinen Inhalt.';

/** In the order in which a choice narrows what came before it. */
const STEPS: readonly { field: ReportScopeField; column: keyof Scope }[] = [
  { field: 'projectId', column: 'projectId' },
  { field: 'categoryId', column: 'categoryId' },
  { field: 'placeId', column: 'placeId' },
  { field: 'status', column: 'status' },
  { field: 'from', column: 'fromDay' },
  { field: 'until', column: 'untilDay' },
];

export const scopeFrom = (input: ReportScopeInput): Scope => ({
  projectId: input.projectId ?? null,
  categoryId: input.categoryId ?? null,
  placeId: input.placeId ?? null,
  fromDay: input.from ?? null,
  untilDay: input.until ?? null,
  status: input.status ?? null,
});

/** What a report may speak of: said in words and counted before it is begun. */
@Injectable()
export class ReportScopes {
  constructor(
    private readonly database: Database,
    private readonly scopes: ReportScopeRepository,
    private readonly reports: ReportRepository,
  ) {}

  async count(input: ReportScopeInput): Promise<ReportExtent> {
    const scope = scopeFrom(input);
    const refusal = await this.refusalOf(scope);
    if (refusal) return { words: '', ...NO_EXTENT, refusal };
    const words = scopeInWords(scope, await this.reports.namesOf(scope));
    const { people, ...texts } = await this.database.snapshot(() => this.scopes.count(scope));
    return { words, ...texts, people: isSmall(people) ? null : people, refusal: null };
  }

  /** Why there can be no report about this, at the choice that leaves nothing; null: there can. */
  async refusalOf(scope: Scope): Promise<ReportScopeRefused | null> {
    return (await this.wrong(scope)) ?? (await this.empty(scope));
  }

  /** What editions speak of, whatever their period. */
  async published(): Promise<EditionScope[]> {
    const rows = await this.scopes.findPublished();
    return rows.map(({ key, editions, ...row }) => ({
      ...{ key, editions },
      words: scopeInWords({ ...row, fromDay: null, untilDay: null }, row),
    }));
  }

  private async wrong(scope: Scope): Promise<ReportScopeRefused | null> {
    const { fromDay, untilDay } = scope;
    const names = await this.reports.namesOf(scope);
    const refused = (field: ReportScopeField, message: string) =>
      new ReportScopeRefused(field, message);
    if (scope.projectId && !names.project)
      return refused('projectId', 'Dieses Projekt gibt es nicht.');
    if (scope.categoryId && !names.category)
      return refused('categoryId', 'Dieses Thema gibt es nicht.');
    if (scope.placeId && !names.place) return refused('placeId', 'Diese Ortschaft gibt es nicht.');
    if (fromDay && !isDay(fromDay)) return refused('from', 'Diesen Tag gibt es nicht.');
    if (untilDay && !isDay(untilDay)) return refused('until', 'Diesen Tag gibt es nicht.');
    return fromDay && untilDay && fromDay > untilDay
      ? refused('until', 'Der letzte Tag liegt vor dem ersten.')
      : null;
  }

  private async empty(scope: Scope): Promise<ReportScopeRefused | null> {
    if (await this.scopes.hasTexts(scope)) return null;
    let narrowed = EVERYTHING;
    for (const { field, column } of STEPS) {
      if (scope[column] === null) continue;
      narrowed = { ...narrowed, [column]: scope[column] };
      if (!(await this.scopes.hasTexts(narrowed))) return new ReportScopeRefused(field, NOTHING);
    }
    return new ReportScopeRefused(null, NO_TEXTS);
  }
}
