import { barsSvg } from './bars-svg.js';
import { germanDay } from './german-date.js';
import { pearlsSvg } from './pearls-svg.js';
import { cellNumber, cellText } from './printed-table.js';
import type { ReportChart, TableCell, TableColumn } from './report-table.js';
import { germanNumber } from './sentences-of.js';
import { type StanceSides, stancesSvg } from './stances-svg.js';
import type { ChartRow } from './chart-row.js';

export interface DrawnChart {
  readonly key: string;
  readonly title: string;
  readonly subtitle: string;
  readonly svg: string;
  readonly alt: string;
  /** How much of the table is drawn; n and date. */
  readonly shown: string;
  readonly foot: string;
}

/** Draws a chart, `width` pixels wide. */
export function drawChart(chart: ReportChart, width: number): DrawnChart {
  const rows = rowsOf(chart);
  const alt = altOf(chart, rows);
  const all = drawable(chart).length;
  return {
    key: chart.key,
    title: chart.title,
    subtitle: chart.subtitle,
    svg: draw(chart, rows, width, alt),
    alt,
    shown:
      rows.length < all
        ? `Gezeigt: ${String(rows.length)} von ${String(all)}. Alle stehen in der Tabelle.`
        : '',
    foot: `n = ${chart.n.word ?? germanNumber(chart.n.value ?? 0, 0)} · Stand ${germanDay(chart.date)}`,
  };
}

function draw(chart: ReportChart, rows: ChartRow[], width: number, alt: string): string {
  if (chart.kind === 'bars') return barsSvg(rows, width, chart.reference, alt);
  if (chart.kind === 'stances') return stancesSvg(rows, width, alt, sidesOf(chart));
  const [active = 0, all = 0] = rows[0]?.values ?? [];
  return pearlsSvg(active ?? 0, all ?? 0, width, alt);
}

function sidesOf({ table, valueColumns, whole }: ReportChart): StanceSides {
  const names = valueColumns.map(
    (key) => table.columns.find((column) => column.key === key)?.label ?? key,
  );
  return { names, whole: whole ?? null };
}

/** What has no figure cannot be drawn, and stands in the table alone. */
function drawable({ table: { columns, rows }, valueColumns }: ReportChart) {
  const values = valueColumns.map((key) => columns.findIndex((column) => column.key === key));
  return rows.filter((row) => values.some((index) => cellNumber(row[index] ?? null) !== null));
}

function rowsOf(chart: ReportChart): ChartRow[] {
  const { columns } = chart.table;
  const at = (key: string): number => columns.findIndex((column) => column.key === key);
  const label = at(chart.labelColumn);
  const values = chart.valueColumns.map(at);
  const aside = chart.asideColumn === null ? -1 : at(chart.asideColumn);
  const text = (row: readonly TableCell[], index: number): string => {
    const column: TableColumn | undefined = columns[index];
    return column === undefined ? '' : cellText(row[index] ?? null, column);
  };
  return drawable(chart)
    .slice(0, chart.rowsShown)
    .map((row) => ({
      label: text(row, label),
      values: values.map((index) => cellNumber(row[index] ?? null)),
      texts: values.map((index) => text(row, index)),
      aside: aside === -1 ? '' : `${text(row, aside)} ${columns[aside]?.label ?? ''}`,
    }));
}

/** What is seen, in words; the figures themselves stand in the table below. */
function altOf(chart: ReportChart, rows: readonly ChartRow[]): string {
  const names = chart.valueColumns.map(
    (key) => chart.table.columns.find((column) => column.key === key)?.label ?? key,
  );
  const said = rows.map((row) =>
    row.texts.length === 1
      ? `${row.label} ${row.texts[0] ?? ''}`
      : `${row.label}: ${row.texts.map((text, index) => `${text} ${names[index] ?? ''}`).join(', ')}`,
  );
  return `${chart.title}. ${chart.subtitle} ${said.join('; ')}. Alle Werte stehen in der Tabelle.`;
}
