/** How far an idea's Model has grown: 1 received, 2 the town works on it, 3 answered. */
export type ModelStage = 1 | 2 | 3;

/** One shape, turned `count` times around the centre, the first turned by `start` degrees. Drawn in a box of 100 by 100. */
export interface Ring {
  path: string;
  count: number;
  start: number;
  /** Width of the line for a shape that is drawn as outline only. */
  outline?: number;
}

/** Dots on a circle: a path of points without length, whose round ends of a line of this width are the dots. */
export interface Pearls {
  path: string;
  width: number;
  count: number;
}

export interface Model {
  rings: Ring[];
  pearls: Pearls[];
}

const halfWidths = { 5: 9.2, 6: 8, 8: 6.2 } as const;
type PetalCount = keyof typeof halfWidths;

/** mulberry32: small, fast, and the same on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const short = (value: number) => String(Math.round(value * 100) / 100);
const line = (parts: TemplateStringsArray, ...values: number[]) =>
  String.raw(parts, ...values.map(short));
const dot = (x: number, y: number, r: number) =>
  line`M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;

const petals = {
  drop: (w: number) =>
    line`M50 39C${50 - w} 31 ${50 - w} 19 50 14C${50 + w} 19 ${50 + w} 31 50 39Z`,
  leaf: (w: number) =>
    line`M50 40C${50 - w * 1.25} 30 ${50 - w * 0.7} 20 50 11C${50 + w * 0.7} 20 ${50 + w * 1.25} 30 50 40Z`,
  tulip: (w: number) =>
    line`M50 40C${50 - w * 1.1} 35 ${50 - w * 1.3} 24 ${50 - w * 0.95} 14C${50 - w * 0.5} 18 ${50 - w * 0.2} 19 50 13` +
    line`C${50 + w * 0.2} 19 ${50 + w * 0.5} 18 ${50 + w * 0.95} 14C${50 + w * 1.3} 24 ${50 + w * 1.1} 35 50 40Z`,
  round: (w: number) => dot(50, 24, w),
  heart: (w: number) =>
    line`M50 40C${50 - w * 1.7} 29 ${50 - w * 1.2} 13 50 20C${50 + w * 1.2} 13 ${50 + w * 1.7} 29 50 40Z`,
};
const stem = (w: number) => line`M48.6 40L49.2 ${24 + w}h1.6L51.4 40Z`;

const fillers = {
  pearls: dot(50, 31, 1.9) + dot(50, 24, 2.4) + dot(50, 15.5, 3),
  twig: `M49.3 39h1.4l-.3-17h-.8z${dot(50, 18, 2.8)}${dot(46.2, 26, 1.7)}${dot(53.8, 26, 1.7)}`,
  bud: `M50 27C45 22 46 15 50 11C54 15 55 22 50 27Z${dot(50, 32, 1.7)}`,
};

/** `count` dots of radius `dot` on a circle around the centre, the first turned by `start` degrees from the top. */
function pearlsOn(radius: number, dot: number, count: number, start = 0): Pearls {
  const points = Array.from({ length: count }, (_, turn) => {
    const angle = ((start - 90 + (turn * 360) / count) * Math.PI) / 180;
    return line`M${50 + radius * Math.cos(angle)} ${50 + radius * Math.sin(angle)}h0`;
  });
  return { path: points.join(''), width: dot * 2, count };
}

function centreOf(kind: 'dot' | 'ring' | 'cluster'): Model {
  if (kind === 'dot') return { rings: [{ path: dot(50, 50, 6), count: 1, start: 0 }], pearls: [] };
  if (kind === 'ring') {
    const circle = { path: dot(50, 50, 6.4), count: 1, start: 0, outline: 2.4 };
    return { rings: [circle, { path: dot(50, 50, 2.2), count: 1, start: 0 }], pearls: [] };
  }
  const middle = { path: dot(50, 50, 2.4), count: 1, start: 0 };
  return { rings: [middle], pearls: [pearlsOn(6, 1.7, 6)] };
}

/** The choices that an idea's number makes, always drawn in this order. */
function choicesOf(number: number) {
  const random = randomFrom(((number + 11) * 2654435761) >>> 0);
  const pick = <Item>(items: readonly Item[]): Item =>
    items[Math.floor(random() * items.length)] as Item;
  const n: PetalCount = pick([5, 6, 6, 8, 8] as const);
  const petal = pick(['drop', 'leaf', 'tulip', 'round', 'heart'] as const);
  const centre = pick(['dot', 'ring', 'cluster'] as const);
  const filler = pick(['pearls', 'twig', 'bud'] as const);
  return { n, w: halfWidths[n], petal, centre, filler, outerTimes: pick([2, 3, 4] as const) };
}

const drawn = new Map<string, Model>();
/** All of a town that is looked at; each takes about a kilobyte. */
const MOST_DRAWN = 5000;

/** The ornament of an idea, computed from its number and grown to a stage. Lists show the same ones again and again. */
export function modelOf(number: number, stage: ModelStage): Model {
  const key = `${number} ${stage}`;
  const known = drawn.get(key);
  if (known) return known;
  if (drawn.size >= MOST_DRAWN) drawn.clear();
  const model = draw(number, stage);
  drawn.set(key, model);
  return model;
}

function draw(number: number, stage: ModelStage): Model {
  const { n, w, petal, centre, filler, outerTimes } = choicesOf(number);
  const step = 360 / n;
  const middle = centreOf(centre);
  const outer = pearlsOn(
    41.5,
    stage === 1 ? 1.3 : 1.6,
    outerTimes * n,
    outerTimes === 3 ? 0 : step / 4,
  );
  if (stage === 1) {
    const inner = pearlsOn(15, 1.8, n);
    const wide = pearlsOn(26, 2.3, n, step / 2);
    return { rings: middle.rings, pearls: [...middle.pearls, inner, wide, outer] };
  }
  const shape = petals[petal](w);
  const bloom: Ring[] =
    stage === 2
      ? [
          { path: shape, count: n, start: 0, outline: 2 },
          { path: dot(50, 22, 2.2), count: n, start: step / 2 },
        ]
      : [
          { path: petal === 'round' ? shape + stem(w) : shape, count: n, start: 0 },
          { path: fillers[filler], count: n, start: step / 2 },
        ];
  return { rings: [...bloom, ...middle.rings], pearls: [...middle.pearls, outer] };
}

/** Brings whatever the API says into the three stages that can be drawn. */
export const asStage = (stage: number): ModelStage => (stage >= 3 ? 3 : stage === 2 ? 2 : 1);
