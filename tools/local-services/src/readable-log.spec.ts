import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { followLogs } from './readable-log.ts';
import { readable, sentenceIn } from './readable-line.ts';
import { reasonIn } from './server-log.ts';

const LINE = JSON.stringify({
  level: 'error',
  time: '2026-11-26T15:04:05.123Z',
  part: 'worker',
  context: 'mail',
  request: '4bf92f3577b34da6',
  msg: 'not sent',
  try: 2,
  error: { name: 'Error', code: 'ECONNREFUSED', message: 'connect', stack: '    at a\n    at b' },
});

it('says a line of JSON so that a person can read it', () => {
  const clock = new Date('2026-11-26T15:04:05.123Z').toTimeString().slice(0, 8);
  expect(readable(LINE)).toBe(
    `✗ ${clock} worker mail: not sent · request 4bf92f3577b34da6 · try 2 · Error ECONNREFUSED: connect\n    at a\n    at b`,
  );
  expect(readable('(node:7) a warning of Node.js')).toBe('(node:7) a warning of Node.js');
  expect(sentenceIn(LINE)).toBe('not sent Error: connect');
});

it('prints what is added to the logs, in whole lines, and finds the reason of an end in them', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ein-logs-'));
  const file = join(folder, 'worker.log');
  await writeFile(file, 'of yesterday\n');
  const printed: string[] = [];
  await followLogs([file], (line) => printed.push(line));
  await appendFile(file, `${LINE}\n{"half`);
  for (let tries = 0; printed.length === 0 && tries < 40; tries++) await wait(50);
  expect(printed).toEqual([readable(LINE)]);
  expect(await reasonIn(file, 13)).toBe(`not sent Error: connect; its log is ${file}`);
  await rm(folder, { recursive: true });
});
