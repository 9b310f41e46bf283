import { readdir, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sentenceIn } from './readable-line.ts';

const TELLING =
  /"level":"error"|No space left on device|FATAL|PANIC|\bERROR\b|error:|could not|Error:|failed|panicked/;

/**
 * The line in which a server itself says why it gave up, from the part of its log after `from`
 * bytes; a full disk is said in plain words. Ends with the path of the log.
 */
export async function reasonIn(logFile: string, from = 0): Promise<string> {
  const bytes = await readFile(logFile).catch(() => Buffer.alloc(0));
  const lines = bytes
    .subarray(from)
    .toString('utf8')
    .split('\n')
    .filter((line) => line.trim());
  const full = lines.find((line) => line.includes('No space left on device'));
  if (full) return `the disk is full (${plain(full)}); its log is ${logFile}`;
  const line = lines.find((candidate) => TELLING.test(candidate)) ?? lines.at(-1);
  return `${line ? plain(line) : 'it ended without a word'}; its log is ${logFile}`;
}

function plain(line: string): string {
  return sentenceIn(line)
    .replace(/^[\d-]+ [\d:.]+ \w+ \[\d+\] /, '')
    .replace(/^(initdb|postgres): /, '')
    .trim();
}

/** The end of a log, indented under the sentence it explains; empty when there is none. */
export async function lastLines(logFile: string, count: number): Promise<string> {
  const text = await readFile(logFile, 'utf8').catch(() => '');
  const lines = text.split('\n').filter((line) => line.trim());
  return lines
    .slice(-count)
    .map((line) => `\n    ${sentenceIn(line).slice(0, 300)}`)
    .join('');
}

/** Bytes in a log so far; 0 when it does not exist. */
export async function sizeOf(path: string): Promise<number> {
  return (await stat(path).catch(() => undefined))?.size ?? 0;
}

const LARGE_BYTES = 10 * 1024 * 1024;

/** Sets large logs aside as `*.log.old`, in place of the ones before, so that they cannot fill the disk. */
export async function setLargeLogsAside(logDir: string): Promise<void> {
  for (const name of await readdir(logDir)) {
    const path = join(logDir, name);
    if (name.endsWith('.log') && (await sizeOf(path)) > LARGE_BYTES)
      await rename(path, `${path}.old`);
  }
}
