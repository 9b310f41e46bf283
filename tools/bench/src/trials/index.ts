import { burst } from './burst.ts';
import { documents } from './documents.ts';
import { firstVisit } from './first-visit.ts';
import { freshness } from './freshness.ts';
import { importing } from './import.ts';
import { pages } from './pages.ts';
import { processes } from './processes.ts';
import { rebuild } from './rebuild.ts';
import { reserve } from './reserve.ts';
import { coldStart } from './start.ts';
import { telemetry } from './telemetry.ts';
import type { Trial } from './trial.ts';

/** Everything that is no load of one question, in the order of the table. Last what changes the data that the others read. */
export const TRIALS: Trial[] = [
  reserve,
  pages,
  firstVisit,
  coldStart,
  processes,
  telemetry,
  documents,
  importing,
  rebuild,
  burst,
  freshness,
];
