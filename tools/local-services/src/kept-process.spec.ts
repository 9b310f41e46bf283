import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ProcessPlan } from './guard-protocol.ts';
import { keepProcess } from './kept-process.ts';

/** Ends only by SIGKILL, and has a child of its own. */
const STUBBORN = `process.on('SIGTERM', () => 0);
  const child = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)']);
  console.log('pids', process.pid, child.pid);
  setInterval(() => 0, 1000);`;

let folder: string;

function plan(name: string, code: string): ProcessPlan {
  return {
    name,
    command: process.execPath,
    args: ['-e', code],
    env: { PATH: process.env['PATH'] },
    cwd: folder,
    logFile: join(folder, `${name}.log`),
    stopSignal: 'SIGTERM',
    graceMs: 200,
  };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function pidsIn(logFile: string): Promise<number[]> {
  for (;;) {
    const text = existsSync(logFile) ? await readFile(logFile, 'utf8') : '';
    const found = /pids (\d+) (\d+)/.exec(text);
    if (found) return [Number(found[1]), Number(found[2])];
    await wait(20);
  }
}

async function untilGone(pids: number[]): Promise<void> {
  while (pids.some(isAlive)) await wait(20);
}

describe('a kept process', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ein-guard-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('is killed with its children when it does not end in time', async () => {
    const kept = await keepProcess(plan('stubborn', STUBBORN));
    const pids = await pidsIn(join(folder, 'stubborn.log'));
    expect(pids.every(isAlive)).toBe(true);
    expect(await kept.stop()).toEqual({ code: null, signal: 'SIGKILL' });
    await untilGone(pids);
    expect(kept.hasEnded()).toBe(true);
  });

  it('tells how it ended', async () => {
    const kept = await keepProcess(plan('short', 'process.exit(3)'));
    expect(await kept.ended).toEqual({ code: 3, signal: null });
  });

  it('that does not exist is a sentence', async () => {
    const missing = { ...plan('Search', ''), command: join(folder, 'missing') };
    await expect(keepProcess(missing)).rejects.toThrow('Search cannot be started: spawn');
  });

  it('does not outlive a parent that was killed', async () => {
    const script = join(folder, 'parent.ts');
    const door = fileURLToPath(new URL('./kept-process.ts', import.meta.url));
    const words = JSON.stringify(plan('orphan', STUBBORN));
    await writeFile(
      script,
      `import { keepProcess } from ${JSON.stringify(door)}; await keepProcess(${words});`,
    );
    const parent = spawn(process.execPath, [script], {
      stdio: 'ignore',
      env: { PATH: process.env['PATH'] },
    });
    const pids = await pidsIn(join(folder, 'orphan.log'));
    parent.kill('SIGKILL');
    await untilGone(pids);
    expect(pids.some(isAlive)).toBe(false);
  });
});
