import type { INestApplicationContext } from '@nestjs/common';
import { ConfigProblem } from '@ein/platform';
import { RulesService } from '@ein/rules';
import { TownService } from '@ein/town';

/** Production does not start with empty or demo legal pages, nor without rules that a decision can name. */
export async function checkBeforeProduction(app: INestApplicationContext): Promise<void> {
  const unfilled = await app.get(TownService, { strict: false }).unfilledPages();
  const rules = app.get(RulesService, { strict: false });
  // A town that starts writes its rules as a page; from then on they have versions.
  await rules.takeOverPage();
  if (!(await rules.areFilled())) unfilled.push('spielregeln');
  if (unfilled.length) {
    throw new ConfigProblem(
      `Production needs these pages filled in, in German and without demo texts: ${unfilled.join(', ')}.`,
    );
  }
}
