/** Files that are not what they say. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import type { Attack } from './attack.type.ts';
import { freshClient, probe } from './client.ts';
import { demand } from './demand.ts';
import { raw } from './raw.ts';
import type { Product } from './product.ts';

const group = 'uploads';

async function upload(
  product: Product,
  bytes: Uint8Array,
): Promise<{ status: number; text: string }> {
  const response = await fetch(`${product.wide}/photos`, {
    method: 'POST',
    headers: {
      'content-type': 'application/octet-stream',
      'x-client-address': freshClient(),
      'x-web-secret': product.webSecret,
    },
    body: Buffer.from(bytes),
    signal: AbortSignal.timeout(60_000),
  }).catch((error: unknown) => ({ status: 0, text: async () => String(error) }));
  return { status: response.status, text: await response.text() };
}

const picture = () =>
  sharp({ create: { width: 200, height: 150, channels: 3, background: '#2a4d69' } });

function chunk(name: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length, 0);
  head.write(name, 4, 'latin1');
  const crc = Buffer.alloc(4);
  crc.writeUInt32BE(crcOf(Buffer.concat([head.subarray(4), data])));
  return Buffer.concat([head, data, crc]);
}

function crcOf(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** A PNG that says how large it is and holds that many zeros, packed small. */
function bomb(width: number, height: number, rows: number): Buffer {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([1, 0, 0, 0, 0], 8);
  const data = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * rows));
  const sign = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    sign,
    chunk('IHDR', size),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const SCRIPT = '<script>hit("upload")</script>';
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" onload="hit(1)" width="99" height="99">${SCRIPT}</svg>`;
const ZIP = Buffer.from('504b0304140000000800', 'hex');

const LIES: Record<string, () => Promise<Uint8Array> | Uint8Array> = {
  'a picture of SVG with a script': () => Buffer.from(SVG),
  'SVG behind the first bytes of a JPEG': () =>
    Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from(SVG)]),
  'HTML behind the first bytes of a PNG': () =>
    Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from(`<html>${SCRIPT}`)]),
  'a GIF that is a script too': () => Buffer.from(`GIF89a/*${'\0'.repeat(20)}*/=1;hit(1)`),
  'a real GIF': () => picture().gif().toBuffer(),
  'a TIFF': () => picture().tiff().toBuffer(),
  'a zip archive': () => Buffer.concat([ZIP, Buffer.alloc(200)]),
  'a PDF': () =>
    Buffer.from('%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj'),
  'a program': () => Buffer.concat([Buffer.from('7f454c46', 'hex'), Buffer.alloc(500)]),
  'RIFF that is sound': () =>
    Buffer.concat([Buffer.from('RIFF\0\0\0\0WAVEfmt '), Buffer.alloc(100)]),
  'a JPEG cut in the middle of its head': async () =>
    (await picture().jpeg().toBuffer()).subarray(0, 40),
  'a PNG of one pixel that says 60,000 × 60,000': () => bomb(60_000, 60_000, 1),
  'a bomb of 60,000 × 60,000 in half a megabyte': () => bomb(60_000, 60_000, 60_000),
  'a moving WebP': () => moving(),
  nothing: () => Buffer.alloc(0),
  'eleven megabytes': () =>
    Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(11 * 1024 * 1024)]),
};

/** Two pages of two colours. */
async function moving(): Promise<Buffer> {
  const pages = Buffer.alloc(100 * 200 * 3, 7);
  pages.fill(200, 100 * 100 * 3);
  return sharp(pages, { raw: { width: 100, height: 200, channels: 3, pageHeight: 100 } })
    .webp({ loop: 0, delay: [100, 100] })
    .toBuffer();
}

async function lies(product: Product): Promise<string> {
  const taken: string[] = [];
  const before = await memoryOf(product);
  let slowest = { name: '', ms: 0 };
  for (const [name, make] of Object.entries(LIES)) {
    const bytes = await make();
    const began = performance.now();
    const { status, text } = await upload(product, bytes);
    const ms = performance.now() - began;
    if (ms > slowest.ms) slowest = { name, ms };
    if (text.includes('"ticket"')) taken.push(name);
    demand(status !== 500, `${name}: 500 ${text.slice(0, 100)}`);
  }
  demand(taken.length === 0, `taken: ${taken.join(', ')}`);
  const after = await memoryOf(product);
  demand(after - before < 300, `the API grew from ${before} to ${after} MB`);
  return `${Object.keys(LIES).length} files refused, the slowest (${slowest.name}) in ${Math.round(slowest.ms)} ms, memory ${before} → ${after} MB; a stranger ${Math.round(await probe(product, 5000))} ms`;
}

