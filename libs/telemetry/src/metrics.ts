import type { Server } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Attributes, Counter, Histogram, Meter } from '@opentelemetry/api';
import { PrometheusExporter } from '@opentelemetry/exporter-prometheus';
import { MeterProvider } from '@opentelemetry/sdk-metrics';
import { serveMetrics } from './metrics-server.js';
import type { TelemetrySettings } from './settings.js';

const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const NANO = 1e9;

/** One number that is read when somebody asks, with the labels that tell it from its siblings. */
export interface Reading {
  value: number;
  labels?: Attributes;
}

/** Durations, counts and gauges, read by Prometheus. */
export class Metrics {
  private readonly durations = new Map<string, Histogram>();
  private readonly counters = new Map<string, Counter>();

  private constructor(
    private readonly provider: MeterProvider,
    private readonly meter: Meter,
    private readonly server: Server,
  ) {}

  static async start(settings: TelemetrySettings): Promise<Metrics> {
    const exporter = new PrometheusExporter({
      preventServerStart: true,
      withoutScopeInfo: true,
      withoutTargetInfo: true,
    });
    const provider = new MeterProvider({ readers: [exporter] });
    const server = await serveMetrics(settings, (request, response) =>
      exporter.getMetricsRequestHandler(request, response),
    );
    const metrics = new Metrics(provider, provider.getMeter('ein'), server);
    metrics.watchProcess();
    return metrics;
  }

  /** How long something took; the name ends in `_seconds`. */
  took(name: string, seconds: number, labels: Attributes): void {
    let histogram = this.durations.get(name);
    if (!histogram) {
      histogram = this.meter.createHistogram(name, {
        advice: { explicitBucketBoundaries: BUCKETS },
      });
      this.durations.set(name, histogram);
    }
    histogram.record(seconds, labels);
  }

  count(name: string, labels: Attributes): void {
    let counter = this.counters.get(name);
    if (!counter) {
      counter = this.meter.createCounter(name);
      this.counters.set(name, counter);
    }
    counter.add(1, labels);
  }

  /** What cannot be read is left out, so that a database that is away does not take the other metrics with it. */
  gauge(name: string, description: string, read: () => Promise<Reading[]> | Reading[]): void {
    this.meter.createObservableGauge(name, { description }).addCallback(async (result) => {
      try {
        for (const { value, labels } of await read()) result.observe(value, labels);
      } catch {
        // Left out.
      }
    });
  }

  private watchProcess(): void {
    const delay = monitorEventLoopDelay({ resolution: 10 });
    delay.enable();
    this.gauge(
      'ein_event_loop_lag_seconds',
      'How late the event loop is, since it was read last.',
      () => {
        const readings = [
          { value: delay.percentile(50) / NANO, labels: { quantile: '0.5' } },
          { value: delay.percentile(99) / NANO, labels: { quantile: '0.99' } },
          { value: delay.max / NANO, labels: { quantile: '1' } },
        ];
        delay.reset();
        return readings;
      },
    );
    this.gauge('ein_memory_bytes', 'Memory of the process.', () => {
      const { rss, heapUsed, external } = process.memoryUsage();
      return Object.entries({ rss, heapUsed, external }).map(([of, value]) => ({
        value,
        labels: { of },
      }));
    });
    this.gauge('ein_cpu_seconds', 'Time on the processor since the start.', () => {
      const { user, system } = process.cpuUsage();
      return [{ value: (user + system) / 1e6 }];
    });
  }

  async close(): Promise<void> {
    this.server.close();
    this.server.closeAllConnections();
    await this.provider.shutdown();
  }
}
