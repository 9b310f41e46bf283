import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { Log } from './log.js';

const run = promisify(execFile);
const BUILT = new URL('../dist/index.js', import.meta.url).href;

describe('lines that are written together', () => {
  it('are there, in their order, however the process ends', async () => {
    const script = (end: string) => `import { Log } from '${BUILT}';
      const log = new Log('api', 'info');
      for (let nr = 0; nr < 300; nr++) log.write('info', 'x', 'line ' + nr);
      ${end}`;
    for (const end of ['', 'process.exit(0);', 'setTimeout(() => process.exit(0), 250);']) {
      const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script(end)]);
      const lines = stdout.trimEnd().split('\n');
      const said = lines.map((line) => (JSON.parse(line) as { msg: string }).msg);
      expect(said).toEqual(Array.from({ length: 300 }, (_, nr) => `line ${nr}`));
    }
  }, 60_000);

  it('do not keep a process that nobody listens to any more', async () => {
    const script = `import { Log } from '${BUILT}';
      const log = new Log('api', 'info');
      setTimeout(() => { for (let nr = 0; nr < 3000; nr++) log.write('info', 'x', 'line ' + nr); log.write('warn', 'x', 'end'); }, 200);`;
    const child = run(process.execPath, ['--input-type=module', '-e', script], { timeout: 20_000 });
    child.child.stdout?.destroy();
    await expect(child).resolves.toBeDefined();
  }, 60_000);

  it('do not wait after a warning', () => {
    const done: string[] = [];
    const to = { write: () => done.push('write'), flush: () => done.push('flush') };
    const log = new Log('api', 'info', to as never);
    log.write('info', 'x', 'one');
    log.write('warn', 'x', 'two');
    expect(done).toEqual(['write', 'write', 'flush']);
  });
});
