import { crc32, createDeflateRaw } from 'node:zlib';
import { Readable } from 'node:stream';

/** A part of a ZIP file that is being written; its content is read when its turn comes. */
export interface ZipEntry {
  name: string;
  content: AsyncIterable<Buffer | string> | Iterable<Buffer | string>;
}

interface Written {
  name: Buffer;
  crc: number;
  packed: number;
  size: number;
  at: number;
}

const UTF8_NAMES_AND_SIZES_BEHIND = 0x0808;
const FULL_16 = 0xffff;
const FULL_32 = 0xffffffff;

/** The bytes of a ZIP file, part after part. Nothing of a part stays in memory; all carry the same `at`, so that equal content is an equal file. */
export async function* zipOf(
  entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>,
  at: Date,
): AsyncGenerator<Buffer> {
  const time = dosTime(at);
  const list: Written[] = [];
  let offset = 0;
  for await (const entry of entries) {
    const written: Written = {
      name: Buffer.from(entry.name),
      crc: 0,
      packed: 0,
      size: 0,
      at: offset,
    };
    const head = localHead(written.name, time);
    yield head;
    for await (const chunk of packed(entry.content, written)) yield chunk;
    const sizes = Buffer.alloc(16);
    sizes.writeUInt32LE(0x08074b50, 0);
    sizes.writeUInt32LE(written.crc, 4);
    sizes.writeUInt32LE(written.packed, 8);
    sizes.writeUInt32LE(written.size, 12);
    yield sizes;
    offset += head.length + written.packed + sizes.length;
    list.push(written);
  }
  const listedAt = offset;
  for (const written of list) {
    const row = listRow(written, time);
    offset += row.length;
    yield row;
  }
  yield endOf(list.length, listedAt, offset - listedAt);
}

async function* packed(content: ZipEntry['content'], written: Written): AsyncGenerator<Buffer> {
  const counted = async function* (): AsyncGenerator<Buffer> {
    for await (const chunk of content) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      written.crc = crc32(bytes, written.crc);
      written.size += bytes.length;
      yield bytes;
    }
  };
  const source = Readable.from(counted());
  const deflate = createDeflateRaw();
  source.on('error', (error) => deflate.destroy(error));
  for await (const chunk of source.pipe(deflate) as AsyncIterable<Buffer>) {
    written.packed += chunk.length;
    yield chunk;
  }
}

function localHead(name: Buffer, time: number): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(UTF8_NAMES_AND_SIZES_BEHIND, 6);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(time, 10);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, name]);
}

function listRow({ name, crc, packed: short, size, at }: Written, time: number): Buffer {
  const far = at >= FULL_32;
  const extra = Buffer.alloc(far ? 12 : 0);
  if (far) {
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(8, 2);
    extra.writeBigUInt64LE(BigInt(at), 4);
  }
  const row = Buffer.alloc(46);
  row.writeUInt32LE(0x02014b50, 0);
  row.writeUInt16LE(far ? 45 : 20, 4);
  row.writeUInt16LE(far ? 45 : 20, 6);
  row.writeUInt16LE(UTF8_NAMES_AND_SIZES_BEHIND, 8);
  row.writeUInt16LE(8, 10);
  row.writeUInt32LE(time, 12);
  row.writeUInt32LE(crc, 16);
  row.writeUInt32LE(short, 20);
  row.writeUInt32LE(size, 24);
  row.writeUInt16LE(name.length, 28);
  row.writeUInt16LE(extra.length, 30);
  row.writeUInt32LE(far ? FULL_32 : at, 42);
  return Buffer.concat([row, name, extra]);
}

function endOf(count: number, listedAt: number, listLength: number): Buffer {
  const large = count >= FULL_16 || listedAt >= FULL_32 || listLength >= FULL_32;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(count, FULL_16), 8);
  end.writeUInt16LE(Math.min(count, FULL_16), 10);
  end.writeUInt32LE(Math.min(listLength, FULL_32), 12);
  end.writeUInt32LE(Math.min(listedAt, FULL_32), 16);
  if (!large) return end;
  const far = Buffer.alloc(56 + 20);
  far.writeUInt32LE(0x06064b50, 0);
  far.writeBigUInt64LE(44n, 4);
  far.writeUInt16LE(45, 12);
  far.writeUInt16LE(45, 14);
  far.writeBigUInt64LE(BigInt(count), 24);
  far.writeBigUInt64LE(BigInt(count), 32);
  far.writeBigUInt64LE(BigInt(listLength), 40);
  far.writeBigUInt64LE(BigInt(listedAt), 48);
  far.writeUInt32LE(0x07064b50, 56);
  far.writeBigUInt64LE(BigInt(listedAt + listLength), 64);
  far.writeUInt32LE(1, 72);
  return Buffer.concat([far, end]);
}

/** Two seconds are the shortest step; the clock is UTC. */
function dosTime(at: Date): number {
  const day = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate();
  const clock = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);
  return ((day << 16) | clock) >>> 0;
}
