import { describe, expect, it } from '@jest/globals';
import { telemetrySettings } from './settings.js';

describe('the switch of metrics and traces', () => {
  it('is off unless it is turned on', () => {
    expect(telemetrySettings({}, 'api')).toBeNull();
    expect(telemetrySettings({ TELEMETRY: 'off', METRICS_PORT: 'nonsense' }, 'api')).toBeNull();
  });

  it('gives each part a port of its own on this computer, and traces only to a named collector', () => {
    const on = { TELEMETRY: 'on', METRICS_PORT: '9000' };
    expect(telemetrySettings(on, 'api')).toEqual({
      part: 'api',
      host: '127.0.0.1',
      port: 9000,
      token: null,
      otlpUrl: null,
    });
    const traced = { ...on, OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318/' };
    expect(telemetrySettings(traced, 'web')).toMatchObject({
      port: 9002,
      otlpUrl: 'http://collector:4318/v1/traces',
    });
  });

  it.each([
    [{ TELEMETRY: 'yes' }, 'TELEMETRY'],
    [{ TELEMETRY: 'on', METRICS_PORT: '99999' }, 'METRICS_PORT'],
    [{ TELEMETRY: 'on', METRICS_HOST: '0.0.0.0' }, 'METRICS_TOKEN'],
    [{ TELEMETRY: 'on', METRICS_HOST: '0.0.0.0', METRICS_TOKEN: 'short' }, 'METRICS_TOKEN'],
  ])('refuses %j', (env, named) => {
    expect(() => telemetrySettings(env, 'api')).toThrow(named);
  });
});
