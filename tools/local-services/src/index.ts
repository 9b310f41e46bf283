export { compile } from './build.ts';
export { startMeilisearch, type RunningMeilisearch } from './meilisearch.ts';
export { openServices, type OpenServices } from './open-services.ts';
export { forgetPostgresPlace } from './postgres-place.ts';
export { startPostgres, type RunningPostgres } from './postgres.ts';
export { freePort } from './ports.ts';
export { commandNow, commitNow, keepResults } from './results.ts';
export { sentenceFor, StartProblem } from './start-problem.ts';
