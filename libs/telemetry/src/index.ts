import { type Part, telemetrySettings } from './settings.js';
import type { Telemetry } from './telemetry.js';

export { TelemetryProblem, telemetrySettings } from './settings.js';
export type { Reading } from './metrics.js';
export type { Telemetry } from './telemetry.js';

/** Null, and nothing loaded, unless `TELEMETRY` is on. */
export async function startTelemetry(
  env: NodeJS.ProcessEnv,
  part: Part,
): Promise<Telemetry | null> {
  const settings = telemetrySettings(env, part);
  return settings && (await import('./telemetry.js')).Telemetry.start(settings);
}
