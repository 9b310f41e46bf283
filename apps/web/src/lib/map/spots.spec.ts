import { describe, expect, it } from '@jest/globals';
import { spotPaths } from './spots.ts';

/** Walks a path of relative steps back to its places. */
function placesOf(path: string): string[] {
  const steps = path
    .replace(/^m|h0$/g, '')
    .split(' ')
    .map(Number);
  let [x, y] = [0, 0];
  return Array.from({ length: steps.length / 2 }, (_, step) => {
    x += steps[step * 2] ?? NaN;
    y += steps[step * 2 + 1] ?? NaN;
    return `${x} ${y}`;
  });
}

describe('marks of a map as paths', () => {
  it('pass through every place of their tone, and through each once', () => {
    const spots = Array.from({ length: 300 }, (_, nr) => ({
      at: [(nr * 37.13) % 1000, (nr * 91.77) % 700] as const,
      tone: (['neutral', 'good', 'stop'] as const)[nr % 3] ?? 'neutral',
    }));
    const paths = new Map(spotPaths([...spots, ...spots]));
    expect([...paths.keys()].sort()).toEqual(['good', 'neutral', 'stop']);
    for (const [tone, path] of paths) {
      const wanted = spots
        .filter((spot) => spot.tone === tone)
        .map(({ at: [x, y] }) => `${Math.round(x)} ${Math.round(y)}`);
      expect(placesOf(path).sort()).toEqual([...new Set(wanted)].sort());
    }
  });

  it('are drawn even where there is only one', () => {
    expect(spotPaths([{ at: [12.4, 7.6], tone: 'good' }])).toEqual([['good', 'm12 8h0']]);
    expect(spotPaths([])).toEqual([]);
  });
});
