import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EventLog } from '@ein/event-log';
import { berlinDay, Clock, Database, newId, NotFound, type SignedInViewer } from '@ein/platform';
import { canonicalJson, publicationProblems } from '@ein/report-document';
import { TownService } from '@ein/town';
import { sourcesBySentence } from './cited-sources.policy.js';
import { type CitedText, CitedTextRepository } from './cited-text.repository.js';
import {
  type ContributionNumbers,
  EditionContributionRepository,
} from './edition-contribution.repository.js';
import { EditionRepository } from './edition.repository.js';
import { opinionProblems } from './edition-opinions.policy.js';
import type { CitedStatement, Material } from './edition-material.policy.js';
import { passageKey, passagesIn, referenceTo } from './edition-passages.policy.js';
import { withWords, WordsTaken } from './edition-words.policy.js';
import { FiguresRepository } from './figures.repository.js';
import type { Figures } from './report-figures.js';
import { tooOld } from './findings-age.policy.js';
import { FindingsAgeRepository } from './findings-age.repository.js';
import { heldFigures, heldFindings } from './held-figures.policy.js';
import { leftOutOf } from './left-out.policy.js';
import { LeftOutRepository } from './left-out.repository.js';
import { minorityProblems } from './minority.policy.js';
import { OpinionPartRepository } from './opinion-part.repository.js';
import { named, sourceProblems, takenFrom } from './publication-problems.policy.js';
import { composeEdition, editionFigures } from './report-document.policy.js';
import type { Report, Scope } from './report.entity.js';
import { ReportPublished } from './report.events.js';
import type { ReportVersionInput } from './report.inputs.js';
import { PublicationRefused, ReportChanged } from './report.problems.js';
import { ReportRepository } from './report.repository.js';
import { ReportTopicRepository } from './report-topic.repository.js';
import type { PublicationProblem } from './report.type.js';

export const scopeOf = ({
  projectId,
  categoryId,
  placeId,
  fromDay,
  untilDay,
  status,
}: Report): Scope => ({ projectId, categoryId, placeId, fromDay, untilDay, status });

/** Which run's findings stand. */
const readOf = ({ id, findings, analysisId }: Report) => ({
  id,
  runId: findings?.runId ?? analysisId,
});

const GONE = 'Diesen Entwurf gibt es nicht mehr.';
const BUSY =
  'Gerade wird ein anderer Bericht veröffentlicht. Bitte versuche es gleich noch einmal.';

const refused = (message: string) => new PublicationRefused([{ sentenceId: null, message }]);
/** Publishes a draft as the next edition: counted anew, checked sentence by sentence, and frozen. */
@Injectable()
export class ReportPublishing {
  constructor(
    private readonly database: Database,
    private readonly reports: ReportRepository,
    private readonly editions: EditionRepository,
    private readonly contributions: EditionContributionRepository,
    private readonly figures: FiguresRepository,
    private readonly age: FindingsAgeRepository,
    private readonly opinions: OpinionPartRepository,
    private readonly texts: CitedTextRepository,
    private readonly topics: ReportTopicRepository,
    private readonly leftOut: LeftOutRepository,
    private readonly events: EventLog,
    private readonly town: TownService,
    private readonly clock: Clock,
  ) {}

  /** The number of the edition, or why there is none. */
  async publish(
    viewer: SignedInViewer,
    { reportId, version }: ReportVersionInput,
  ): Promise<number | NotFound | ReportChanged | PublicationRefused> {
    const draft = await this.reports.find(reportId);
    if (draft?.state !== 'draft') return new NotFound(GONE);
    if (draft.version !== version) return new ReportChanged();
    const now = this.clock.now();
    // Before the transaction that holds the numbers: all of one moment, however long it takes.
    const { counted, listed, since } = await this.database.snapshot(async () => ({
      counted: await this.figures.count(scopeOf(draft), berlinDay(now), now),
      listed: await this.contributions.findNumbers(scopeOf(draft)),
      since:
        draft.findings && (await this.age.since(readOf(draft), scopeOf(draft), draft.findings)),
    }));
    return this.database.transaction(async () => {
      if (!(await this.editions.lockNumbers())) return refused(BUSY);
      const report = await this.reports.find(reportId, true);
      if (report?.state !== 'draft') return new NotFound(GONE);
      if (report.version !== version) return new ReportChanged();
      await this.hold(report, counted);
      const material = { ...(await this.gather(report, counted, now)), listed, since };
      const problems = this.problemsOf(material);
      if (problems.length) return new PublicationRefused(problems);
      const taken = takenFrom(counted, material);
      if (taken) return refused(taken);
      return this.write(viewer, material, listed);
    });
  }

  /** Whoever takes one of these texts away now waits, and then finds the edition that holds it. */
  private async hold(report: Report, figures: Figures): Promise<void> {
    const sources = await this.reports.findSources(report.id);
    await this.texts.hold([
      ...sources.map(({ sourceId }) => sourceId),
      ...named(figures).map(({ ideaId }) => ideaId),
      ...passagesIn(figures).map(({ sourceId }) => sourceId),
      ...[...(await this.statementsOf(figures, report)).values()].flatMap(
        ({ statement: { source } }) => source?.sourceId ?? [],
      ),
    ]);
  }

