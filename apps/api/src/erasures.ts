import 'reflect-metadata';
import { ErasureService } from '@ein/own-data';
import { forgetUnfinishedRestore, readConfig } from '@ein/platform';
import { lend } from './lend.js';

/** Lends the erasure of the whole product, with every feature's part, to a command. */
export const withErasures = <T>(
  env: NodeJS.ProcessEnv,
  work: (erasures: ErasureService) => Promise<T>,
): Promise<T> => lend(env, ErasureService, work);

/** After a restore, when everybody who had left is erased again: from now on the product starts. */
export async function finishRestore(env: NodeJS.ProcessEnv): Promise<void> {
  await forgetUnfinishedRestore(readConfig(env).databaseUrl);
}
