import type { CompoundSplitter, SearchQuery } from '@ein/german-text';
import { Matcher, type Match } from './matching.js';
import { type PlacedWord, readMarkdown, readText } from './word-reading.js';

interface Mark {
  start: number;
  end: number;
  /** Position of the query's word. */
  asked: number;
  how: Match;
}

const SNIPPET_LENGTH = 220;
const BEFORE_FIRST_MARK = 60;
const MOST_OTHER_WORDS = 5;

/** Marks what was found in the original texts, and remembers which other words led there. */
export class Highlighter {
  private readonly matcher: Matcher;
  private readonly others = new Map<string, number>();

  constructor(
    query: SearchQuery,
    private readonly splitter: CompoundSplitter,
  ) {
    this.matcher = new Matcher(query);
  }

  /** Title and an excerpt of the text as escaped HTML with `<mark>` around found words. */
  highlight(title: string, markdown: string): { title: string; snippet: string } {
    const { text, words } = readMarkdown(markdown, this.splitter);
    const inTitle = this.marksAmong(readText(title, this.splitter).words);
    const inText = this.marksAmong(words);
    const all = [...inTitle, ...inText];
    const isMeant = (mark: Mark) =>
      mark.how !== 'near' || !all.some((one) => one.asked === mark.asked && one.how !== 'near');
    for (const [source, marks] of [
      [title, inTitle],
      [text, inText],
    ] as const)
      for (const mark of marks)
        if (mark.how !== 'own' && isMeant(mark)) this.remember(source.slice(mark.start, mark.end));
    return {
      title: toHtml(title, 0, title.length, inTitle.filter(isMeant)),
      snippet: snippetOf(text, inText.filter(isMeant)),
    };
  }

  /** Words that were not typed but found, most frequent first: synonyms and corrections. */
  get alsoSearched(): string[] {
    const sorted = [...this.others].sort((a, b) => b[1] - a[1]);
    return sorted.slice(0, MOST_OTHER_WORDS).map(([word]) => word);
  }

  private marksAmong(words: readonly PlacedWord[]): Mark[] {
    const marks: Mark[] = [];
    for (const { start, end, word } of words) {
      const match = this.matcher.match(word);
      if (match) marks.push({ start, end, ...match });
    }
    return marks;
  }

  private remember(word: string): void {
    this.others.set(word, (this.others.get(word) ?? 0) + 1);
  }
}

/** The stretch of the text with the most different words of the query, the first of them if several are alike. */
function snippetOf(text: string, marks: readonly Mark[]): string {
  let from = 0;
  let most = 0;
  for (const first of marks) {
    const within = marks.filter(
      (mark) =>
        mark.start >= first.start && mark.end <= first.start + SNIPPET_LENGTH - BEFORE_FIRST_MARK,
    );
    const different = new Set(within.map((mark) => mark.asked)).size;
    if (different > most) [most, from] = [different, Math.max(0, first.start - BEFORE_FIRST_MARK)];
  }
  const start = from === 0 ? 0 : wordStart(text, from);
  const end =
    start + SNIPPET_LENGTH >= text.length
      ? text.length
      : wordEnd(text, start + SNIPPET_LENGTH, start);
  const html = toHtml(text, start, end, marks).replace(/\s+/gu, ' ').trim();
  return `${start > 0 ? '… ' : ''}${html}${end < text.length ? ' …' : ''}`;
}

function wordStart(text: string, at: number): number {
  const space = text.slice(at).search(/\s/u);
  return space < 0 || space > 30 ? at : at + space + 1;
}

function wordEnd(text: string, at: number, start: number): number {
  const space = text.slice(start, at).search(/\s\S*$/u);
  return space < 0 ? at : start + space;
}

function toHtml(text: string, start: number, end: number, marks: readonly Mark[]): string {
  let html = '';
  let at = start;
  for (const mark of marks) {
    if (mark.start < at || mark.end > end) continue;
    html += `${escape(text.slice(at, mark.start))}<mark>${escape(text.slice(mark.start, mark.end))}</mark>`;
    at = mark.end;
  }
  return html + escape(text.slice(at, end));
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string) => text.replace(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? sign);
