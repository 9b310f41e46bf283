import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { NestFactory } from '@nestjs/core';
import { EventLogModule } from '@ein/event-log';
import { PlatformModule, readConfig } from '@ein/platform';
import { ProjectArchiveModule, ProjectArchiving } from '@ein/project-archive';

/** Writes all projects, or the one of this address, of the town that the environment names; says how many bytes. What is cut off leaves no file. */
export async function writeProjects(
  env: NodeJS.ProcessEnv,
  file: string,
  slug: string | null,
): Promise<number> {
  class ArchivingModule {}
  const app = await NestFactory.createApplicationContext(
    {
      module: ArchivingModule,
      imports: [PlatformModule.forRoot(readConfig(env)), EventLogModule, ProjectArchiveModule],
    },
    { logger: ['error', 'warn'], abortOnError: false },
  );
  const unfinished = `${file}.part`;
  try {
    const bytes = await app.get(ProjectArchiving, { strict: false }).open(slug);
    if (!bytes) throw new Error(`There is no public project "${slug ?? ''}".`);
    await pipeline(bytes, createWriteStream(unfinished));
    await rename(unfinished, file);
    return (await stat(file)).size;
  } finally {
    await rm(unfinished, { force: true });
    await app.close();
  }
}
