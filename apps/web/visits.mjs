// What web does with each request beside answering it: an id, a line of the log, and a note of what failed.
import {
  inRequest,
  Log,
  logLevelOf,
  newRequestId,
  REQUEST_HEADER,
  requestIdIn,
} from '@ein/log-lines';
import { startTelemetry, TelemetryProblem } from '@ein/telemetry';

const { env } = process;
export const log = new Log('web', logLevelOf(env.LOG_LEVEL) ?? 'info');

/** Only the header that the operator names is believed, because a proxy may hand on what a stranger sent. */
const proxyHeader = env.REQUEST_ID_HEADER?.trim().toLowerCase();

/** Null unless it is switched on. */
const telemetry = await startTelemetry(env, 'web').catch((error) => {
  const isSetting = error instanceof TelemetryProblem;
  log.write(
    'error',
    'start',
    isSetting ? error.message : 'The metrics did not start.',
    isSetting ? {} : { error },
  );
  process.exit(1);
});

const SLOW_MS = 2000;
const READS = new Set(['GET', 'HEAD']);

/**
 * Gives the request its id, for the API and for whoever asks; the routes of the product fill in what they know:
 * which route it is, and the error that ended in a page saying so.
 */
export function visit(request, response) {
  const given = proxyHeader ? requestIdIn(request.headers[proxyHeader]) : null;
  const id = given ?? newRequestId();
  request.headers[REQUEST_HEADER] = id;
  response.setHeader(REQUEST_HEADER, id);
  request.visit = { id, route: null, fault: null };
  delete request.headers.traceparent;
  const traces = telemetry?.traces;
  const span = traces && inRequest(id, () => traces.begin(request.method, 'server'));
  if (span) request.headers.traceparent = traces.headerOf(span);
  const began = performance.now();
  response.once('close', () => {
    const elapsed = performance.now() - began;
    write(request.method, request.visit, response, elapsed);
    if (telemetry) measure(request, response, elapsed, span);
  });
}

/** By route, never by address: what is searched for stands in that. */
function measure({ method, visit: { route } }, { statusCode }, elapsed, span) {
  const name = route ?? 'no page';
  const status = `${Math.floor(statusCode / 100)}xx`;
  telemetry.metrics.took('ein_http_duration_seconds', elapsed / 1000, {
    route: name,
    method,
    status,
  });
  if (!span) return;
  span.updateName(`${method} ${name}`);
  telemetry.traces.end(span, statusCode >= 500, { 'http.response.status_code': statusCode });
}

/** Sends what is left of the traces. */
export const lastVisit = () => telemetry?.close();

/** Never the address: what is searched for stands in it. Who only reads leaves no line, unless somebody looks for a fault. */
function write(method, { id, route, fault }, { statusCode, writableFinished }, elapsed) {
  const ms = Math.round(elapsed);
  const fields = { request: id, method, route: route ?? 'no page', status: statusCode, ms };
  if (fault) log.write('error', 'http', 'failed', { ...fields, error: fault });
  else if (statusCode >= 500) log.write('warn', 'http', 'answered', fields);
  else if (!writableFinished) log.write('debug', 'http', 'the reader went away', fields);
  else if (ms >= SLOW_MS) log.write('warn', 'http', 'slow', fields);
  else log.write(READS.has(method) ? 'debug' : 'info', 'http', 'answered', fields);
}

/** What nobody caught ends the process, as Node.js would, but as a line of the log: Node.js would print texts of people with it. */
export function endOnFaults() {
  const end = (error) => {
    log.write('error', 'process', 'ended by a fault that nobody caught', { error });
    process.exit(1);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
}
