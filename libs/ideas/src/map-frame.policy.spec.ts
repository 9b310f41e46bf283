import { describe, expect, it } from '@jest/globals';
import { contains, frameAround } from './map-frame.policy.js';

describe('the frame of the map', () => {
  const places = [
    { lat: 51.75, lon: 9.8 },
    { lat: 51.89, lon: 10 },
    { lat: null, lon: null },
  ];

  it('goes around all places with the margin in kilometres, east and west as wide as north and south', () => {
    const frame = frameAround(places, 3);
    expect(frame?.south).toBeCloseTo(51.75 - 0.02695, 4);
    expect(frame?.west).toBeCloseTo(9.8 - 0.02695 / Math.cos((51.82 * Math.PI) / 180), 4);
  });

  it('holds what lies in it and nothing else', () => {
    const frame = frameAround(places, 3);
    if (!frame) throw new Error('There are places.');
    expect(contains(frame, 51.8, 9.9)).toBe(true);
    expect(contains(frame, 51.74, 9.79)).toBe(true);
    expect(contains(frame, 50.73, 7.1)).toBe(false);
    expect(contains(frame, 51.8, 10.2)).toBe(false);
  });

  it('is none where no place has coordinates', () => {
    expect(frameAround([{ lat: null, lon: null }], 3)).toBeNull();
  });
});
