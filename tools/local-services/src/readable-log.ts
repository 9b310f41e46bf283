import { open } from 'node:fs/promises';
import { sizeOf } from './server-log.ts';
import { readable } from './readable-line.ts';

const LOOK_EVERY_MS = 250;
const MOST_BYTES = 256 * 1024;
/** Prints what is added to logs from now on, until the process ends. */
export async function followLogs(files: string[], print: (line: string) => void): Promise<void> {
  const read = new Map<string, number>();
  for (const file of files) read.set(file, await sizeOf(file));
  const look = async (): Promise<void> => {
    for (const [file, from] of read) read.set(file, await printFrom(file, from, print));
    setTimeout(() => void look(), LOOK_EVERY_MS).unref();
  };
  void look();
}

/** Prints the whole lines after `from` bytes and says where the next one begins. */
async function printFrom(
  file: string,
  from: number,
  print: (line: string) => void,
): Promise<number> {
  const size = await sizeOf(file);
  if (size === from) return from;
  const start = size < from ? 0 : from;
  const handle = await open(file).catch(() => undefined);
  if (!handle) return from;
  try {
    const { buffer, bytesRead } = await handle.read(
      Buffer.alloc(Math.min(size - start, MOST_BYTES)),
      { position: start },
    );
    const end = buffer.subarray(0, bytesRead).lastIndexOf('\n') + 1;
    for (const line of buffer.subarray(0, end).toString('utf8').split('\n'))
      if (line.trim()) print(readable(line));
    return start + end;
  } finally {
    await handle.close();
  }
}
