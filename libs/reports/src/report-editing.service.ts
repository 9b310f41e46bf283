import { Injectable } from '@nestjs/common';
import { Clock, Database, NotFound } from '@ein/platform';
import { slotNames } from '@ein/report-document';
import { type CitedSource, sourcesBySentence } from './cited-sources.policy.js';
import { type Citable, CitedTextRepository } from './cited-text.repository.js';
import { needsReason, placeOfSentence } from './left-out.policy.js';
import { LeftOutRepository } from './left-out.repository.js';
import { MINORITY, quotableOf } from './minority.policy.js';
import { numberedText, passageOf } from './quoting.policy.js';
import type { Report } from './report.entity.js';
import type {
  ArrangeReportInput,
  RenameReportInput,
  ReportVersionInput,
  WriteReportSentenceInput,
} from './report.inputs.js';
import { LastQuote, ReportChanged, SentenceRefused, SourceNotFound } from './report.problems.js';
import { type ReportSentence, TOPIC_SECTIONS } from './report-sentence.entity.js';
import { ReportRepository } from './report.repository.js';
import { blank } from './report-drafting.service.js';
import type { SentenceSource } from './sentence-source.entity.js';
import { slotsOf } from './sentence-templates.policy.js';

export type EditProblem = NotFound | ReportChanged | SourceNotFound | LastQuote | SentenceRefused;

/** Staff edit a draft: each change is against the version that they read. */
@Injectable()
export class ReportEditing {
  constructor(
    private readonly database: Database,
    private readonly reports: ReportRepository,
    private readonly texts: CitedTextRepository,
    private readonly leftOut: LeftOutRepository,
    private readonly clock: Clock,
  ) {}

  async rename(input: RenameReportInput): Promise<EditProblem | null> {
    return this.change(input, async (report) => {
      await this.reports.update(report.id, { title: input.title });
      return null;
    });
  }

  async discard(input: ReportVersionInput): Promise<EditProblem | null> {
    return this.change(input, async (report) => {
      await this.reports.update(report.id, { state: 'discarded' });
      return null;
    });
  }

  /** Adds a sentence of staff, or edits one. A quote is never edited: another passage is another quote. */
  async write(input: WriteReportSentenceInput): Promise<EditProblem | null> {
    return this.change(input, async (report) => {
      const sentences = await this.reports.findSentences(report.id);
      if (!input.sentenceId) return this.add(report, sentences, input);
      const sentence = sentences.find(({ id }) => id === input.sentenceId);
      if (!sentence) return new NotFound('Diesen Satz gibt es nicht.');
      if (sentence.kind === 'quote')
        return new SentenceRefused(
          'Ein Zitat bleibt, wie es geschrieben wurde. Nimm es heraus und zitiere eine andere Stelle.',
        );
      if (sentence.kind === 'count') return this.rewordCount(report, sentence, input.text);
      const sources = await this.cite(input.sources ?? []);
      if (!Array.isArray(sources)) return sources;
      await this.reports.updateSentence(sentence.id, {
        text: input.text,
        kind: input.assessment ? 'assessment' : 'editor',
      });
      await this.reports.replaceSources(sentence.id, wholeTexts(sentence.id, sources));
      return null;
    });
  }

  async arrange(input: ArrangeReportInput): Promise<EditProblem | null> {
    return this.change(input, async (report) => {
      const sentences = await this.reports.findSentences(report.id);
      const sentence = sentences.find(({ id }) => id === input.sentenceId);
      if (!sentence) return new NotFound('Diesen Satz gibt es nicht.');
      if (input.move === 'leave_out') return this.leaveOut(report, sentence, sentences);
      if (input.move === 'take_in') await this.takeIn(report, sentence);
      else if (input.move === 'reset' && sentence.machineText !== null)
        await this.reports.updateSentence(sentence.id, { text: sentence.machineText });
      else if (input.move === 'up' || input.move === 'down')
        await this.swap(sentence, sentences, input.move);
      return null;
    });
  }

  /** Does work on a draft against the version that was read; where it is refused nothing has changed. */
  async change(
    { reportId, version }: ReportVersionInput,
    work: (report: Report) => Promise<EditProblem | null>,
  ): Promise<EditProblem | null> {
    return this.database.transaction(async () => {
      const report = await this.reports.find(reportId, true);
      if (report?.state !== 'draft') return new NotFound('Diesen Entwurf gibt es nicht mehr.');
      if (report.version !== version && !onlyFindingsCame(report, version))
        return new ReportChanged();
      const problem = await work(report);
      if (!problem) await this.reports.touch(reportId, this.clock.now());
      return problem;
    });
  }

  private async add(
    report: Report,
    sentences: readonly ReportSentence[],
    input: WriteReportSentenceInput,
  ): Promise<EditProblem | null> {
    const { section, topic = null, quote, assessment, text } = input;
    const inTopic = section && TOPIC_SECTIONS.includes(section);
    const known = report.findings?.topics.some(({ key }) => key === topic);
    if (!section || Boolean(inTopic) !== Boolean(topic) || (topic && !known))
      return new NotFound('Diesen Abschnitt gibt es nicht.');
    const sources = await this.cite(input.sources ?? []);
    if (!Array.isArray(sources)) return sources;
    const position = Math.max(-1, ...sentences.map((one) => one.position)) + 1;
    const sentence = { ...blank(report.id, section, position), topic };
    if (quote) return this.addQuote(sentence, sources, text);
    const kind = assessment ? ('assessment' as const) : ('editor' as const);
    await this.reports.insertSentences(
      [{ ...sentence, kind, text }],
      wholeTexts(sentence.id, sources),
    );
    return null;
  }

