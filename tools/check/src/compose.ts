/** Checks docker-compose.yml against the Compose specification and against rules of our own. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { composeFaults } from './compose-rules.ts';

const path = resolve(fileURLToPath(new URL('../../../docker-compose.yml', import.meta.url)));
const faults = composeFaults(readFileSync(path, 'utf8'));
for (const fault of faults) console.error(fault);
if (faults.length === 0)
  console.log('docker-compose.yml keeps to the Compose specification and our rules.');
process.exitCode = faults.length > 0 ? 1 : 0;