  /** What would keep this draft from being published now. */
  async preview(report: Report): Promise<PublicationProblem[]> {
    return this.problemsOf(await this.gather(report, report.figures, this.clock.now()));
  }

  /** Everything that this draft says, with its sources as they stand now. */
  async gather(report: Report, figures: Figures, now: Date): Promise<Material> {
    const last = await this.editions.findLast();
    const scope = scopeOf(report);
    const compared = await this.editions.findLastOf(scope, 'same-beginning');
    // What no edition may give away by subtraction, whichever of both was read.
    const held = [await this.editions.findLastOf(scope), compared];
    const sources = await this.reports.findSources(report.id);
    const cited = await this.texts.find(sources);
    const { name: town, platformName: platform } = await this.town.facts();
    return {
      report,
      publisher: { town, platform },
      figures: held.reduce((all, one) => heldFigures(all, scope, one), figures),
      findings: held.reduce((all, one) => heldFindings(all, scope, one), report.findings),
      scope,
      names: await this.reports.namesOf(report),
      sentences: await this.reports.findSentences(report.id),
      sources: sourcesBySentence(sources, cited),
      titles: await this.titlesOf(figures),
      listedTopics: await this.topics.findListed(report.id, report.findings?.topics.length ?? 0),
      passages: await this.passagesOf(figures),
      leftOut: leftOutOf(await this.leftOut.find(report.id)),
      statements: await this.statementsOf(figures, report),
      number: (last?.number ?? 0) + 1,
      now,
      previousHash: last?.sha256 ?? null,
      listed: null,
      since: null,
      compared,
    };
  }

  private async titlesOf(figures: Figures): Promise<Map<string, CitedText>> {
    const ideas = named(figures);
    const found = await this.texts.find(
      ideas.map(({ ideaId, version }) => ({
        kind: 'idea',
        sourceId: ideaId,
        version,
        part: 'title',
      })),
    );
    return new Map(
      ideas.flatMap(({ ideaId }, index) => (found[index] ? [[ideaId, found[index]]] : [])),
    );
  }

  private async passagesOf(figures: Figures): Promise<Map<string, CitedText>> {
    const passages = passagesIn(figures);
    const found = await this.texts.find(passages.map(referenceTo));
    return new Map(
      passages.flatMap((passage, nr) => (found[nr] ? [[passageKey(passage), found[nr]]] : [])),
    );
  }

  private async statementsOf(
    { opinions }: Figures,
    { projectId }: Report,
  ): Promise<Map<string, CitedStatement>> {
    const statements = opinions?.whole ? await this.opinions.findTexts(projectId) : [];
    const taken = statements.flatMap(({ source }) => source ?? []);
    const cited = await this.texts.find(
      taken.map(({ sourceId, version }) => ({ kind: 'comment', sourceId, version, part: 'text' })),
    );
    const byNumber = new Map(taken.map((source, nr) => [source, cited[nr] ?? null]));
    return new Map(
      statements.map((statement) => [
        statement.id,
        { statement, cited: (statement.source && byNumber.get(statement.source)) ?? null },
      ]),
    );
  }

  private problemsOf(material: Material): PublicationProblem[] {
    const old = tooOld(material.findings, material.since, material.now);
    const own = [
      ...(old ? [{ sentenceId: null, message: old }] : []),
      ...sourceProblems(material),
      ...minorityProblems(material),
      ...opinionProblems(material),
    ];
    if (own.length) return own;
    const words = new WordsTaken();
    const frozen = canonicalJson(composeEdition(material, words));
    const rows = words.rows.map((row) => ({ ...row, standing: 'ok' as const }));
    return publicationProblems(withWords(frozen, rows)).map(({ about, message }) => ({
      sentenceId: material.sentences.some(({ id }) => id === about) ? about : null,
      message,
    }));
  }

  private async write(
    viewer: SignedInViewer,
    material: Material,
    listed: ContributionNumbers,
  ): Promise<number> {
    const { report, number, now, previousHash } = material;
    const words = new WordsTaken();
    const document = canonicalJson(composeEdition(material, words));
    const sha256 = createHash('sha256').update(document, 'utf8').digest('hex');
    const id = newId();
    await this.editions.insert(
      {
        ...{ number, id, reportId: report.id, title: report.title, scope: scopeOf(report) },
        figures: editionFigures(material),
        ...{ document, sha256, previousSha256: previousHash },
        publishedAt: now,
        publishedBy: viewer.id,
      },
      words.rows.map((row) => ({ ...row, edition: number })),
    );
    await this.contributions.insert({ edition: number, ...listed });
    await this.reports.update(report.id, { state: 'published' });
    await this.events.record({
      kind: ReportPublished,
      actorId: viewer.id,
      subjectId: id,
      detail: { number, sha256 },
    });
    return number;
  }
}
