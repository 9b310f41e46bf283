import { randomBytes } from 'node:crypto';
import { chmod, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

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

async function readKnown(path: string): Promise<Partial<Secrets>> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  return text ? (JSON.parse(text) as Partial<Secrets>) : {};
}

function random(): string {
  return randomBytes(32).toString('hex');
}
