import { Injectable } from '@nestjs/common';
import sharp, { type Sharp } from 'sharp';
import {
  FEWEST_PIXELS,
  kindByFirstBytes,
  MOST_BYTES,
  MOST_PIXELS,
  type PixelSize,
  sizesOf,
} from './photo.policy.js';
import { PhotoRefused } from './photo.problems.js';

export interface DrawnPhoto extends PixelSize {
  /** WebP, from small to large. */
  files: Buffer[];
}

const SECONDS = 20;
const QUALITY = 78;

// Decoders nobody needs here are where image libraries are broken into.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'],
});
sharp.cache(false);
sharp.concurrency(1);

/** Draws pictures anew. One at a time, so that many uploads at once cannot take the memory of all else. */
@Injectable()
export class PhotoDrawing {
  private turn: Promise<unknown> = Promise.resolve();

  async draw(bytes: Buffer): Promise<DrawnPhoto | PhotoRefused> {
    if (bytes.length === 0) return new PhotoRefused('empty');
    if (bytes.length > MOST_BYTES) return new PhotoRefused('too-large');
    const kind = kindByFirstBytes(bytes);
    if (!kind) return new PhotoRefused('unknown');
    const mine = this.turn.then(() => drawnAs(kind, bytes));
    this.turn = mine.catch(() => undefined);
    return mine;
  }
}

async function drawnAs(kind: string, bytes: Buffer): Promise<DrawnPhoto | PhotoRefused> {
  try {
    const { format, pages = 1, width, height } = await open(bytes).metadata();
    if (format !== kind) return new PhotoRefused('unknown');
    if (pages > 1 || isMovingPng(kind, bytes)) return new PhotoRefused('moving');
    if (width * height > MOST_PIXELS) return new PhotoRefused('too-many-pixels');
    if (Math.min(width, height) < FEWEST_PIXELS) return new PhotoRefused('too-small');
    return await drawSizes(bytes);
  } catch {
    // Whatever the decoder complains about, the file is not ours to mend.
    return new PhotoRefused('broken');
  }
}

async function drawSizes(bytes: Buffer): Promise<DrawnPhoto> {
  const { autoOrient } = await open(bytes).metadata();
  const sizes = sizesOf(autoOrient);
  const files: Buffer[] = [];
  for (const { width, height } of sizes) {
    // Turned upright first: the mark that says which way is up goes with all other marks.
    const drawing = open(bytes).autoOrient().resize({ width, height, fit: 'fill' });
    files.push(await drawing.webp({ quality: QUALITY }).timeout({ seconds: SECONDS }).toBuffer());
  }
  const largest = sizes.at(-1) ?? autoOrient;
  return { ...largest, files };
}

/** sharp knows one picture of a PNG only; a moving one says so in a chunk before its data. */
function isMovingPng(kind: string, bytes: Buffer): boolean {
  const at = kind === 'png' ? bytes.indexOf('acTL') : -1;
  return at !== -1 && at < bytes.indexOf('IDAT');
}

const open = (bytes: Buffer): Sharp =>
  sharp(bytes, { limitInputPixels: MOST_PIXELS * 2, failOn: 'error', sequentialRead: true });