/** Megabytes; 0 where the system does not tell. */
async function memoryOf({ widePid }: Product): Promise<number> {
  const status = await readFile(`/proc/${widePid}/status`, 'utf8').catch(() => '');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}

/** What is taken is drawn anew: nothing of what stood beside the picture is left. */
async function remains(product: Product): Promise<string> {
  const exif = {
    IFD0: { Copyright: 'Kanarienvogel', Artist: 'Kanarienvogel' },
    IFD3: { GPSLatitude: '51/1 49/1 7/1', GPSLongitude: '9/1 52/1 4/1' },
  };
  const jpeg = await picture().withExif(exif).jpeg().toBuffer();
  const png = await picture().withExif(exif).png().toBuffer();
  const files = {
    'EXIF with a place': jpeg,
    'EXIF in a PNG': png,
    'a page behind a JPEG': Buffer.concat([jpeg, Buffer.from(`<html>Kanarienvogel${SCRIPT}`)]),
    'an archive behind a PNG': Buffer.concat([png, ZIP, Buffer.from('Kanarienvogel')]),
  };
  demand(
    jpeg.includes('Kanarienvogel') && png.includes('Kanarienvogel'),
    'the probe holds no trace itself',
  );
  const before = new Set(await readdir(join(product.folder, 'photos')).catch(() => []));
  for (const [name, bytes] of Object.entries(files)) {
    const { text } = await upload(product, bytes);
    demand(text.includes('"ticket"'), `${name} is refused: ${text.slice(0, 100)}`);
  }
  const names = (await readdir(join(product.folder, 'photos'), { recursive: true })).filter(
    (name) => name.endsWith('.webp') && !before.has(name),
  );
  demand(names.length >= Object.keys(files).length, 'the files were not found');
  for (const name of names) {
    const bytes = await readFile(join(product.folder, 'photos', name));
    const { exif: left, xmp, iptc, format } = await sharp(bytes).metadata();
    if (format !== 'webp' || left || xmp || iptc) demand(false, `${name} still holds marks`);
    demand(
      !['Kanarienvogel', '<html', 'Exif', ZIP].some((trace) => bytes.includes(trace)),
      `${name} still holds what stood beside the picture`,
    );
  }
  return `${Object.keys(files).length} pictures taken, nothing beside them kept`;
}

async function names(product: Product): Promise<string> {
  const paths = [
    '../../../etc/passwd',
    '..%2f..%2f..%2fetc%2fpasswd',
    '%2e%2e/%2e%2e/secrets.json',
    '....//secrets.json',
    '..%5c..%5csecrets.json',
    'x%00.webp',
    '%252e%252e%252fsecrets.json',
    `${'a'.repeat(5000)}.webp`,
    "018f0000-0000-7000-8000-000000000000-480.webp' or 1=1",
    '018f0000-0000-7000-8000-000000000000-99999.webp',
  ];
  for (const path of paths)
    for (const [origin, folder] of [
      [product.api, '/photos/'],
      [product.web, '/fotos/'],
      [product.api, '/editions/'],
      [product.web, '/dev/mail/'],
      [product.web, '/_app/'],
    ] as const) {
      const { status, body } = await raw(origin, folder + path.replaceAll(' ', '%20'));
      demand(
        status === 404 || status === 400 || status === 414 || status === 308 || status === 303,
        `${folder}${path}: ${status}`,
      );
      demand(!/root:|sessionSecret/.test(body), `${folder}${path} is a file of the server`);
    }
  return `${paths.length * 5} path names, none opened`;
}

export const UPLOADS: Attack[] = [
  {
    group,
    name: 'lies',
    title: `${Object.keys(LIES).length} files that are not the pictures they say, bombs too`,
    expected: 'refused, memory bounded',
    run: lies,
  },
  {
    group,
    name: 'remains',
    title: 'places and strangers’ words beside a picture',
    expected: 'gone after drawing anew',
    run: remains,
  },
  {
    group,
    name: 'path-names',
    title: 'names of files that lead elsewhere',
    expected: 'not found',
    run: names,
  },
];
