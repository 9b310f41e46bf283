import { cellsOf, pathOf, softHull } from './cells.ts';
import { type Section, type Sheet, sheetOf, type Spot, type Point, WIDTH } from './sheet.ts';
import { spread } from './spread.ts';

export interface MapPlace {
  id: string;
  slug: string;
  name: string;
  lat: number | null;
  lon: number | null;
  coordinateQuality: string;
}

/** A place as it stands on the overview. */
export interface DrawnPlace {
  id: string;
  slug: string;
  name: string;
  /** Where it is drawn: for an exact place where it is. */
  spot: Spot;
  exact: boolean;
  /** Outline of what is nearest to it, as a path on the sheet of the whole town. */
  cell: string;
}

export interface Overview {
  /** The sheet of the whole town. */
  sheet: Sheet;
  outline: string;
  places: DrawnPlace[];
}

/** A target that a finger hits is 24 pixels wide, on a screen that leaves 320 pixels to the map. */
const LEAST_APART = (24 / 320) * WIDTH;
const BEYOND_KM = 1.5;

/** Drawing takes as long as all the rest of a page with a map, and the ground stays the same thing for a minute. */
const drawn = new WeakMap<readonly MapPlace[], { frame: Section; overview: Overview }>();

/** The town drawn from the coordinates of its places alone; no border is copied from anywhere. */
export function overviewOf(places: readonly MapPlace[], frame: Section): Overview {
  const known = drawn.get(places);
  if (known?.frame === frame) return known.overview;
  const overview = draw(places, frame);
  drawn.set(places, { frame, overview });
  return overview;
}

function draw(places: readonly MapPlace[], frame: Section): Overview {
  const sheet = sheetOf(frame);
  const located = places.flatMap((place) =>
    place.lat === null || place.lon === null ? [] : [{ ...place, lat: place.lat, lon: place.lon }],
  );
  const points = spread(
    located.map((place) => ({
      at: sheet.project(place),
      exact: place.coordinateQuality === 'exact',
    })),
    LEAST_APART,
  );
  const outline = softHull(points, BEYOND_KM * sheet.unitsPerKm);
  const cells = cellsOf(points, outline);
  return {
    sheet,
    outline: pathOf(outline),
    places: located.map(({ id, slug, name, coordinateQuality }, index) => ({
      id,
      slug,
      name,
      spot: sheet.locate(...(points[index] as Point)),
      exact: coordinateQuality === 'exact',
      cell: pathOf(cells[index] ?? []),
    })),
  };
}

/** How the drawing of the whole town is moved and stretched so that it fits the sheet of a section. */
export function transformTo(sheet: Sheet, whole: Sheet): string {
  const [x, y] = sheet.project({ lat: whole.section.north, lon: whole.section.west });
  const [right, bottom] = sheet.project({ lat: whole.section.south, lon: whole.section.east });
  const [wide, high] = [(right - x) / whole.width, (bottom - y) / whole.height];
  return `translate(${x} ${y}) scale(${wide.toFixed(4)} ${high.toFixed(4)})`;
}
