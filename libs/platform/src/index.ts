export { badInput, type FieldProblems, InputPipe } from './bad-input.js';
export { Clock } from './clock.js';
export { CONFIG, type Config, ConfigProblem, readConfig } from './config.js';
export { APP_ROLE, connect, migrate, migrationNames, untilAnswers } from './connection.js';
export { Database, type Statement } from './database.js';
export { documentLimits } from './document-limits.js';
export { Draining } from './draining.js';
export {
  type Fetched,
  GuardedClient,
  UnexpectedStatus,
  type Validators,
} from './guarded-client.js';
export { ALIVE_SECONDS, Heartbeat } from './heartbeat.js';
export { newId } from './ids.js';
export { answerKnownFields, KnownField } from './known-field.js';
export { loaderOf } from './loader.js';
export { renderPage, renderText, wordsOf } from './markdown.js';
export { NestLog } from './nest-log.js';
export {
  observed,
  type ObservedKind,
  observeFault,
  type Observer,
  observeWith,
} from './observing.js';
export { isOutage } from './outage.js';
export { type CursorPart, decodeCursor, encodeCursor, PageInfo, pageOf } from './page.js';
export { type Periodic, PeriodicWork } from './periodic-work.js';
export { Retention, type RetentionRule } from './retention.js';
export {
  EndsLooking,
  LOOKING_ONLY,
  type Permission,
  PERMISSION,
  PermissionGuard,
  Public,
  refusal,
  SignedIn,
  Staff,
  TAKES_PART,
  TakesPart,
} from './permissions.js';
export { cleanLine, cleanText, slugOf } from './plain-text.js';
export { PlatformModule } from './platform.module.js';
export {
  AccountRestricted,
  NotAllowed,
  NotFound,
  Problem,
  resultUnion,
  SignInRequired,
  TooManyRequests,
} from './problem.js';
export { PublicVersion } from './public-version.js';
export { type Limit, type Measure, RateLimits } from './rate-limits.js';
export {
  CurrentViewer,
  Request,
  type Language,
  LANGUAGES,
  LookingRole,
  type RequestContext,
  Role,
  type SessionStanding,
  type SignedInViewer,
  type Viewer,
} from './viewer.js';
export { VERSION } from './version.js';
export { WorkFaults } from './work-faults.js';
export { type Work, WorkLoop } from './work-loop.js';
export {
  comesTwice,
  daysFrom,
  germanMoment,
  momentOn,
  readBerlin,
  startOf,
  weekdayOf,
  writeBerlin,
} from './berlin-clock.js';
export {
  addWorkingDays,
  berlinDay,
  dayAfter,
  type Day,
  isDay,
  isWorkingDay,
  workingDaysBetween,
} from './working-days.js';
export {
  demandFinishedRestore,
  forgetUnfinishedRestore,
  UNFINISHED_RESTORE,
} from './unfinished-restore.js';
