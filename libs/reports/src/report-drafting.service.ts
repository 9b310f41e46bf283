import { Injectable } from '@nestjs/common';
import { berlinDay, Clock, Database, newId, type SignedInViewer } from '@ein/platform';
import { type FoundTopic, type Findings, type Quote, sameTopics } from '@ein/topics';
import { CitedTextRepository } from './cited-text.repository.js';
import { FiguresRepository } from './figures.repository.js';
import { FindingsAgeRepository } from './findings-age.repository.js';
import { LeftOutRepository } from './left-out.repository.js';
import { quotedWords } from './quoting.policy.js';
import type { KeptFindings, Report } from './report.entity.js';
import type { CreateReportInput } from './report.inputs.js';
import type { ReportSentence, Section } from './report-sentence.entity.js';
import { ReportRepository } from './report.repository.js';
import type { ReportScopeRefused } from './report-scope.problems.js';
import { ReportScopes, scopeFrom } from './report-scope.service.js';
import { ReportTopicRepository } from './report-topic.repository.js';
import type { SentenceSource } from './sentence-source.entity.js';
import { TopicSidesRepository } from './topic-sides.repository.js';
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
    private readonly scopes: ReportScopes,
    private readonly topics: ReportTopicRepository,
    private readonly age: FindingsAgeRepository,
    private readonly sides: TopicSidesRepository,
    private readonly leftOut: LeftOutRepository,
    private readonly clock: Clock,
  ) {}

  /** A draft with its counted sentences. What people say comes when their texts have been read. */
  async create(
    viewer: SignedInViewer,
    input: CreateReportInput,
  ): Promise<Report | ReportScopeRefused> {
    const scope = scopeFrom(input);
    const refusal = await this.scopes.refusalOf(scope);
    if (refusal) return refusal;
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

  /**
   * Takes what an earlier run found out of a draft: its quotes go, and what staff wrote follows its topic, or stands below the first question
   * where that is gone. Says by place which quotes were shown.
   */
  private async clear(
    { id, findings }: Report,
    found: Findings,
  ): Promise<ReadonlyMap<string, boolean>> {
    if (!findings) return new Map();
    const newKeys = new Map(
      [...sameTopics(findings.topics, found.topics)].map(([topic, old]) => [old.key, topic.key]),
    );
    const sentences = (await this.reports.findSentences(id)).filter(({ topic }) => topic !== null);
    const sources = await this.reports.findSources(id);
    const shown = new Map<string, boolean>();
    const made = sentences.filter(({ kind, label }) => kind === 'quote' && label !== null);
    for (const sentence of made) {
      const source = sources.find(({ sentenceId }) => sentenceId === sentence.id);
      if (!source) continue;
      const at = { id: source.sourceId, version: source.version, start: source.startAt };
      shown.set(placeOf(sentence.section, at), sentence.shown);
    }
    await this.reports.deleteSentences(made.map((one) => one.id));
    for (const sentence of sentences.filter((one) => !made.includes(one))) {
      const topic = newKeys.get(sentence.topic ?? '');
      await this.reports.updateSentence(
        sentence.id,
        topic ? { topic } : { topic: null, section: 'wants' },
      );
    }
    await this.topics.forgetTexts(id);
    await this.leftOut.moveTopics(id, newKeys);
    return shown;
  }

  /** Makes sentences of what was found. A quote that is not what its source says, or is no longer public, is left out. */
  async takeFindings(reportId: string, findings: Findings): Promise<void> {
    await this.database.transaction(async () => {
      const report = await this.reports.find(reportId, true);
      if (report?.state !== 'draft' || !isAwaited(report)) return;
      const leftOut = await this.clear(report, findings);
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
      const kept = await this.reports.findSentences(reportId);
      const begin = Math.max(-1, ...kept.map(({ position }) => position)) + 1;
      for (const [index, { quote, section, topic, nr }] of quotes.entries()) {
        const text = cited[index];
        const passage = passageOfQuote(quote);
        if (text?.standing !== 'ok' || quotedWords(passage, text) !== quote.text) continue;
        const sentence: ReportSentence = {
          ...blank(reportId, section, begin + index),
          topic,
          kind: 'quote',
          shown: leftOut.get(placeOf(section, quote.source)) ?? nr < SHOWN_AT_FIRST,
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
      if (report.analysisId) await this.topics.takeTexts(reportId, report.analysisId);
      await this.age.keepOnly(reportId, report.analysisId);
      await this.reports.update(reportId, {
        findings: await this.divided(keptOf(findings, report), reportId),
      });
      await this.reports.touch(reportId, this.clock.now());
    });
  }

  /** How people stand to each found topic, counted with the other numbers of the topics: when its texts were read. */
  private async divided(findings: KeptFindings, reportId: string): Promise<KeptFindings> {
    const listed = await this.topics.findListed(reportId, findings.topics.length);
    const sides = await this.sides.find(reportId);
    const nobody = { contested: false, for: 0, if: 0, against: 0 };
    return {
      ...findings,
      topics: findings.topics.map((topic, index) =>
        listed.has(index + 1) ? { ...topic, sides: sides.get(index + 1) ?? nobody } : topic,
      ),
    };
  }
}

/** Nothing was found yet, or another run has read the texts again. */
const isAwaited = ({ findings, analysisId }: Report): boolean =>
  !findings || (findings.runId !== undefined && findings.runId !== analysisId);

/** A passage in a section: the same quote is known again by it. */
const placeOf = (section: Section, at: { id: string; version: number; start: number | null }) =>
  `${section} ${at.id} ${at.version} ${at.start}`;

const passageOfQuote = ({ source }: Quote) => ({
  part: source.part,
  startAt: source.start,
  endAt: source.end,
  sha256: source.sha256,
});

const keptOf = (findings: Findings, { version, analysisId }: Report): KeptFindings => ({
  ...withoutQuotes(findings),
  ...{ madeVersion: version + 1, runId: analysisId },
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
