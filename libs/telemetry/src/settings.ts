export const PARTS = ['api', 'worker', 'web'] as const;
export type Part = (typeof PARTS)[number];

/** Where metrics are read and traces are sent. */
export interface TelemetrySettings {
  part: Part;
  host: string;
  port: number;
  /** Whoever reads metrics must bring it; null on loopback, where it may be left out. */
  token: string | null;
  /** Of a collector for OTLP over HTTP; null: no traces. */
  otlpUrl: string | null;
}

/** What is wrong with a setting, in one sentence for the operator. */
export class TelemetryProblem extends Error {}

const FIRST_PORT = 9464;
const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];
const TOKEN_LENGTH = 16;

const read = (env: NodeJS.ProcessEnv, name: string): string | null => env[name]?.trim() || null;

function firstPort(env: NodeJS.ProcessEnv): number {
  const port = Number(read(env, 'METRICS_PORT') ?? FIRST_PORT);
  if (Number.isInteger(port) && port >= 1 && port <= 65_533) return port;
  throw new TelemetryProblem(`METRICS_PORT must be a port, not "${env['METRICS_PORT']}".`);
}

/** Null unless `TELEMETRY` is on. Throws {@link TelemetryProblem} when metrics would be open to everybody. */
export function telemetrySettings(env: NodeJS.ProcessEnv, part: Part): TelemetrySettings | null {
  const switched = read(env, 'TELEMETRY') ?? 'off';
  if (switched !== 'on' && switched !== 'off')
    throw new TelemetryProblem(`TELEMETRY must be "on" or "off", not "${switched}".`);
  if (switched === 'off') return null;
  const host = read(env, 'METRICS_HOST') ?? '127.0.0.1';
  const token = read(env, 'METRICS_TOKEN');
  if (!LOOPBACK.includes(host) && (token ?? '').length < TOKEN_LENGTH)
    throw new TelemetryProblem(
      `METRICS_TOKEN needs at least ${TOKEN_LENGTH} characters when METRICS_HOST is not this computer.`,
    );
  const endpoint = read(env, 'OTEL_EXPORTER_OTLP_ENDPOINT')?.replace(/\/+$/u, '');
  // So that the three can share one environment.
  const port = firstPort(env) + PARTS.indexOf(part);
  return { part, host, port, token, otlpUrl: endpoint ? `${endpoint}/v1/traces` : null };
}
