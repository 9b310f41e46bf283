import type { LeftOutQuotes, ReportDocument } from './report-document.js';
import type { ReportTable } from './report-table.js';
import { germanNumber } from './sentences-of.js';
import { SIDE_WORDS } from './standpoint-tables.js';
import { column } from './table-parts.js';

/** Where quotes were left out, with how many and why. */
interface PlacedLeftOut extends LeftOutQuotes {
  readonly place: string;
}

function leftOutOf({ topics, disputed, minorities }: ReportDocument): PlacedLeftOut[] {
  const placed = (place: string, all: readonly LeftOutQuotes[] = []): PlacedLeftOut[] =>
    all.map((one) => ({ place, ...one }));
  return [
    ...topics.flatMap(({ name, leftOut }) => placed(name, leftOut)),
    ...disputed.flatMap(({ title, label, leftOut }) =>
      placed(`Umstritten: ${title} (${label})`, leftOut),
    ),
    ...minorities.flatMap(({ name, label, side, leftOut }) =>
      placed(`Was wenige sagen: ${name} (${label}), ${SIDE_WORDS[side]}`, leftOut),
    ),
  ];
}

/** `2 Zitate ausgelassen. Grund: …`; null where none is. */
export function leftOutWords(leftOut: readonly LeftOutQuotes[] | undefined): string | null {
  if (!leftOut?.length) return null;
  const inAll = leftOut.reduce((sum, { count }) => sum + count, 0);
  const reasons = leftOut.map(({ reason, count }) => {
    const said = reason.replace(/\.$/u, '');
    return leftOut.length > 1 && count > 1 ? `${said} (${String(count)})` : said;
  });
  return `${germanNumber(inAll, 0)} ${inAll === 1 ? 'Zitat' : 'Zitate'} ausgelassen. ${
    reasons.length === 1 ? 'Grund' : 'Gründe'
  }: ${reasons.join('; ')}.`;
}

/** How many in the whole report; null in editions from before they were told. */
export function leftOutInAll({ coverage }: ReportDocument): string | null {
  const { quotesLeftOut: count } = coverage;
  if (count === undefined) return null;
  if (count === 0) return 'Die Verwaltung hat kein gefundenes Zitat ausgelassen.';
  return `Die Verwaltung hat ${
    count === 1 ? 'ein gefundenes Zitat' : `${germanNumber(count, 0)} gefundene Zitate`
  } ausgelassen. Jeder Grund steht dabei.`;
}

export function leftOutTable(document: ReportDocument): ReportTable {
  return {
    key: 'ausgelassen',
    caption: 'Ausgelassene Zitate',
    columns: [
      column('stelle', 'Stelle', 'text'),
      column('zitate', 'Zitate', 'number'),
      column('grund', 'Grund', 'text'),
    ],
    rows: leftOutOf(document).map(({ place, count, reason }) => [place, count, reason]),
    note: null,
  };
}
