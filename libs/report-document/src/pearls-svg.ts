import { EDGE, INDIGO, svgDot, svgPicture } from './svg.js';

const RADIUS = 5;
const STEP = 17;

/** Shares of few units: one pearl each, filled for those that took part. */
export function pearlsSvg(active: number, all: number, width: number, alt: string): string {
  const perRow = Math.max(Math.floor(width / STEP), 1);
  const rows = Math.max(Math.ceil(all / perRow), 1);
  const dots = Array.from({ length: all }, (_, index) => {
    const x = (index % perRow) * STEP + RADIUS + 1;
    const y = Math.floor(index / perRow) * STEP + RADIUS + 1;
    return index < active
      ? svgDot(x, y, RADIUS, `fill="${INDIGO}"`)
      : svgDot(x, y, RADIUS - 0.75, `fill="#fff" stroke="${EDGE}" stroke-width="1.5"`);
  });
  return svgPicture(width, rows * STEP - 4, alt, dots);
}
