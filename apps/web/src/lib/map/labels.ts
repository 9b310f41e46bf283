import type { Point } from './sheet.ts';

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Label {
  index: number;
  text: string;
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
}

export interface Labelled {
  text: string;
  at: Point;
  radius: number;
  /** Who comes first has the better chance of being written. */
  weight: number;
}

/** Mean width of a letter of Fira Sans as a share of its size. */
const LETTER = 0.54;

const meets = (one: Box, other: Box): boolean =>
  one.left < other.right &&
  one.right > other.left &&
  one.top < other.bottom &&
  one.bottom > other.top;

/** Names beside their circles, the heaviest first, wherever they cover nothing and stay on the sheet. */
export function labelsFor(
  things: readonly Labelled[],
  size: number,
  sheet: { width: number; height: number },
): Label[] {
  const taken: Box[] = things.map(({ at: [x, y], radius }) => boxAround(x, y, radius, radius));
  const order = things
    .map((thing, index) => ({ thing, index }))
    .sort((one, other) => other.thing.weight - one.thing.weight);
  const labels: Label[] = [];
  for (const { thing, index } of order) {
    const found = candidates(thing, size).find(
      ({ box }) =>
        box.left >= 4 &&
        box.top >= 4 &&
        box.right <= sheet.width - 4 &&
        box.bottom <= sheet.height - 4 &&
        !taken.some((other) => meets(box, other)),
    );
    if (!found) continue;
    taken.push(found.box);
    labels.push({ index, text: thing.text, x: found.x, y: found.y, anchor: found.anchor });
  }
  return labels;
}

const boxAround = (x: number, y: number, wide: number, high: number): Box => ({
  left: x - wide,
  right: x + wide,
  top: y - high,
  bottom: y + high,
});

function candidates({ text, at: [x, y], radius }: Labelled, size: number) {
  const width = text.length * size * LETTER;
  const gap = radius + size * 0.25;
  const [up, down] = [y - gap - size * 0.25, y + gap + size * 0.75];
  const places: [anchor: Label['anchor'], x: number, y: number][] = [
    ['start', x + gap, y + size * 0.35],
    ['end', x - gap, y + size * 0.35],
    ['middle', x, down],
    ['middle', x, up],
    ['start', x + gap * 0.7, down - radius * 0.4],
    ['end', x - gap * 0.7, down - radius * 0.4],
    ['start', x + gap * 0.7, up + radius * 0.4],
    ['end', x - gap * 0.7, up + radius * 0.4],
  ];
  return places.map(([anchor, left, base]) => {
    const start = anchor === 'start' ? left : anchor === 'end' ? left - width : left - width / 2;
    const box = {
      left: start,
      right: start + width,
      top: base - size * 0.85,
      bottom: base + size * 0.25,
    };
    return { anchor, x: Math.round(left), y: Math.round(base), box };
  });
}
