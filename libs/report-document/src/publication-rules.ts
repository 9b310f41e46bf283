import type { ReportDocument } from './report-document.js';
import type { CountSentence, QuoteSentence, Sentence } from './report-sentence.js';
import type { ReportTable } from './report-table.js';
import { sentencesOf, slotNames, sourcesOf } from './sentences-of.js';
import { tablesOf } from './tables-of.js';
import { createHash } from 'node:crypto';

/** Fewer people than this could be told apart, so their number is said in words. */
const FEWEST_TOLD = 5;

export const isTooFew = (people: number): boolean => people > 0 && people < FEWEST_TOLD;

/** Why an edition may not be published, with the sentence or table it is about. */
export interface DocumentProblem {
  readonly rule:
    | 'editor-without-source'
    | 'quote-without-source'
    | 'quote-differs'
    | 'source-outdated'
    | 'count-without-query'
    | 'amount-without-word'
    | 'sentence-empty'
    | 'id-twice'
    | 'table-shape'
    | 'not-finite'
    | 'people-too-few'
    | 'path';
  /** Id of the sentence, or key of the table. */
  readonly about: string;
  /** In German, for whoever wants to publish. */
  readonly message: string;
}

/** Everything that can be told from the document alone. Whether a quote stands in its source is for who has the source. */
export function publicationProblems(document: ReportDocument): DocumentProblem[] {
  const sentences = sentencesOf(document).map((placed) => placed.sentence);
  return [
    ...sentences.flatMap(problemsOfSentence),
    ...repeated(sentences),
    ...tablesOf(document).flatMap(problemsOfTable),
    ...problemsOfValues(document),
  ];
}

function problemsOfSentence(sentence: Sentence): DocumentProblem[] {
  const problems = [...problemsOfSources(sentence)];
  if (sentence.kind === 'quote') problems.push(...problemsOfQuote(sentence));
  if (sentence.kind === 'count') problems.push(...problemsOfCount(sentence));
  if (sentence.kind === 'editor' && sentence.sources.length === 0) {
    problems.push({
      rule: 'editor-without-source',
      about: sentence.id,
      message:
        'Dieser Satz hat keine Quelle. Nenne eine, oder kennzeichne ihn als Einschätzung der Verwaltung.',
    });
  }
  const text = sentence.kind === 'count' ? sentence.template : sentence.text;
  if (text !== null && text.trim() === '') {
    problems.push({
      rule: 'sentence-empty',
      about: sentence.id,
      message: 'Hier steht kein Satz.',
    });
  }
  return problems;
}

function problemsOfSources(sentence: Sentence): DocumentProblem[] {
  return sourcesOf(sentence)
    .filter((source) => source.state !== 'current')
    .map((source) => ({
      rule: 'source-outdated',
      about: sentence.id,
      message: `Die Quelle ${source.label} wurde geändert oder entfernt. Prüfe den Satz.`,
    }));
}

function problemsOfQuote({ id, text, source }: QuoteSentence): DocumentProblem[] {
  if (text === null) {
    return [{ rule: 'quote-without-source', about: id, message: 'Dieses Zitat wurde entfernt.' }];
  }
  const same = createHash('sha256').update(text, 'utf8').digest('hex') === source.sha256;
  if (same && source.end - source.start === text.length && source.start >= 0) return [];
  const message = `Das Zitat ist nicht Zeichen für Zeichen, was in ${source.label} steht.`;
  return [{ rule: 'quote-differs', about: id, message }];
}

function problemsOfCount({ id, template, slots }: CountSentence): DocumentProblem[] {
  const names = slotNames(template);
  const problems: DocumentProblem[] = [];
  if (names.length === 0 || names.some((name) => !slots[name]?.query)) {
    const message = 'Eine Zahl in diesem Satz hat keine Abfrage, aus der sie stammt.';
    problems.push({ rule: 'count-without-query', about: id, message });
  }
  if (names.some((name) => slots[name]?.result === null && slots[name].word === null)) {
    const message = 'Eine Zahl fehlt, ohne dass ein Wort sagt, warum.';
    problems.push({ rule: 'amount-without-word', about: id, message });
  }
  return problems;
}

function repeated(sentences: readonly Sentence[]): DocumentProblem[] {
  const seen = new Set<string>();
  return sentences
    .filter(({ id }) => seen.size === seen.add(id).size)
    .map(({ id }) => ({
      rule: 'id-twice',
      about: id,
      message: 'Zwei Sätze haben dieselbe Kennung.',
    }));
}

function problemsOfTable(table: ReportTable): DocumentProblem[] {
  const shaped = table.rows.every((row) => row.length === table.columns.length);
  if (shaped && /^[a-z0-9-]+$/.test(table.key) && table.columns.length > 0) return [];
  const message = `Die Tabelle „${table.caption}“ hat nicht in jeder Zeile für jede Spalte einen Wert.`;
  return [{ rule: 'table-shape', about: table.key, message }];
}

/** Walks all values: finite numbers, a word beside every missing amount, paths on this platform alone. */
function problemsOfValues(document: ReportDocument): DocumentProblem[] {
  const problems: DocumentProblem[] = [];
  const walk = (value: unknown, about: string): void => {
    if (typeof value === 'number' && !Number.isFinite(value)) {
      problems.push({ rule: 'not-finite', about, message: 'Eine Zahl ist keine Zahl.' });
    }
    if (value === null || typeof value !== 'object') return;
    if (tellsFew(value)) {
      const message = `Eine Gruppe unter ${String(FEWEST_TOLD)} Menschen steht mit ihrer Zahl im Bericht.`;
      problems.push({ rule: 'people-too-few', about, message });
    }
    if ('value' in value && 'word' in value && value.value === null && !value.word) {
      const message = 'Eine Zahl fehlt, ohne dass ein Wort sagt, warum.';
      problems.push({ rule: 'amount-without-word', about, message });
    }
    for (const [key, member] of Object.entries(value) as [string, unknown][]) {
      if (/^(path|csvPath)$/.test(key) && typeof member === 'string' && !isLocal(member)) {
        const message = `„${member}“ ist keine Adresse auf dieser Plattform.`;
        problems.push({ rule: 'path', about, message });
      }
      walk(member, Array.isArray(value) ? about : `${about}.${key}`);
    }
  };
  walk(document, 'document');
  return problems;
}

/** Everything called people: an amount, a plain number, or a slot whose query counts people. */
function tellsFew(value: object): boolean {
  const few = (amount: unknown): boolean =>
    typeof amount === 'number'
      ? isTooFew(amount)
      : amount !== null && typeof amount === 'object' && 'value' in amount && few(amount.value);
  const members = Object.entries(value);
  if (members.some(([key, member]) => /^people/.test(key) && few(member))) return true;
  return (
    'query' in value &&
    typeof value.query === 'string' &&
    value.query.endsWith('.people') &&
    'result' in value &&
    few(value.result)
  );
}

/** A path and nothing else: `//host` and `javascript:` lead away. */
function isLocal(path: string): boolean {
  return /^\/(?![/\\])[^\s\\]*$/.test(path);
}
