import { describe, expect, it } from '@jest/globals';
import { cellsOf, softHull } from './cells.ts';
import { clustersOf } from './clusters.ts';
import { labelsFor } from './labels.ts';
import { nearbyOf } from './nearby.ts';
import { overviewOf } from './overview.ts';
import { sectionAround, sectionIn, sectionText, stepFrom } from './section.ts';
import { metresBetween, type Point, sheetOf } from './sheet.ts';
import { spread } from './spread.ts';

const frame = { south: 51.73, west: 9.75, north: 51.91, east: 10.03 };
const area = (polygon: readonly Point[]) =>
  Math.abs(
    polygon.reduce((sum, [x, y], index) => {
      const [nx, ny] = polygon[(index + 1) % polygon.length] as Point;
      return sum + x * ny - nx * y;
    }, 0) / 2,
  );
const places = [
  {
    id: '1',
    slug: 'a',
    name: 'Salzderhelden',
    lat: 51.799,
    lon: 9.912,
    coordinateQuality: 'exact',
  },
  { id: '2', slug: 'b', name: 'Greene', lat: 51.8597, lon: 9.9433, coordinateQuality: 'exact' },
  {
    id: '3',
    slug: 'c',
    name: 'Daneben',
    lat: 51.8598,
    lon: 9.9434,
    coordinateQuality: 'unverified',
  },
  { id: '4', slug: 'd', name: 'Ohne Lage', lat: null, lon: null, coordinateQuality: 'unverified' },
];

describe('the sheet', () => {
  it('finds back what it has projected, with lengths that are true', () => {
    const sheet = sheetOf(frame);
    const spot = { lat: 51.8, lon: 9.9 };
    const [x, y] = sheet.project(spot);
    expect(metresBetween(sheet.locate(x, y), spot)).toBeLessThan(5);
    const north = sheet.project({ lat: 51.81, lon: 9.9 });
    expect((y - north[1]) / sheet.unitsPerKm).toBeCloseTo(1.1132, 1);
    const east = sheet.project({ lat: 51.8, lon: 9.91 });
    expect((east[0] - x) / sheet.unitsPerKm).toBeCloseTo(0.688, 1);
  });
});

describe('the overview', () => {
  it('divides the outline among the places without gap or overlap', () => {
    const points: Point[] = [
      [100, 100],
      [300, 120],
      [180, 400],
      [420, 380],
      [260, 250],
    ];
    const outline = softHull(points, 80);
    const cells = cellsOf(points, outline);
    const sum = cells.reduce((all, cell) => all + area(cell), 0);
    expect(sum).toBeCloseTo(area(outline), 3);
    expect(Math.min(...cells.map(area))).toBeGreaterThan(0);
  });

  it('leaves exact places where they are and moves the others aside', () => {
    const { places: drawn, sheet } = overviewOf(places, frame);
    expect(drawn.map(({ name }) => name)).toEqual(['Salzderhelden', 'Greene', 'Daneben']);
    const [, greene, beside] = drawn;
    if (!greene || !beside) throw new Error('Both are drawn.');
    expect(metresBetween(greene.spot, { lat: 51.8597, lon: 9.9433 })).toBeLessThan(10);
    const [one, other] = [sheet.project(greene.spot), sheet.project(beside.spot)];
    expect(Math.hypot(one[0] - other[0], one[1] - other[1])).toBeGreaterThanOrEqual(74);
  });

  it('parts even what lies at the same spot', () => {
    const at: Point = [10, 10];
    const [one, other] = spread(
      [
        { at, exact: false },
        { at, exact: false },
      ],
      40,
    ) as [Point, Point];
    expect(Math.hypot(one[0] - other[0], one[1] - other[1])).toBeCloseTo(40, 3);
  });

  it('writes names where they cover nothing, the heaviest first', () => {
    const things = [
      { text: 'Leicht', at: [100, 100] as Point, radius: 10, weight: 1 },
      { text: 'Schwer', at: [100, 100] as Point, radius: 10, weight: 9 },
      { text: 'Am Rand', at: [495, 250] as Point, radius: 10, weight: 5 },
    ];
    const labels = labelsFor(things, 20, { width: 500, height: 500 });
    expect(labels[0]).toMatchObject({ text: 'Schwer', anchor: 'start' });
    expect(labels.find(({ text }) => text === 'Am Rand')?.anchor).toBe('end');
    const few = labelsFor(
      Array.from({ length: 60 }, () => ({
        text: 'Eng',
        at: [50, 50] as Point,
        radius: 5,
        weight: 1,
      })),
      20,
      { width: 100, height: 100 },
    );
    expect(few.length).toBeGreaterThan(0);
    expect(few.length).toBeLessThan(10);
  });

  it('takes together what would cover each other', () => {
    const at = (x: number, y: number) => ({ at: [x, y] as Point, thing: `${x} ${y}` });
    const clusters = clustersOf([at(10, 10), at(30, 50), at(310, 10)], 100);
    expect(clusters.map(({ members }) => members.length)).toEqual([2, 1]);
    expect(clusters[0]?.at).toEqual([10, 10]);
    // Neighbours on both sides of a line of some grid belong together, too.
    expect(clustersOf([at(99, 10), at(101, 10)], 100)).toHaveLength(1);
  });
});

