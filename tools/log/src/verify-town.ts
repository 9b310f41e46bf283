import { NestFactory } from '@nestjs/core';
import { EventLogModule, LogVerifying, type Verdict } from '@ein/event-log';
import { PlatformModule, readConfig } from '@ein/platform';
import type { KnownHead } from './known-heads.ts';

/** Reckons the chain of the town that the environment names. Migrates nothing: whoever checks must not change. */
export async function verifyTown(
  env: NodeJS.ProcessEnv,
  heads: readonly KnownHead[],
  onProgress: (entries: number) => void,
): Promise<Verdict> {
  class VerifyModule {}
  const app = await NestFactory.createApplicationContext(
    { module: VerifyModule, imports: [PlatformModule.forRoot(readConfig(env)), EventLogModule] },
    { logger: ['error', 'warn'], abortOnError: false },
  );
  try {
    return await app.get(LogVerifying).verify(heads, onProgress);
  } finally {
    await app.close();
  }
}