  private async addQuote(
    sentence: Omit<ReportSentence, 'kind'>,
    sources: readonly Citable[],
    words: string,
  ): Promise<EditProblem | null> {
    const [source, another] = sources;
    if (!source || another)
      return new SourceNotFound('Ein Zitat hat genau eine Quelle, zum Beispiel K-47.');
    const passage = passageOf(source, words);
    if (!passage)
      return new SourceNotFound(
        'Diese Worte stehen dort nicht Zeichen für Zeichen, oder sie nennen jemanden mit Namen.',
      );
    const { kind, sourceId, version, number, stance, votes } = source;
    await this.reports.insertSentences(
      [{ ...sentence, kind: 'quote', stance, votes }],
      [{ sentenceId: sentence.id, position: 0, kind, sourceId, version, number, ...passage }],
    );
    return null;
  }

  /** The numbers of a counted sentence come from its query alone. */
  private async rewordCount(
    report: Report,
    sentence: ReportSentence,
    text: string,
  ): Promise<EditProblem | null> {
    const slots = slotsOf(sentence.query ?? '', {
      ...report,
      figures: report.figures,
      scope: report,
    });
    const used = slotNames(text);
    const names = Object.keys(slots ?? {}).map((name) => `{${name}}`);
    if (used.length === 0 || used.some((name) => !slots?.[name]))
      return new SentenceRefused(
        `Ein gezählter Satz braucht mindestens eine dieser Zahlen: ${names.join(', ')}.`,
      );
    if (/\d/.test(text.replace(/\{\w+\}/g, '')))
      return new SentenceRefused(
        'Zahlen in einem gezählten Satz kommen aus der Zählung. Schreib statt einer Ziffer ihren Platzhalter.',
      );
    await this.reports.updateSentence(sentence.id, { text });
    return null;
  }

  private async leaveOut(
    report: Report,
    sentence: ReportSentence,
    sentences: readonly ReportSentence[],
  ): Promise<EditProblem | null> {
    if (sentence.kind === 'quote') {
      const last = await this.lastQuote(report, sentence, sentences);
      if (last) return last;
      const source = (await this.sourcesOf(report)).get(sentence.id)?.[0];
      if (needsReason(sentence, source))
        return new SentenceRefused(
          'Dieses Zitat wurde gefunden. Nenne den Grund, wenn du es herausnimmst; die Ausgabe nennt ihn auch.',
        );
    }
    // What the machine found can be taken in again; what staff wrote is theirs to delete.
    const staffs = sentence.kind === 'editor' || sentence.kind === 'assessment';
    if (staffs) await this.reports.deleteSentences([sentence.id]);
    else await this.reports.updateSentence(sentence.id, { shown: false });
    return null;
  }

  /** A topic of three people or more keeps one of their sentences. */
  async lastQuote(
    report: Report,
    sentence: ReportSentence,
    sentences: readonly ReportSentence[],
  ): Promise<LastQuote | null> {
    const topic = report.findings?.topics.find(({ key }) => key === sentence.topic);
    if (!topic || topic.people < MINORITY) return null;
    const sources = await this.sourcesOf(report);
    // What can no longer be quoted is left out, even if nothing else is there.
    const [last, another] = quotableOf(topic.key, { sentences, sources }).filter(
      ({ shown }) => shown,
    );
    return last?.id === sentence.id && !another ? new LastQuote() : null;
  }

  private async takeIn({ id }: Report, sentence: ReportSentence): Promise<void> {
    await this.reports.updateSentence(sentence.id, { shown: true });
    const sources = await this.reports.findSources(id);
    const place = placeOfSentence(
      sentence,
      sources.find(({ sentenceId }) => sentenceId === sentence.id),
    );
    if (place) await this.leftOut.remove(id, place);
  }

  private async sourcesOf({ id }: Report): Promise<Map<string, CitedSource[]>> {
    const found = await this.reports.findSources(id);
    return sourcesBySentence(found, await this.texts.find(found));
  }

  private async swap(
    sentence: ReportSentence,
    sentences: readonly ReportSentence[],
    way: 'up' | 'down',
  ): Promise<void> {
    const beside = sentences.filter(
      (one) => one.section === sentence.section && one.topic === sentence.topic && one.shown,
    );
    const at = beside.findIndex(({ id }) => id === sentence.id);
    const other = at < 0 ? undefined : beside[way === 'up' ? at - 1 : at + 1];
    if (!other) return;
    await this.reports.updateSentence(sentence.id, { position: other.position });
    await this.reports.updateSentence(other.id, { position: sentence.position });
  }

  /** What everybody can read under these numbers. */
  private async cite(written: readonly string[]): Promise<Citable[] | SourceNotFound> {
    const found: Citable[] = [];
    for (const one of written.filter((line) => line.trim())) {
      const named = numberedText(one);
      if (!named)
        return new SourceNotFound(`„${one}“ ist keine Quelle. Schreib Idee 12 oder K-47.`);
      const text = await this.texts.findCitable(named.kind, named.number);
      if (!text) return new SourceNotFound(`„${one}“ gibt es nicht, oder es ist nicht öffentlich.`);
      found.push(text);
    }
    return found;
  }
}

/** What the machine adds meanwhile takes no edit away from anybody; who publishes must have seen it. */
const onlyFindingsCame = ({ version, findings }: Report, read: number): boolean =>
  findings?.madeVersion === version && read === version - 1;

const wholeTexts = (sentenceId: string, sources: readonly Citable[]): SentenceSource[] =>
  sources.map(({ kind, sourceId, version, number }, position) => ({
    ...{ sentenceId, position, kind, sourceId, version, number },
    part: null,
    startAt: null,
    endAt: null,
    sha256: null,
  }));
