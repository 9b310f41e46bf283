import { describe, expect, it } from '@jest/globals';
import type { ChartRow } from './chart-row.js';
import { stancesSvg } from './stances-svg.js';

const LONG = 'Sicherer Radweg zwischen Salzderhelden und der Kernstadt';
const row: ChartRow = { label: LONG, values: [13, 10, 7], texts: ['13', '10', '7'], aside: '' };
const SIDES = { names: ['Dafür', 'Ja, wenn …', 'Dagegen'], whole: null };
const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text]) => text);

describe('Bars of three sides', () => {
  it('have a long name whole above them in a narrow column', () => {
    const texts = textsOf(stancesSvg([row], 312, 'alt', SIDES));
    expect(texts.slice(0, 2).join(' ')).toBe(LONG);
    expect(texts).toEqual(expect.arrayContaining(['13', '10', '7', 'Dagegen']));
  });

  it('stand below each other without touching', () => {
    const svg = stancesSvg([row, { ...row, label: 'Kurz' }], 312, 'alt', SIDES);
    const tops = [...svg.matchAll(/<rect x="1" y="([\d.]+)"/g)].map(([, y]) => Number(y));
    expect(tops).toHaveLength(2);
    expect((tops[1] ?? 0) - (tops[0] ?? 0)).toBeGreaterThan(45);
  });
});
