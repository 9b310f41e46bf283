export { type Fault, faultOf, sentenceOf } from './fault.js';
export { Log, type LogFields, type LogLevel, LOG_LEVELS, logLevelOf } from './log.js';
export {
  currentRequest,
  inRequest,
  newRequestId,
  REQUEST_HEADER,
  requestIdIn,
  traceIdOf,
} from './request.js';
export { scrub } from './scrub.js';
