import type { Tone } from '#lib/ui/status.ts';
import type { Point } from './sheet.ts';

/**
 * Places of marks by their tone, each tone as one path through whole units of the sheet, from left to right: a screen shows no finer
 * ones, and a mark takes three bytes instead of thirty. Marks of one tone at the same place are one.
 */
export function spotPaths(spots: readonly { at: Point; tone: Tone }[]): [Tone, string][] {
  const byTone = new Map<Tone, Map<string, [number, number]>>();
  for (const { at, tone } of spots) {
    const [x, y] = [Math.round(at[0]), Math.round(at[1])];
    const places = byTone.get(tone) ?? new Map<string, [number, number]>();
    byTone.set(tone, places.set(`${x} ${y}`, [x, y]));
  }
  return [...byTone].map(([tone, places]) => [tone, pathThrough([...places.values()])]);
}

function pathThrough(places: [number, number][]): string {
  places.sort(([ax, ay], [bx, by]) => ax - bx || ay - by);
  let [beforeX, beforeY] = [0, 0];
  const steps = places.map(([x, y]) => {
    const step = `${x - beforeX} ${y - beforeY}`;
    [beforeX, beforeY] = [x, y];
    return step;
  });
  // A path of one place needs a line to be drawn at all.
  return `m${steps.join(' ')}${steps.length === 1 ? 'h0' : ''}`;
}
