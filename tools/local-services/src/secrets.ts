import { randomBytes } from 'node:crypto';
import { chmod, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartProblem } from './start-problem.ts';

/** Secrets of this installation, made at the first start and kept, so that sign-ins outlive a restart. */
export interface Secrets {
  sessionSecret: string;
  /** Shared by web and API: proves that a request for somebody comes from our own web server. */
  webSecret: string;
  meiliKey: string;
}

/** Reads `dataDir/secrets.json` (only its owner may read it) and adds what is missing. */
export async function readSecrets(dataDir: string): Promise<Secrets> {
  const path = join(dataDir, 'secrets.json');
  const known = await readKnown(path);
  const secrets: Secrets = {
    sessionSecret: known.sessionSecret ?? random(),
    webSecret: known.webSecret ?? random(),
    meiliKey: known.meiliKey ?? random(),
  };
  if (Object.keys(secrets).some((name) => known[name as keyof Secrets] === undefined)) {
    await writeFile(`${path}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
    await chmod(`${path}.new`, 0o600);
    await rename(`${path}.new`, path);
  }
  return secrets;
}

/** Throws a StartProblem when another user made the data: each would leave files that the other may not use. */
export async function demandOwnData(dataDir: string): Promise<void> {
  const found = await stat(join(dataDir, 'secrets.json')).catch(() => undefined);
  if (!found || !process.getuid || found.uid === process.getuid()) return;
  throw new StartProblem(
    `The data in ${dataDir} was made by another user (number ${found.uid}); start as that user, or choose another DATA_DIR.`,
  );
}

async function readKnown(path: string): Promise<Partial<Secrets>> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  return text ? (JSON.parse(text) as Partial<Secrets>) : {};
}

function random(): string {
  return randomBytes(32).toString('hex');
}
