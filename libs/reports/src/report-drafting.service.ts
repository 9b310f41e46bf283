import { Injectable } from '@nestjs/common';
import { berlinDay, Clock, Database, newId, NotFound, type SignedInViewer } from '@ein/platform';
import type { FoundTopic, Findings, Quote } from '@ein/topics';
import { CitedTextRepository } from './cited-text.repository.js';
import { FiguresRepository } from './figures.repository.js';
import { quotedWords } from './quoting.policy.js';
import type { KeptFindings, Report, Scope } from './report.entity.js';
import type { CreateReportInput } from './report.inputs.js';
import type { ReportSentence, Section } from './report-sentence.entity.js';
import { ReportRepository, type ScopeNames } from './report.repository.js';
import type { SentenceSource } from './sentence-source.entity.js';
import { draftedCounts } from './sentence-templates.policy.js';

/** So many quotes of each side stand in a draft at first; the others wait beside them. */
const SHOWN_AT_FIRST = 3;

const SIDES: readonly (readonly [Section, keyof FoundTopic & Section])[] = [
  ['proposed', 'proposed'],
  ['reasons', 'reasons'],
  ['conditions', 'conditions'],
  ['against', 'against'],
];

/** Begins reports: counts what is in their scope, and writes the first sentences. */
@Injectable()
export class ReportDrafting {
  constructor(
    private readonly database: Database,
    private readonly reports: ReportRepository,
    private readonly figures: FiguresRepository,
    private readonly texts: CitedTextRepository,
    private readonly clock: Clock,
  ) {}

  /** A draft with its counted sentences. What people say comes when their texts have been read. */
  async create(viewer: SignedInViewer, input: CreateReportInput): Promise<Report | NotFound> {
    const scope: Scope = {
      projectId: input.projectId ?? null,
      categoryId: input.categoryId ?? null,
      placeId: input.placeId ?? null,
      fromDay: input.from ?? null,
      untilDay: input.until ?? null,
      status: input.status ?? null,
    };
    const names = await this.reports.namesOf(scope);
    if (isNowhere(scope, names))
      return new NotFound('Zu dieser Auswahl gibt es nichts. Bitte prüfe Projekt und Zeitraum.');
    const now = this.clock.now();
    const figures = await this.database.snapshot(() =>
      this.figures.count(scope, berlinDay(now), now),
    );
    return this.database.transaction(async () => {
      const report: Report = {
        ...scope,
        id: newId(),
        title: input.title,
        state: 'draft',
        version: 1,
        analysisId: null,
        findings: null,
        figures,
        createdBy: viewer.id,
        createdAt: now,
        changedAt: now,
      };
      await this.reports.insert(report);
      await this.reports.insertSentences(
        draftedCounts(report.figures).map(({ section, query, text }, position) => ({
          ...blank(report.id, section, position),
          kind: 'count' as const,
          text,
          machineText: text,
          query,
        })),
        [],
      );
      return report;
    });
  }

  /** Makes sentences of what was found. A quote that is not what its source says, or is no longer public, is left out. */
  async takeFindings(reportId: string, findings: Findings): Promise<void> {
    await this.database.transaction(async () => {
      const report = await this.reports.find(reportId, true);
      if (report?.state !== 'draft' || report.findings) return;
      const quotes = findings.topics.flatMap((topic) =>
        SIDES.flatMap(([section, side]) =>
          topic[side].map((quote, nr) => ({ quote, section, topic: topic.key, nr })),
        ),
      );
      const cited = await this.texts.find(
        quotes.map(({ quote: { source } }) => ({ ...source, sourceId: source.id })),
      );
      const sentences: ReportSentence[] = [];
      const sources: SentenceSource[] = [];
      const begin = (await this.reports.findSentences(reportId)).length;
      for (const [index, { quote, section, topic, nr }] of quotes.entries()) {
        const text = cited[index];
        const passage = passageOfQuote(quote);
        if (text?.standing !== 'ok' || quotedWords(passage, text) !== quote.text) continue;
        const sentence: ReportSentence = {
          ...blank(reportId, section, begin + index),
          topic,
          kind: 'quote',
          shown: nr < SHOWN_AT_FIRST,
          stance: quote.stance,
          label: quote.label,
          votes: quote.votes,
        };
        sentences.push(sentence);
        sources.push({
          sentenceId: sentence.id,
          position: 0,
          kind: quote.source.kind,
          sourceId: quote.source.id,
          number: text.number,
          version: quote.source.version,
          ...passage,
        });
      }
      await this.reports.insertSentences(sentences, sources);
      await this.reports.update(reportId, {
        findings: { ...withoutQuotes(findings), madeVersion: report.version + 1 },
      });
      await this.reports.touch(reportId, this.clock.now());
    });
  }
}

/** Something is named that is not there, or a period that ends before it begins. */
const isNowhere = (scope: Scope, names: ScopeNames): boolean =>
  (scope.projectId !== null && !names.project) ||
  (scope.categoryId !== null && !names.category) ||
  (scope.placeId !== null && !names.place) ||
  (scope.fromDay !== null && scope.untilDay !== null && scope.fromDay > scope.untilDay);

const passageOfQuote = ({ source }: Quote) => ({
  part: source.part,
  startAt: source.start,
  endAt: source.end,
  sha256: source.sha256,
});

const withoutQuotes = ({ topics, ...rest }: Findings): Omit<KeptFindings, 'madeVersion'> => ({
  ...rest,
  topics: topics.map(
    ({ proposed: _p, reasons: _r, conditions: _c, against: _a, ...topic }) => topic,
  ),
});

/** A sentence of nobody yet. */
export function blank(
  reportId: string,
  section: Section,
  position: number,
): Omit<ReportSentence, 'kind'> {
  return {
    id: newId(),
    reportId,
    section,
    topic: null,
    position,
    text: null,
    machineText: null,
    query: null,
    shown: true,
    stance: null,
    label: null,
    votes: null,
  };
}
