import { Injectable } from '@nestjs/common';
import { Clock } from '@ein/platform';
import { sentenceText } from '@ein/report-document';
import type { DraftFound } from './draft-found.type.js';
import { passageKey, wordsAt } from './edition-passages.policy.js';
import { isRemoved } from './edition-words.policy.js';
import { keyOfPlace, needsReason, placeOfSentence, placeOfSide } from './left-out.policy.js';
import { labelOf, pathOf, quotedWords } from './quoting.policy.js';
import type { Material } from './edition-material.policy.js';
import { scopeInWords } from './report-document.policy.js';
import type { Report } from './report.entity.js';
import { ReportAnalysing } from './report-analysing.service.js';
import { ReportPublishing } from './report-publishing.service.js';
import { ReportRepository } from './report.repository.js';
import type { ReportSentence } from './report-sentence.entity.js';
import type { DraftSentence, ReportDraft, ReportDraftHead } from './report.type.js';
import { slotsOf } from './sentence-templates.policy.js';

const MOST = 100;

/** Drafts, as staff see them while they write. */
@Injectable()
export class DraftReading {
  constructor(
    private readonly reports: ReportRepository,
    private readonly publishing: ReportPublishing,
    private readonly analysing: ReportAnalysing,
    private readonly clock: Clock,
  ) {}

  /** The one changed last first. */
  async all(): Promise<ReportDraftHead[]> {
    const heads: ReportDraftHead[] = [];
    for (const report of await this.reports.findDrafts(MOST)) {
      const { id, title, changedAt } = report;
      const scope = scopeInWords(report, await this.reports.namesOf(report));
      const { state } = await this.analysing.stateOf(report);
      heads.push({ id, title, changedAt, scope, analysis: state });
    }
    return heads;
  }

  async find(id: string): Promise<ReportDraft | null> {
    const report = await this.reports.find(id);
    return report?.state === 'draft' ? this.shown(report) : null;
  }

  private async shown(report: Report): Promise<ReportDraft> {
    const { id, title, version, changedAt, findings, figures } = report;
    const material = await this.publishing.gather(report, figures, this.clock.now());
    return {
      ...{ id, title, version, changedAt },
      scope: scopeInWords(report, material.names),
      countedAt: new Date(figures.countedAt),
      analysis: await this.analysing.stateOf(report),
      topics: (findings?.topics ?? []).map(({ key, name, ideas, comments, stability }) => ({
        ...{ key, name, ideas, comments, stability },
      })),
      sentences: material.sentences.map((sentence) => sentenceOf(sentence, material)),
      found: foundIn(material),
      problems: await this.publishing.preview(report),
    };
  }
}

/** Contested ideas and minority views, without what can no longer be shown. */
function foundIn({ figures, titles, passages, leftOut }: Material): DraftFound[] {
  const { contested = [], minorities = [] } = figures.sides ?? {};
  return [
    ...contested.map((idea) => ({ idea, contested: true })),
    ...minorities.map((idea) => ({ idea, contested: false })),
  ].flatMap(({ idea, contested: isContested }): DraftFound[] => {
    const { ideaId, number, quotes } = idea;
    const title = titles.get(ideaId);
    if (!title?.text || isRemoved(title.standing)) return [];
    const sentences = quotes.flatMap((passage) => {
      const cited = passages.get(passageKey(passage));
      const text = cited?.standing === 'ok' ? wordsAt(passage, cited) : null;
      const { kind, number: of } = passage;
      if (!cited || text === null) return [];
      const key = keyOfPlace(placeOfSide(isContested ? 'disputed' : 'minorities', passage));
      return [
        {
          ...{ key, text, leftOut: leftOut.get(key) ?? null },
          ...{ label: labelOf(kind, of), path: pathOf(kind, of, cited.ideaNumber) },
        },
      ];
    });
    return [
      {
        ...{ contested: isContested, title: title.text, sentences },
        ...{ label: labelOf('idea', number), path: pathOf('idea', number, number) },
      },
    ];
  });
}

function sentenceOf(sentence: ReportSentence, material: Material): DraftSentence {
  const { id, section, topic, kind, shown, machineText } = sentence;
  const sources = material.sources.get(id) ?? [];
  const [source] = sources;
  const words =
    kind === 'quote' && source && !isRemoved(source.cited.standing)
      ? quotedWords(source, source.cited)
      : null;
  const text = kind === 'quote' ? words : sentence.text;
  const place = placeOfSentence(sentence, source);
  return {
    ...{ id, section, topic, kind, shown, text },
    leftOut: (!shown && place && material.leftOut.get(keyOfPlace(place))) || null,
    needsReason: shown && needsReason(sentence, source),
    spoken: spokenOf(sentence, text, material),
    machineText: machineText === sentence.text ? null : machineText,
    sources: sources.map(({ kind: of, number, cited }) => ({
      label: labelOf(of, number),
      path: pathOf(of, number, cited.ideaNumber),
      standing: cited.standing,
    })),
  };
}

function spokenOf(sentence: ReportSentence, text: string | null, material: Material): string {
  const { id, kind, query } = sentence;
  if (kind !== 'count') return text ?? '';
  const slots = slotsOf(query ?? '', material) ?? {};
  return sentenceText({ kind, id, template: text ?? '', slots });
}
