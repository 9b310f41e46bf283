import type { ChartRow } from './chart-row.js';
import { fitting, INDIGO, linesOf, MUTED, svgDot, svgPicture, svgRect, svgText } from './svg.js';

const HEIGHT = 24;
const STEP = 34;
const GAP = 4;
/** Narrower than this a name stands above its bar, so that it is not cut. */
const WIDE = 480;
const NAME = { size: 13.5, line: 17 };
const OUTLINE = `rx="2" fill="#fff" stroke="${INDIGO}" stroke-width="2"`;

type Texture = 'solid' | 'pearls' | 'outline';
const TEXTURES: readonly Texture[] = ['solid', 'pearls', 'outline'];

export interface StanceSides {
  /** Of the solid, the pearled and the outlined part. */
  readonly names: readonly string[];
  /** What a row is a part of; null: its sum. */
  readonly whole: number | null;
}

/** Each row is one whole, told apart by texture: no side has a good or a bad colour. */
export function stancesSvg(
  rows: readonly ChartRow[],
  width: number,
  alt: string,
  { names, whole }: StanceSides,
): string {
  const labels = width < WIDE ? 0 : Math.round(width * 0.46);
  let y = 0;
  const lines = rows.map((row) => {
    const names = labels > 0 ? [] : linesOf(row.label, width, NAME.size);
    const above = names.map((name, nr) => svgText(0, y + NAME.line * nr + 13, name, NAME));
    y += names.length * NAME.line + (names.length > 0 ? 4 : 0);
    const drawn = line(row, y, { labels, width, whole });
    y += STEP;
    return above.join('') + drawn;
  });
  const legend = y + 14;
  return svgPicture(width, legend + 12, alt, [...lines, ...legendOf(legend, names)]);
}

interface Extent {
  labels: number;
  width: number;
  whole: number | null;
}

function line(row: ChartRow, y: number, { labels, width, whole }: Extent): string {
  const values = row.values.map((value) => value ?? 0);
  const total = whole ?? values.reduce((sum, value) => sum + value, 0);
  const drawn = values.filter((value) => value > 0).length;
  const span = width - labels - GAP * Math.max(drawn - 1, 0) - 2;
  let x = labels + 1;
  const parts = values.map((value, index) => {
    if (value <= 0) return '';
    const length = (value / total) * span;
    const part = segment(TEXTURES[index] ?? 'outline', x, y + 1, length, row.texts[index] ?? '');
    x += length + GAP;
    return part;
  });
  const name =
    labels > 0 ? svgText(0, y + 17.5, fitting(row.label, labels - 8, NAME.size), NAME) : '';
  return name + parts.join('');
}

function segment(texture: Texture, x: number, y: number, length: number, text: string): string {
  const middle = x + length / 2;
  const inside = length > text.length * 8 + 8;
  const fill = texture === 'solid' ? '#fff' : undefined;
  const number = inside
    ? svgText(middle, y + 17, text, {
        size: 13,
        weight: 600,
        anchor: 'middle',
        ...(fill && { fill }),
      })
    : '';
  const plate = inside && texture === 'pearls' ? [plateOf(middle, y, text)] : [];
  return [box(texture, x, y, length, HEIGHT), ...plate, number].join('');
}

function plateOf(middle: number, y: number, text: string): string {
  const width = text.length * 8 + 8;
  return svgRect(middle - width / 2, y + 3, width, HEIGHT - 6, 'rx="2" fill="#fff"');
}

function box(texture: Texture, x: number, y: number, width: number, height: number): string {
  if (texture === 'solid') return svgRect(x, y, width, height, `rx="2" fill="${INDIGO}"`);
  const frame = svgRect(x + 1, y + 1, Math.max(width - 2, 1), height - 2, OUTLINE);
  return texture === 'pearls' ? frame + pearls(x, y, width, height) : frame;
}

/** Rows of pearls, every second one half a step on. */
function pearls(x: number, y: number, width: number, height: number): string {
  const dots: string[] = [];
  for (let row = 0, dy = 6; dy <= height - 5; row += 1, dy += 6) {
    for (let dx = row % 2 === 0 ? 6 : 10; dx <= width - 5; dx += 8) {
      dots.push(svgDot(x + dx, y + dy, 1.6, `fill="${INDIGO}"`));
    }
  }
  return dots.join('');
}

function legendOf(y: number, names: readonly string[]): string[] {
  let x = 0;
  return names.flatMap((name, index) => {
    const left = x;
    x += 40 + name.length * 7;
    return [
      box(TEXTURES[index] ?? 'outline', left, y - 5, 14, 14),
      svgText(left + 22, y + 7, name, { size: 13, fill: MUTED }),
    ];
  });
}
