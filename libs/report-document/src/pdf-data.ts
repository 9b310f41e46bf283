import { EMBLEM } from './emblem.js';
import { frontPage, type Proof, publisherOf, shortHash } from './front-page.js';
import type { PrintedTable } from './printed-table.js';
import { qrSvg } from './qr-svg.js';
import { blocksOf } from './report-blocks.js';
import type { Block } from './block.js';
import type { ReportDocument } from './report-document.js';
import type { Said } from './said.js';
import type { SentencePart } from './sentences-of.js';

/** Everything the template shows, every word in letters that the font has, every path a whole address. */
export function pdfData(
  document: ReportDocument,
  baseUrl: string,
  printable: (text: string) => string,
): unknown {
  const page = frontPage(document);
  const address = baseUrl + document.path;
  const href = (path: string | null): string | null => (path === null ? null : baseUrl + path);
  const part = ({ text, path }: SentencePart) => ({ text: printable(text), href: href(path) });
  const said = (one: Said) => ({
    mark: one.mark,
    parts: one.parts.map(part),
    sources: one.sources.map((source) => part({ ...source, text: `[${source.text}]` })),
    warning: one.warning,
  });
  const [year, month, day] = (document.publishedAt ?? document.cutoff).slice(0, 10).split('-');
  return {
    ...printed({ title: page.title, subtitle: page.subtitle, kicker: page.kicker }, printable),
    author: printable(publisherOf(document)),
    description: printable(`${page.kicker}. ${document.scope.words}`),
    date: [year, month, day].map(Number),
    frozen: page.frozen,
    hash: shortHash(page.hash),
    address,
    shown_address: printable(address.replace(/^https?:\/\//, '')),
    qr: qrSvg(address),
    emblem: EMBLEM,
    questions: page.questions.map((question, index) => ({
      number: String(index + 1),
      name: question.name,
      lead: question.lead.map(said),
      proof: proofData(question.proof, printable, href),
    })),
    caveats: page.caveats.map(printable),
    blocks: blocksOf(document).map((block) => blockData(block, { printable, part, said })),
  };
}

function printed<T extends Record<string, string>>(
  texts: T,
  printable: (text: string) => string,
): T {
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [key, printable(text)]),
  ) as T;
}

function proofData(
  proof: Proof,
  printable: (text: string) => string,
  href: (path: string | null) => string | null,
): unknown {
  switch (proof.kind) {
    case 'ranking':
      return {
        kind: proof.kind,
        rows: proof.rows.map(({ text, path, value }) => ({
          ...printed({ text, value }, printable),
          href: href(path),
        })),
      };
    case 'dates':
      return {
        kind: proof.kind,
        rows: proof.rows.map(({ path, ...texts }) => ({
          ...printed(texts, printable),
          href: href(path),
        })),
      };
    case 'figures':
      return {
        kind: proof.kind,
        figures: proof.figures.map(({ value, label, path }) => ({
          ...printed({ text: value, label }, printable),
          href: href(path),
        })),
        pearls: proof.pearls && printed(proof.pearls, printable),
      };
    case 'chart':
      return { kind: proof.kind, chart: proof.chart && printed({ ...proof.chart }, printable) };
  }
}

interface Printing {
  readonly printable: (text: string) => string;
  readonly part: (one: SentencePart) => unknown;
  readonly said: (one: Said) => unknown;
}

function blockData(block: Block, { printable, part, said }: Printing): unknown {
  switch (block.kind) {
    case 'heading':
    case 'text':
      return { ...block, text: printable(block.text) };
    case 'sentences':
      return { kind: block.kind, sentences: block.sentences.map(said) };
    case 'chart':
      return { kind: block.kind, chart: printed({ ...block.chart }, printable) };
    case 'table': {
      const { caption, head, rows, note } = block.table;
      return {
        kind: block.kind,
        table: {
          caption: printable(caption),
          head: head.map(({ text, right }) => ({ text: printable(text), right })),
          rows: rows.map((row) => row.map(part)),
          note: note === null ? null : printable(note),
          widths: widthsOf(block.table),
        },
      };
    }
  }
}

/** Shares of the width; 0 for a column that is as wide as its longest cell, because that is short. */
function widthsOf({ head, rows }: PrintedTable): number[] {
  const widths = head.map((title, index) => {
    const lengths = [title.text, ...rows.map((row) => row[index]?.text ?? '')]
      .map((text) => text.length)
      .sort((a, b) => a - b);
    const usual = lengths[Math.floor(lengths.length * 0.9)] ?? 1;
    return (lengths.at(-1) ?? 0) <= SHORT ? 0 : Math.min(usual, 48) + 5;
  });
  const short = widths.every((width) => width === 0);
  // Many short columns are together wider than the page, and one of them has to fill it.
  if (widths.length > 7) return widths.map((width) => width || 1 + SHORT);
  return short ? [1, ...widths.slice(1)] : widths;
}

const SHORT = 18;
