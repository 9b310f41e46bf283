import { Metrics } from './metrics.js';
import type { TelemetrySettings } from './settings.js';
import { Traces } from './traces.js';

/** Both, as far as they are switched on. */
export class Telemetry {
  private constructor(
    readonly metrics: Metrics,
    readonly traces: Traces | null,
  ) {}

  static async start(settings: TelemetrySettings): Promise<Telemetry> {
    const { part, otlpUrl } = settings;
    return new Telemetry(
      await Metrics.start(settings),
      otlpUrl ? Traces.start(part, otlpUrl) : null,
    );
  }

  /** Sends what is left; a collector that is gone keeps nobody from ending. */
  async close(): Promise<void> {
    await Promise.allSettled([this.metrics.close(), this.traces?.close() ?? Promise.resolve()]);
  }
}
