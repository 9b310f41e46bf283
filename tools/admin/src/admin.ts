/**
 * Makes somebody the first admin of an installation: `npm run admin -- ADDRESS`. They sign in by mail like everybody, and give
 * roles to others on `/verwaltung/menschen`. Where there is an admin already nothing happens, unless `--anyway` says so: for
 * when nobody of them can sign in any more.
 */
import { parseArgs } from 'node:util';
import {
  compile,
  openServices,
  sentenceFor,
  StartProblem,
} from '../../local-services/src/index.ts';

interface Roles {
  appoint(address: string, anyway: boolean): Promise<{ email: string } | null>;
}
interface Api {
  withRoles<T>(env: NodeJS.ProcessEnv, work: (roles: Roles) => Promise<T>): Promise<T>;
}

const BUILT = new URL('../../../apps/api/dist/src/first-admin.js', import.meta.url).href;
const USAGE = 'npm run admin -- name@example.org [--anyway]';

try {
  await main();
} catch (error) {
  console.error(`Nothing was changed: ${sentenceFor(error)}`);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const { address, anyway } = asked();
  await compile('libs/*', 'apps/api');
  const { withRoles } = (await import(BUILT)) as Api;
  const services = await openServices();
  try {
    const appointed = await withRoles(services.env, (roles) => roles.appoint(address, anyway));
    if (!appointed)
      throw new StartProblem(
        'there is an admin already, who gives roles on /verwaltung/menschen; --anyway adds another',
      );
    console.log(`${appointed.email} is an admin and can sign in by mail.`);
  } finally {
    await services.close();
  }
}

function asked(): { address: string; anyway: boolean } {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { anyway: { type: 'boolean' } },
  });
  const [address, more] = positionals;
  if (!address?.includes('@') || more) throw new StartProblem(USAGE);
  return { address, anyway: values.anyway ?? false };
}