describe('a section in an address', () => {
  const read = (text: string) => sectionIn(new URLSearchParams({ ausschnitt: text }), frame);

  it('comes back as it was written, cut to the map', () => {
    const section = { south: 51.78, west: 9.8, north: 51.82, east: 9.9 };
    expect(read(sectionText(section))).toEqual(section);
    expect(read('50,9.8,60,9.9')).toEqual({ ...frame, west: 9.8, east: 9.9 });
  });

  it.each([
    '',
    'a,b,c,d',
    '51,9,52',
    '51.8,9.8,51.7,9.9',
    '40,5,41,6',
    '1e9,1,2,3',
    '51.78,9.8,51.82,9.9,1',
  ])('is none when it says %j', (text) => expect(read(text)).toBeNull());

  it('leads nearer, farther and around, and never off the map', () => {
    const nearer = stepFrom(null, frame, 'in');
    if (!nearer) throw new Error('One can go nearer.');
    expect(nearer.north - nearer.south).toBeCloseTo((frame.north - frame.south) / 2, 6);
    expect(stepFrom(nearer, frame, 'out')).toBeNull();
    expect(stepFrom(null, frame, 'out')).toBeUndefined();
    let here = nearer;
    for (let steps = 0; steps < 5; steps++) here = stepFrom(here, frame, 'north') || here;
    expect(here.north).toBeCloseTo(frame.north, 6);
    expect(stepFrom(here, frame, 'north')).toBeUndefined();
    const corner = sectionAround({ lat: 40, lon: 40 }, frame, 0.1);
    expect(corner.south).toBeCloseTo(frame.south, 6);
    expect(corner.east).toBeCloseTo(frame.east, 6);
  });
});

describe('a pin in words', () => {
  it.each([
    [{ lat: 51.7991, lon: 9.9121 }, 'Salzderhelden', null, undefined],
    [{ lat: 51.8017, lon: 9.912 }, 'Salzderhelden', 300, 'n'],
    [{ lat: 51.799, lon: 9.92 }, 'Salzderhelden', 550, 'e'],
    [{ lat: 51.79, lon: 9.897 }, 'Salzderhelden', 1400, 'sw'],
    [{ lat: 51.8687, lon: 9.9433 }, 'Greene', 1000, 'n'],
  ])('%j is near %s, %s m', (spot, place, metres, direction) => {
    const nearby = nearbyOf(spot, places);
    expect(nearby).toMatchObject({ place, metres });
    if (direction) expect(nearby?.direction).toBe(direction);
  });

  it('says nothing where no place is known exactly', () => {
    expect(nearbyOf({ lat: 51.8, lon: 9.9 }, places.slice(2))).toBeNull();
  });
});
