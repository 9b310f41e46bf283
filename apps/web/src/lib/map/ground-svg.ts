import { xml } from '#lib/state/xml.ts';
import { labelsFor } from './labels.ts';
import { type Overview, transformTo } from './overview.ts';
import { holds, type Sheet, type Spot } from './sheet.ts';

/** What a picture of the map shows beside the ground. */
export interface Picture {
  sheet: Sheet;
  pin: Spot | null;
  /** Id of the place that stands out. */
  place: string | null;
  /** Height of the letters in units of the sheet; 0: without names. */
  letters: number;
  /** Only the ground: who shows it draws the places. */
  empty: boolean;
}

// A picture cannot read the style sheets of the page that shows it: the same colours once more, light and dark.
const STYLE = `.b{fill:#f2ede2}.o{fill:#fff;stroke:#87806f}.c{fill:none;stroke:#e1d9c9}.h{fill:#e9edf8}.d{fill:#fff;stroke:#22377f}.t{fill:#161b30;stroke:#fff}.p{fill:#22377f;stroke:#fff}
@media (prefers-color-scheme:dark){.b{fill:#171d38}.o{fill:#1a2140;stroke:#7f89b4}.c{stroke:#313a62}.h{fill:#26305a}.d{fill:#1a2140;stroke:#b4c3f5}.t{fill:#f3efe6;stroke:#1a2140}.p{fill:#b4c3f5;stroke:#10152a}}
@media (forced-colors:active){.b,.o,.h,.d{fill:Canvas}.o,.d{stroke:CanvasText}.c{stroke:GrayText}.t{fill:CanvasText;stroke:Canvas}.p{fill:Highlight;stroke:Canvas}}
.o,.c{vector-effect:non-scaling-stroke}.d{stroke-width:4}.t{stroke-width:5;paint-order:stroke;font-family:sans-serif}`;

/** The ground of the map as a picture of its own, for `<img>` and `<input type="image">`. */
export function groundSvg(overview: Overview, picture: Picture): string {
  const { sheet, pin, place, letters, empty } = picture;
  const cells = overview.places.map(
    ({ id, cell }) => `<path class="c${id === place ? ' h' : ''}" d="${cell}"/>`,
  );
  const shown = empty ? [] : overview.places.filter(({ spot }) => holds(sheet.section, spot));
  const dots = shown.map(({ spot }) => {
    const [x, y] = sheet.project(spot);
    return `<circle class="d" cx="${x}" cy="${y}" r="10"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${sheet.width} ${sheet.height}" width="${sheet.width}" height="${sheet.height}"><style>${STYLE}</style>
<rect class="b" width="100%" height="100%"/><g transform="${transformTo(sheet, overview.sheet)}"><path class="o" d="${overview.outline}"/>${cells.join('')}</g>
${dots.join('')}${names(shown, sheet, place, letters)}${pin && holds(sheet.section, pin) ? pinMark(sheet.project(pin)) : ''}</svg>`;
}

function names(
  shown: Overview['places'],
  sheet: Sheet,
  chosen: string | null,
  letters: number,
): string {
  if (!letters) return '';
  const things = shown.map(({ id, name, spot }) => ({
    text: name,
    at: sheet.project(spot),
    radius: 12,
    weight: id === chosen ? 1 : 0,
  }));
  const texts = labelsFor(things, letters, sheet).map(
    ({ x, y, anchor, text }) =>
      `<text class="t" x="${x}" y="${y}" text-anchor="${anchor}">${xml(text)}</text>`,
  );
  return `<g font-size="${letters}">${texts.join('')}</g>`;
}

/** A drop whose tip is the spot. */
const pinMark = ([x, y]: readonly [number, number]): string =>
  `<path class="p" stroke-width="6" d="M${x} ${y}c-8 -24 -34 -40 -34 -68a34 34 0 0 1 68 0c0 28 -26 44 -34 68z"/>`;
