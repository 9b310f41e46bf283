import {
  BorderStyle,
  ExternalHyperlink,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type ParagraphChild,
} from 'docx';
import type { PrintedTable } from './printed-table.js';
import { said } from './said.js';
import type { Sentence } from './report-sentence.js';
import type { SentencePart } from './sentences-of.js';

export type DocxBlock = Paragraph | Table;

/** XML knows no control characters and no half characters, whatever somebody wrote. */
export function clean(text: string): string {
  return text.replace(/\r\n?|\n|\t/g, ' ').replace(/[\p{Cc}\p{Surrogate}\uFFFE\uFFFF]/gu, '');
}

const LEVELS = [
  HeadingLevel.TITLE,
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
] as const;

export function heading(level: 0 | 1 | 2 | 3, text: string): Paragraph {
  return new Paragraph({ heading: LEVELS[level], keepNext: true, children: [run(text)] });
}

export function paragraph(text: string): Paragraph {
  return new Paragraph({ children: [run(text)] });
}

/** A line that the administration fills in. */
export function blank(hint: string): Paragraph {
  return new Paragraph({ children: [new TextRun({ text: `[${hint}]`, style: 'Ausfuellen' })] });
}

export function run(text: string, bold = false): TextRun {
  return new TextRun(bold ? { text: clean(text), bold } : { text: clean(text) });
}

export function link(text: string, address: string): ExternalHyperlink {
  return new ExternalHyperlink({
    link: address,
    children: [new TextRun({ text: clean(text), style: 'Hyperlink' })],
  });
}

export class DocxWriter {
  private readonly baseUrl: string;

  constructor(baseUrl: string) {
    this.baseUrl = baseUrl;
  }

  part({ text, path }: SentencePart): ParagraphChild {
    return path === null ? run(text) : link(text, this.baseUrl + path);
  }

  /** One bullet per sentence, with the short numbers of its sources behind it. */
  sentences(sentences: readonly Sentence[]): Paragraph[] {
    return sentences.map(
      (sentence) => new Paragraph({ bullet: { level: 0 }, children: this.words(sentence) }),
    );
  }

  private words(sentence: Sentence): ParagraphChild[] {
    const { mark, parts, sources, warning } = said(sentence);
    return [
      ...(mark === null ? [] : [run(`${mark}: `, true)]),
      ...parts.map((part) => this.part(part)),
      ...sources.flatMap((source) => [
        run(' '),
        this.part({ ...source, text: `[${source.text}]` }),
      ]),
      ...(warning === null ? [] : [run(` (${warning})`)]),
    ];
  }

  /** Its heading row is repeated on each page. */
  table({ caption, head, rows, note }: PrintedTable): DocxBlock[] {
    const cell = (children: ParagraphChild[], right: boolean) =>
      tableCell(new Paragraph({ ...TIGHT, children, alignment: right ? 'right' : 'left' }));
    const top = new TableRow({
      tableHeader: true,
      cantSplit: true,
      children: head.map((one) => cell([run(one.text, true)], one.right)),
    });
    const lines = rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: row.map((one, index) => cell([this.part(one)], head[index]?.right ?? false)),
        }),
    );
    return [
      new Paragraph({ style: 'Caption', keepNext: true, children: [run(caption)] }),
      wholeTable([top, ...lines], widthsOf([head, ...rows])),
      note === null ? new Paragraph({}) : paragraph(note),
    ];
  }
}

/** Rows of a name and a field to fill in. */
export function form(head: readonly string[], rows: readonly (readonly string[])[]): Table {
  const line = (cells: readonly string[], first: boolean) =>
    new TableRow({
      ...(first && { tableHeader: true }),
      cantSplit: true,
      children: cells.map((text, index) =>
        tableCell(new Paragraph({ ...TIGHT, children: [run(text, first || index === 0)] })),
      ),
    });
  const narrow = Math.round(TEXT_TWIPS * 0.26);
  const rest = Math.floor((TEXT_TWIPS - narrow) / (head.length - 1));
  return wholeTable(
    [line(head, true), ...rows.map((row) => line(row, false))],
    head.map((_, index) => (index === 0 ? narrow : rest)),
  );
}

/** Width of the text on A4 in twentieths of a point. */
const TEXT_TWIPS = 9_468;
const TIGHT = { spacing: { before: 0, after: 0 } };

function wholeTable(rows: TableRow[], columnWidths: number[]): Table {
  return new Table({ width: { size: TEXT_TWIPS, type: WidthType.DXA }, columnWidths, rows });
}

/** Shares of the width by what most cells of a column need, and its longest word. */
function widthsOf(rows: readonly (readonly { readonly text: string }[])[]): number[] {
  const shares = (rows[0] ?? []).map((_, index) => {
    const texts = rows.map((row) => row[index]?.text ?? '');
    const lengths = texts.map((text) => text.length).sort((a, b) => a - b);
    const usual = lengths[Math.floor(lengths.length * 0.9)] ?? 1;
    const longest = texts
      .flatMap((text) => text.split(/[ -]+/u))
      .reduce((most, word) => Math.max(most, Math.min(word.length, 22)), 0);
    return Math.max(longest, Math.min(usual, 48)) + 7;
  });
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => Math.floor((share / all) * TEXT_TWIPS));
}

function tableCell(paragraph: Paragraph): TableCell {
  const line = { style: BorderStyle.SINGLE, size: 4, color: '87806F' };
  return new TableCell({
    children: [paragraph],
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    borders: { top: line, bottom: line, left: line, right: line },
  });
}
