import { describe, expect, it } from '@jest/globals';
import { readSettings } from './settings.ts';

describe('settings', () => {
  it('need nothing from the environment', () => {
    const settings = readSettings({});
    expect(settings).toMatchObject({ mode: 'demo', seed: 'demo', webPort: 3000, apiPort: 4000 });
    expect(settings.publicUrl).toBe('http://localhost:3000');
    expect(settings.dataDir).toMatch(/\/var$/);
    expect(settings).not.toHaveProperty('databaseUrl');
  });

  it('follow the environment', () => {
    const env = {
      PORT: '3011',
      SEED: 'none',
      DATA_DIR: '/srv/town',
      MEILI_URL: 'http://search:7700',
    };
    expect(readSettings(env)).toMatchObject({
      publicUrl: 'http://localhost:3011',
      seed: 'none',
      logDir: '/srv/town/logs',
      meiliUrl: 'http://search:7700',
    });
  });

  it('seed no demo people in production', () => {
    const env = {
      MODE: 'production',
      SESSION_SECRET: 'x'.repeat(32),
      PUBLIC_URL: 'https://ideen.example',
    };
    expect(readSettings(env).seed).toBe('none');
  });

  it.each([
    [{ PORT: 'web' }, 'PORT must be a number from 1 to 65535, but is "web".'],
    [{ API_PORT: '70000' }, 'API_PORT must be a number from 1 to 65535, but is "70000".'],
    [{ PORT: '4000' }, 'PORT and API_PORT are both 4000; choose two.'],
    [{ SEED: 'yes' }, 'SEED must be demo or none, but is "yes".'],
    [{ MODE: 'production' }, 'MODE=production needs SESSION_SECRET.'],
    [
      { MODE: 'production', SESSION_SECRET: 'x', PUBLIC_URL: 'http://ideen.example' },
      'MODE=production needs PUBLIC_URL with an https:// address.',
    ],
  ])('refuse %j in one sentence', (env, sentence) => {
    expect(() => readSettings(env)).toThrow(sentence);
  });
});
