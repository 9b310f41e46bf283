import { accessSync, constants } from 'node:fs';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** The first, which knows no window, takes a third of the others' time for a page. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

/** The message of a machine on which no browser can be found. */
export class NoBrowser extends Error {}

/**
 * Path of a Chromium for the browser tests: CHROMIUM_PATH, else one of the system, else the one of
 * the npm package. Throws NoBrowser; browser tests never pass by not running.
 */
export async function findBrowser(env: NodeJS.ProcessEnv, cacheDir: string): Promise<string> {
  if (env['CHROMIUM_PATH']) {
    if (mayRun(env['CHROMIUM_PATH'])) return env['CHROMIUM_PATH'];
    throw new NoBrowser(
      `CHROMIUM_PATH is ${env['CHROMIUM_PATH']}, but there is no program that may be run.`,
    );
  }
  const folders = ['/usr/bin', ...(env['PATH'] ?? '').split(delimiter)];
  const found = NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(mayRun);
  return found ?? (await browserFromNpm(cacheDir));
}

function mayRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The npm package holds the browser compressed, and brings the system libraries that a bare machine
 * lacks only when it believes to be in the place it was made for.
 */
async function browserFromNpm(cacheDir: string): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new NoBrowser(ADVICE);
  await mkdir(cacheDir, { recursive: true });
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x';
  // It unpacks to the temporary folder and would run whatever somebody else had put there.
  process.env['TMPDIR'] = cacheDir;
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    const program = await chromium.executablePath();
    return await withLibraries(program, process.env['LD_LIBRARY_PATH'] ?? '', cacheDir);
  } catch (error) {
    throw new NoBrowser(`${ADVICE} (${error instanceof Error ? error.message : String(error)})`);
  }
}

const ADVICE =
  'No browser was found: install Chromium (Debian: apt-get install chromium-headless-shell) or name one with CHROMIUM_PATH.';

/** Its libraries and fonts are for the browser alone; everything else keeps those of the system. */
async function withLibraries(
  program: string,
  libraries: string,
  cacheDir: string,
): Promise<string> {
  const script = join(cacheDir, 'chromium-with-libraries');
  const settings = `LD_LIBRARY_PATH='${libraries}' FONTCONFIG_PATH='${join(cacheDir, 'fonts')}'`;
  await writeFile(script, `#!/bin/sh\n${settings} exec '${program}' "$@"\n`);
  await chmod(script, 0o755);
  return script;
}
