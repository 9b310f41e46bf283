import { deflateSync, crc32 } from 'node:zlib';
import { unit } from './calendar.js';

type Colour = readonly [number, number, number];
type Scene = 'bank' | 'spielplatz' | 'brunnen' | 'bahnhof';

const WIDTH = 1200;
const HEIGHT = 800;
const HORIZON = 470;
const SKY: readonly [Colour, Colour] = [
  [150, 182, 224],
  [236, 228, 208],
];
const INK: Colour = [46, 58, 84];
const WOOD: Colour = [142, 98, 58];
const STONE: Colour = [178, 174, 162];

const between = (one: Colour, other: Colour, share: number): Colour => [
  one[0] + (other[0] - one[0]) * share,
  one[1] + (other[1] - one[1]) * share,
  one[2] + (other[2] - one[2]) * share,
];

/** A sheet of pixels that is drawn on. */
class Sheet {
  readonly pixels = Buffer.alloc(WIDTH * HEIGHT * 3);

  fill(inside: (x: number, y: number) => Colour | null): void {
    for (let y = 0; y < HEIGHT; y += 1)
      for (let x = 0; x < WIDTH; x += 1) {
        const colour = inside(x, y);
        if (colour) this.pixels.set(colour, (y * WIDTH + x) * 3);
      }
  }

  box(left: number, top: number, width: number, height: number, colour: Colour): void {
    this.fill((x, y) =>
      x >= left && x < left + width && y >= top && y < top + height ? colour : null,
    );
  }

  disc(middle: number, height: number, radius: number, colour: Colour): void {
    this.fill((x, y) => ((x - middle) ** 2 + (y - height) ** 2 < radius ** 2 ? colour : null));
  }
}

function landscape(sheet: Sheet, key: string): void {
  const [wave, far] = [unit(`${key} wave`) * 6, unit(`${key} far`) * 60];
  const hill = (x: number, at: number, high: number) =>
    at - Math.sin(x / 190 + wave) * high - Math.sin(x / 71 + wave * 2) * (high / 4);
  sheet.fill((x, y) => {
    if (y > HORIZON + 40) return between([126, 152, 92], [92, 116, 72], (y - HORIZON) / 330);
    if (y > hill(x + 300, HORIZON + 20, 26)) return [132, 158, 104];
    if (y > hill(x, HORIZON - 40 - far, 44)) return [120, 142, 138];
    return between(SKY[0], SKY[1], y / HORIZON);
  });
  for (let nr = 0; nr < 6; nr += 1) {
    const at = unit(`${key} tree ${nr}`) * WIDTH;
    sheet.box(at - 7, HORIZON - 60, 14, 120, [98, 78, 58]);
    sheet.disc(at, HORIZON - 90, 48 + unit(`${key} crown ${nr}`) * 30, [84, 122, 74]);
  }
}

const SCENES: Record<Scene, (sheet: Sheet) => void> = {
  bank: (sheet) => {
    for (const top of [520, 556, 600]) sheet.box(380, top, 440, 22, WOOD);
    for (const left of [410, 770]) sheet.box(left, 510, 18, 190, INK);
  },
  spielplatz: (sheet) => {
    sheet.fill((x, y) =>
      ((x - 600) / 420) ** 2 + ((y - 650) / 90) ** 2 < 1 ? [226, 204, 150] : null,
    );
    for (const left of [430, 750]) sheet.box(left, 400, 16, 260, WOOD);
    sheet.box(420, 395, 356, 16, WOOD);
    for (const left of [540, 640]) sheet.box(left, 410, 4, 170, INK);
    sheet.box(528, 576, 130, 14, [160, 60, 50]);
  },
  brunnen: (sheet) => {
    sheet.fill((x, y) => (((x - 600) / 260) ** 2 + ((y - 660) / 70) ** 2 < 1 ? STONE : null));
    sheet.fill((x, y) =>
      ((x - 600) / 220) ** 2 + ((y - 650) / 50) ** 2 < 1 ? [120, 160, 200] : null,
    );
    sheet.box(570, 460, 60, 190, STONE);
    sheet.box(620, 490, 70, 14, INK);
    sheet.box(680, 504, 6, 130, [190, 214, 236]);
  },
  bahnhof: (sheet) => {
    sheet.box(0, 640, WIDTH, 160, [150, 146, 138]);
    sheet.box(250, 380, 700, 24, INK);
    for (const left of [300, 590, 880]) sheet.box(left, 400, 16, 240, INK);
    sheet.box(0, 700, WIDTH, 8, [236, 232, 220]);
  },
};

/** A picture for the demo town, drawn by this program: no photo of any place or person. */
export function picture(scene: Scene, key: string): Buffer {
  const sheet = new Sheet();
  landscape(sheet, key);
  SCENES[scene](sheet);
  return png(sheet.pixels);
}

function png(pixels: Buffer): Buffer {
  const lines = Buffer.alloc((WIDTH * 3 + 1) * HEIGHT);
  for (let y = 0; y < HEIGHT; y += 1)
    pixels.copy(lines, y * (WIDTH * 3 + 1) + 1, y * WIDTH * 3, (y + 1) * WIDTH * 3);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(WIDTH, 0);
  head.writeUInt32BE(HEIGHT, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [part('IHDR', head), part('IDAT', deflateSync(lines, { level: 3 }))];
  return Buffer.concat([signature, ...parts, part('IEND', Buffer.alloc(0))]);
}

function part(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), body]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** By key of the idea: what its picture shows. */
export const PICTURES: Record<string, { scene: Scene; alt: string }[]> = {
  'baenke-ilme': [{ scene: 'bank', alt: 'Gezeichnet: eine Bank an einem Weg, dahinter Hügel.' }],
  'baeume-spielplatz-drueber': [
    { scene: 'spielplatz', alt: 'Gezeichnet: eine Schaukel im Sand ohne Schatten.' },
    { scene: 'bank', alt: 'Gezeichnet: eine Bank am Rand des Spielplatzes.' },
  ],
  'trinkbrunnen-marktplatz': [
    { scene: 'brunnen', alt: 'Gezeichnet: ein Brunnen mit fließendem Wasser.' },
  ],
  'schattenplaetze-bahnhof': [{ scene: 'bahnhof', alt: 'Gezeichnet: ein Bahnsteig mit Dach.' }],
};
