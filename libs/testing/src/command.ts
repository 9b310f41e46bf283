import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

export interface Ended {
  code: number;
  out: string;
  err: string;
}

/** Starts a command of the package as an operator does, `npm run NAME -- …`, and waits for its end. */
export function runCommand(
  name: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  input?: string,
): Promise<Ended> {
  // What Jest needs in its own process would make the command a test.
  const { NODE_OPTIONS: _, NODE_ENV: __, JEST_WORKER_ID: ___, ...outside } = process.env;
  return new Promise((resolve) => {
    const child = execFile(
      'npm',
      ['run', '--silent', name, '--', ...args],
      // A build beside other tests takes away files that they are just reading.
      { cwd: ROOT, env: { ...outside, IS_BUILT: 'yes', ...env } },
      (error, out, err) => resolve({ code: error ? Number(error.code ?? 1) : 0, out, err }),
    );
    child.stdin?.end(input ?? '');
  });
}
