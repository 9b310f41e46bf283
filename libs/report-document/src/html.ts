import type { DrawnChart } from './chart-svg.js';
import { type FrontPage, frontPage, type Proof, shortHash } from './front-page.js';
import { PRINT_CSS } from './html-style.js';
import type { PrintedCell, PrintedTable } from './printed-table.js';
import { qrSvg } from './qr-svg.js';
import { blocksOf } from './report-blocks.js';
import type { Block } from './block.js';
import type { ReportDocument } from './report-document.js';
import type { Said } from './said.js';
import { escapeXml } from './svg.js';

/** An edition as one file: it asks no other host for anything, runs no script and prints on A4. */
export function toHtml(document: ReportDocument, baseUrl: string): string {
  const page = frontPage(document);
  const address = baseUrl + document.path;
  const link = (path: string): string => escapeXml(baseUrl + path);
  const foot = `${page.frozen}. Prüfsumme ${shortHash(page.hash)}`;
  return [
    '<!doctype html>',
    '<html lang="de"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`,
    `<title>${escapeXml(`${page.title} – ${page.kicker}`)}</title>`,
    `<style>${PRINT_CSS}@page{@bottom-left{content:${cssText(`${foot} · ${address}`)}}}</style>`,
    '</head><body>',
    header(page),
    '<main>',
    questions(page, link),
    ...blocksOf(document).map((block) => blockHtml(block, link)),
    '</main>',
    footer(page, address),
    '</body></html>\n',
  ].join('\n');
}

type Link = (path: string) => string;

/** A string of CSS in a style element: nothing in it may end either. */
function cssText(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N} .,:/·-]/gu, (letter) => `\\${(letter.codePointAt(0) ?? 0).toString(16)} `)}"`;
}

function header(page: FrontPage): string {
  return `<header><p class="kicker">${escapeXml(page.kicker)}</p><h1>${escapeXml(page.title)}</h1><p class="sub">${escapeXml(page.subtitle)}</p></header>`;
}

function questions(page: FrontPage, link: Link): string {
  const quarters = page.questions.map(
    ({ name, lead, proof }, index) =>
      `<section aria-labelledby="f${String(index + 1)}"><h2 id="f${String(index + 1)}"><span class="n">${String(index + 1)}</span> ${escapeXml(name)}</h2>` +
      `${lead.map((one) => `<p class="lead">${saidHtml(one, link)}</p>`).join('')}${proofHtml(proof, link)}</section>`,
  );
  const caveats = page.caveats.map((line) => escapeXml(line)).join(' ');
  return `<div class="quarters">${quarters.join('')}</div>${caveats === '' ? '' : `<p class="caveat">${caveats}</p>`}`;
}

function proofHtml(proof: Proof, link: Link): string {
  switch (proof.kind) {
    case 'ranking':
      return list(
        'ol',
        'rank',
        proof.rows.map(
          (row) => `${anchor(row.text, row.path, link)} <span>${escapeXml(row.value)}</span>`,
        ),
      );
    case 'dates':
      return list(
        'ul',
        'dates',
        proof.rows.map(
          (row) =>
            `<strong>${escapeXml(row.date)}</strong> <span>${anchor(row.text, row.path, link)}<br><small>${escapeXml(row.detail)}</small></span>`,
        ),
      );
    case 'figures': {
      const figures = proof.figures.map(
        (one) => `<b>${anchor(one.value, one.path, link)}</b> ${escapeXml(one.label)}`,
      );
      const { pearls } = proof;
      return (
        list('ul', 'figures', figures) +
        (pearls ? `<p>${escapeXml(pearls.alt)}</p>${pearls.svg}` : '')
      );
    }
    case 'chart':
      return proof.chart?.svg ?? '';
  }
}

function list(tag: 'ol' | 'ul', name: string, items: readonly string[]): string {
  if (items.length === 0) return '';
  return `<${tag} class="${name}">${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>`;
}

function blockHtml(block: Block, link: Link): string {
  switch (block.kind) {
    case 'heading': {
      const tag = `h${String(block.level)}`;
      return `<${tag}>${escapeXml(block.text)}</${tag}>`;
    }
    case 'text':
      return `<p>${escapeXml(block.text)}</p>`;
    case 'sentences':
      return list(
        'ul',
        'said',
        block.sentences.map((one) => saidHtml(one, link)),
      );
    case 'table':
      return tableHtml(block.table, link);
    case 'chart':
      return chartHtml(block.chart);
  }
}

function saidHtml({ kind, mark, parts, sources, warning }: Said, link: Link): string {
  const words = parts.map((part) => anchor(part.text, part.path, link)).join('');
  const said = kind === 'quote' ? `<q>${words}</q>` : words;
  const from = sources.map((source) => anchor(`[${source.text}]`, source.path, link)).join(' ');
  return [
    mark === null ? '' : `<em>${escapeXml(mark)}:</em> `,
    said,
    from === '' ? '' : ` <small>${from}</small>`,
    warning === null ? '' : ` <small class="warn">${escapeXml(warning)}</small>`,
  ].join('');
}

function anchor(text: string, path: string | null, link: Link): string {
  return path === null ? escapeXml(text) : `<a href="${link(path)}">${escapeXml(text)}</a>`;
}

function tableHtml({ caption, head, rows, note }: PrintedTable, link: Link): string {
  const align = (index: number): string => (head[index]?.right ? ' class="r"' : '');
  const cell = (one: PrintedCell, index: number): string => {
    const inner = anchor(one.text, one.path, link);
    return index === 0 ? `<th scope="row">${inner}</th>` : `<td${align(index)}>${inner}</td>`;
  };
  const titles = head.map(
    (one, index) => `<th scope="col"${align(index)}>${escapeXml(one.text)}</th>`,
  );
  const lines = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`);
  return (
    // Wider than a phone, it scrolls inside itself and can be reached by keyboard.
    `<div class="wide" tabindex="0" role="region" aria-label="${escapeXml(caption)}"><table><caption>${escapeXml(caption)}</caption>` +
    `<thead><tr>${titles.join('')}</tr></thead><tbody>\n${lines.join('\n')}\n</tbody></table></div>` +
    (note === null ? '' : `<p class="note">${escapeXml(note)}</p>`)
  );
}

function chartHtml({ subtitle, svg, shown, foot }: DrawnChart): string {
  return `<figure><figcaption>${escapeXml(subtitle)}</figcaption>${svg}<p class="note">${escapeXml([shown, foot].filter(Boolean).join(' '))}</p></figure>`;
}

function footer(page: FrontPage, address: string): string {
  const url = escapeXml(address);
  return `<footer><div>${qrSvg(address)}</div><p>${escapeXml(page.frozen)}. Prüfsumme <code>${page.hash}</code><br>Jede Zahl führt online zu ihrer Liste: <a href="${url}">${url}</a></p></footer>`;
}
