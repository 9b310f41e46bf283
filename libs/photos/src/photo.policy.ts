import { createHash, timingSafeEqual } from 'node:crypto';

export const MOST_PHOTOS = 3;
/** Ten megabytes: what phones take today, and no more. */
export const MOST_BYTES = 10 * 1024 * 1024;
/** Fifty megapixels. */
export const MOST_PIXELS = 50_000_000;
/** Pixels along the shorter edge below which nothing can be made out. */
export const FEWEST_PIXELS = 50;

const WIDTHS = [480, 960, 1600];
/** A picture that is high and narrow must not become a tower. */
const TALLEST = 1.5;

export interface PixelSize {
  width: number;
  height: number;
}

/** The sizes in which a picture is kept, from small to large: never larger than it is, none twice. */
export function sizesOf({ width, height }: PixelSize): PixelSize[] {
  const sizes = WIDTHS.map((limit) => {
    const scale = Math.min(1, limit / width, (limit * TALLEST) / height);
    return {
      width: Math.max(1, Math.round(width * scale)),
      height: Math.max(1, Math.round(height * scale)),
    };
  });
  return sizes.filter((size, index) => size.width !== sizes[index - 1]?.width);
}

const FIRST_BYTES = {
  jpeg: [[0, [0xff, 0xd8, 0xff]]],
  png: [[0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]]],
  webp: [
    [0, [0x52, 0x49, 0x46, 0x46]],
    [8, [0x57, 0x45, 0x42, 0x50]],
  ],
} as const;

/** The kind of picture by its first bytes; null for all that is not taken, whatever its name says. */
export function kindByFirstBytes(bytes: Uint8Array): keyof typeof FIRST_BYTES | null {
  const kinds = Object.keys(FIRST_BYTES) as (keyof typeof FIRST_BYTES)[];
  return (
    kinds.find((kind) =>
      FIRST_BYTES[kind].every(([at, signs]) =>
        signs.every((sign, index) => bytes[at + index] === sign),
      ),
    ) ?? null
  );
}

/** The database refuses to look for an id of another shape. */
const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const FILE = new RegExp(`^(${ID})-(\\d{1,4})\\.webp$`);
const TICKET = new RegExp(`^(${ID})\\.([\\w-]{43})$`);

/** Which photo a file is of, and how wide: `<id>-<width>.webp`. */
export function readFileName(file: string): { id: string; width: number } | null {
  const [, id, width] = FILE.exec(file) ?? [];
  return id ? { id, width: Number(width) } : null;
}

/** What the uploader holds: id and secret. */
export function readTicket(ticket: string): { id: string; secret: string } | null {
  const [, id, secret] = TICKET.exec(ticket) ?? [];
  return id && secret ? { id, secret } : null;
}

export const ticketDigest = (secret: string): Buffer =>
  createHash('sha256').update(secret).digest();

export const fits = (secret: string, digest: Buffer): boolean =>
  timingSafeEqual(ticketDigest(secret), digest);
