import type { ChartRow } from './chart-row.js';
import { germanNumber } from './sentences-of.js';
import {
  fitting,
  INDIGO,
  LINE,
  MUTED,
  OCHRE_TEXT,
  svgLine,
  svgPicture,
  svgRect,
  svgText,
} from './svg.js';

const LABELS = 140;
const ASIDE = 108;
const BAR = 24;
const STEP = 32;
const TOP = 30;

/** Horizontal bars in one indigo, the value at the end, the axis on top, a dotted line for what they are compared with. */
export function barsSvg(
  rows: readonly ChartRow[],
  width: number,
  reference: number | null,
  alt: string,
): string {
  const largest = Math.max(reference ?? 0, ...rows.map((row) => row.values[0] ?? 0), 0);
  const step = niceStep(largest);
  const top = Math.max(Math.ceil(largest / step), 1) * step;
  const span = width - LABELS - ASIDE - 24;
  const at = (value: number): number => LABELS + (value / top) * span;
  const height = TOP + rows.length * STEP + 4;
  const ticks = Array.from({ length: Math.round(top / step) + 1 }, (_, index) => index * step);
  return svgPicture(width, height, alt, [
    ...ticks.flatMap((tick) => [
      svgLine(at(tick), TOP - 8, at(tick), height, `stroke="${LINE}"`),
      svgText(at(tick), 14, germanNumber(tick, step < 1 ? 1 : 0), {
        size: 12.5,
        fill: MUTED,
        anchor: 'middle',
      }),
    ]),
    ...rows.map((row, index) => bar(row, index, at)),
    ...(reference === null ? [] : [dotted(at(reference), height)]),
    ...rows.map((row, index) => words(row, index, at, width)),
  ]);
}

function bar(row: ChartRow, index: number, at: (value: number) => number): string {
  const length = at(Math.max(row.values[0] ?? 0, 0)) - LABELS;
  return svgRect(LABELS, TOP + index * STEP, length, BAR, `rx="2" fill="${INDIGO}"`);
}

function words(row: ChartRow, index: number, at: (value: number) => number, width: number): string {
  const y = TOP + index * STEP + 17;
  return [
    svgText(0, y, fitting(row.label, LABELS - 8, 14), { size: 14 }),
    svgText(at(row.values[0] ?? 0) + 9, y, row.texts[0] ?? '', {
      size: 13.5,
      weight: 600,
      halo: true,
    }),
    svgText(width, y, row.aside, { size: 12.5, fill: MUTED, anchor: 'end' }),
  ].join('');
}

function dotted(x: number, height: number): string {
  const look = `stroke="${OCHRE_TEXT}" stroke-width="2" stroke-dasharray="2 4"`;
  return svgLine(x, TOP - 8, x, height, look);
}

/** 1, 2 or 5 times a power of ten, so that at most five lines are drawn. */
function niceStep(largest: number): number {
  if (largest <= 0) return 1;
  const rough = largest / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= rough) ?? 10;
  return factor * power;
}
