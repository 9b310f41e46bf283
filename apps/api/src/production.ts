import type { INestApplicationContext } from '@nestjs/common';
import { ConfigProblem } from '@ein/platform';
import { TownService } from '@ein/town';

/** Production does not start with empty or demo legal pages. */
export async function checkBeforeProduction(app: INestApplicationContext): Promise<void> {
  const unfilled = await app.get(TownService, { strict: false }).unfilledPages();
  if (unfilled.length) {
    throw new ConfigProblem(
      `Production needs these pages filled in, in German and without demo texts: ${unfilled.join(', ')}.`,
    );
  }
}
