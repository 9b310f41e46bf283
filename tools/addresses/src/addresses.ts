/**
 * One mailbox at Google has several spellings. Whoever had an account under two of them reaches only one today.
 * `npm run addresses -- list` shows such pairs; `npm run addresses -- merge ACCOUNT` gives all of the lost account to the other.
 */
import {
  compile,
  openServices,
  sentenceFor,
  StartProblem,
} from '../../local-services/src/index.ts';

interface Holder {
  id: string;
  email: string;
  ideas: number;
}
interface Mailboxes {
  list(): Promise<{ kept: Holder; lost: Holder }[]>;
  merge(lostId: string): Promise<boolean>;
}
interface Api {
  withSharedMailboxes<T>(
    env: NodeJS.ProcessEnv,
    work: (mailboxes: Mailboxes) => Promise<T>,
  ): Promise<T>;
}

const BUILT = new URL('../../../apps/api/dist/src/shared-mailboxes.js', import.meta.url).href;
const USAGE = 'npm run addresses -- list | npm run addresses -- merge ACCOUNT';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(`Nothing was changed: ${sentenceFor(error)}`);
  process.exitCode = 1;
}

async function main([command, account = '']: string[]): Promise<void> {
  if (command !== 'list' && !(command === 'merge' && UUID.test(account)))
    throw new StartProblem(USAGE);
  await compile('libs/*', 'apps/api');
  const { withSharedMailboxes } = (await import(BUILT)) as Api;
  const services = await openServices();
  try {
    await withSharedMailboxes(services.env, async (mailboxes) => {
      if (command === 'merge') await merge(mailboxes, account);
      else for (const pair of await mailboxes.list()) console.log(lineOf(pair));
    });
  } finally {
    await services.close();
  }
}

function lineOf({ kept, lost }: { kept: Holder; lost: Holder }): string {
  return `lost ${lost.id} ${lost.email} (${lost.ideas} ideas), reached as ${kept.id} ${kept.email} (${kept.ideas} ideas)`;
}

async function merge(mailboxes: Mailboxes, account: string): Promise<void> {
  if (!(await mailboxes.merge(account)))
    throw new StartProblem('This account shares its mailbox with no other.');
  console.log('Both are one account now.');
}
