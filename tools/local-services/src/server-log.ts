import { readFile } from 'node:fs/promises';

const TELLING =
  /No space left on device|FATAL|PANIC|\bERROR\b|error:|could not|Error:|failed|panicked/;

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
  return line
    .replace(/^[\d-]+ [\d:.]+ \w+ \[\d+\] /, '')
    .replace(/^(initdb|postgres): /, '')
    .trim();
}
