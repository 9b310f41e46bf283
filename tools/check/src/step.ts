import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { NOTHING, tallyOfExit, type Tally } from './tally.ts';

const DEADLINE_MS = 24 * 60_000;

/** One part of `npm test`. */
export interface Step {
  name: string;
  command: string;
  args: string[];
  env?: Record<string, string>;
  /** A suite with a report of its own is counted from it and shows its output while it runs. */
  report?: { file: string; count: (report: unknown, code: number | null) => Tally };
}

export interface Outcome {
  tally: Tally;
  /** What the program wrote, unless it was shown while it ran. */
  output: string;
}

/** Runs one step to its end; whatever goes wrong with it is a failure in its tally, never an exception. */
export async function runStep(step: Step, cwd: string): Promise<Outcome> {
  if (step.report) await rm(step.report.file, { force: true });
  const { code, output } = await run(step, cwd);
  if (!step.report) return { tally: tallyOfExit(code), output };
  const text = await readFile(step.report.file, 'utf8').catch(() => '');
  return { tally: step.report.count(parse(text), code), output };
}

/** A step that could not begin. */
export function impossible(reason: string): Outcome {
  return { tally: { ...NOTHING, failed: 1 }, output: reason };
}

function run(step: Step, cwd: string): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(step.command, step.args, {
      cwd,
      env: { ...process.env, ...step.env },
      stdio: ['ignore', step.report ? 'inherit' : 'pipe', step.report ? 'inherit' : 'pipe'],
      timeout: DEADLINE_MS,
      killSignal: 'SIGKILL',
    });
    let output = '';
    const collect = (chunk: Buffer): void => void (output += chunk.toString('utf8'));
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    const stop = (): void => void child.kill('SIGTERM');
    process.once('SIGTERM', stop);
    child.once('error', (error) => resolve({ code: null, output: error.message }));
    child.once('close', (code, signal) => {
      process.off('SIGTERM', stop);
      resolve({ code, output: signal ? `${output}\nended by ${signal}` : output });
    });
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
