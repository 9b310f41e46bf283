import { open } from 'node:fs/promises';
import { sizeOf } from './server-log.ts';

const LOOK_EVERY_MS = 250;
const MOST_BYTES = 256 * 1024;
const KNOWN = new Set(['time', 'level', 'part', 'context', 'msg', 'error']);
const MARKS: Record<string, string> = { warn: '!', error: '✗' };

interface Line {
  time: string;
  level: string;
  part: string;
  context: string;
  msg: string;
  error?: { name: string; message: string; code?: string; stack?: string };
}

function parsed(line: string): Line | null {
  if (!line.startsWith('{')) return null;
  try {
    return JSON.parse(line) as Line;
  } catch {
    return null;
  }
}

/** A line of JSON as a person reads it: time, part, what happened, its fields, and where an error was thrown. */
export function readable(line: string): string {
  const said = parsed(line);
  if (!said) return line;
  const clock = new Date(said.time).toTimeString().slice(0, 8);
  const fields = Object.entries(said).filter(([name]) => !KNOWN.has(name));
  const words = [
    `${said.context}: ${said.msg}`,
    ...fields.map(([name, value]) => `${name} ${String(value)}`),
  ];
  const { error } = said;
  if (error) words.push(`${error.name}${error.code ? ` ${error.code}` : ''}: ${error.message}`);
  const where = error?.stack ? `\n${error.stack.split('\n').slice(0, 4).join('\n')}` : '';
  return `${MARKS[said.level] ?? ' '} ${clock} ${said.part.padEnd(6)} ${words.join(' · ')}${where}`;
}

/** The sentence of a line of JSON, with what its error says; any other line as it is. */
export function sentenceIn(line: string): string {
  const said = parsed(line);
  if (!said) return line;
  return said.error ? `${said.msg} ${said.error.name}: ${said.error.message}` : said.msg;
}

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
