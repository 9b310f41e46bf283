import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { keepProcess, stopAllProcesses } from '../../local-services/src/kept-process.ts';
import { freePort } from '../../local-services/src/ports.ts';
import { Part } from './processes.ts';
import { untilAnswers } from './waiting.ts';

describe('waiting for a process', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ein-waiting-'));
  });
  afterAll(async () => {
    await stopAllProcesses();
    await rm(folder, { recursive: true, force: true });
  });

  it('ends as soon as it ends, with what it said last', async () => {
    const logFile = join(folder, 'api.log');
    const part = new Part('API', () =>
      keepProcess({
        name: 'API',
        command: process.execPath,
        args: ['-e', 'console.error("DATABASE_URL is not set."); process.exit(1)'],
        env: {},
        cwd: folder,
        logFile,
        stopSignal: 'SIGTERM',
        graceMs: 1000,
      }),
    );
    await part.start();
    await expect(
      untilAnswers(part, `http://127.0.0.1:${await freePort()}`, logFile),
    ).rejects.toThrow(/^API ended at its start\.\s+DATABASE_URL is not set\.$/);
  }, 20_000);
});
