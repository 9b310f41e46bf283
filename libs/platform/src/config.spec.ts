import { describe, expect, it } from '@jest/globals';
import { ConfigProblem, readConfig } from './config.js';

const DEMO = { DATABASE_URL: 'postgres://localhost/ein', SESSION_SECRET: 's', WEB_SECRET: 'w' };
const PRODUCTION = {
  ...DEMO,
  MODE: 'production',
  PUBLIC_URL: 'https://ideen.example',
  SEED: 'none',
  MAIL_URL: 'smtp://mail.example',
  SESSION_SECRET: 'a secret with at least thirty-two characters',
};

describe('the configuration', () => {
  it('has defaults for the demo, on loopback', () => {
    expect(readConfig(DEMO)).toMatchObject({
      mode: 'demo',
      apiPort: 4000,
      publicUrl: 'http://localhost:3000',
      meili: null,
      seed: 'demo',
    });
  });

  it('keeps photos in a bucket only when all of it is said', () => {
    const store = { PHOTO_S3_ENDPOINT: 'https://s3.example', PHOTO_S3_BUCKET: 'ideen' };
    expect(readConfig(DEMO).photoStore).toBeNull();
    expect(() => readConfig({ ...DEMO, ...store })).toThrow('PHOTO_S3_KEY');
    expect(
      readConfig({ ...DEMO, ...store, PHOTO_S3_KEY: 'k', PHOTO_S3_SECRET: 's' }).photoStore,
    ).toEqual({
      endpoint: 'https://s3.example',
      region: 'us-east-1',
      bucket: 'ideen',
      key: 'k',
      secret: 's',
    });
  });

  it('leaves time to take over in production alone', () => {
    expect(readConfig(DEMO).drainSeconds).toBe(0);
    expect(readConfig(PRODUCTION).drainSeconds).toBe(5);
    expect(readConfig({ ...DEMO, DRAIN_SECONDS: '2.5' }).drainSeconds).toBe(2.5);
    expect(() => readConfig({ ...DEMO, DRAIN_SECONDS: 'long' })).toThrow('DRAIN_SECONDS');
  });

  it('asks for proofs under suspicion, and cannot be told to ask for none', () => {
    expect(readConfig(PRODUCTION).challenges).toEqual({
      when: 'suspicion',
      after: 30,
      afterInTown: 500,
      tries: 300,
      waitSeconds: 30,
      formSeconds: 2,
    });
    const empty = Object.fromEntries(
      ['S', '_AFTER', '_AFTER_TOWN', '_TRIES', '_WAIT', '_FORM'].map((end) => [
        `CHALLENGE${end}`,
        '',
      ]),
    );
    expect(readConfig({ ...PRODUCTION, ...empty })).toEqual(readConfig(PRODUCTION));
    const wrong = { CHALLENGES: 'off', CHALLENGE_AFTER: '0', CHALLENGE_WAIT: 'long' };
    for (const [name, value] of Object.entries(wrong))
      expect(() => readConfig({ ...DEMO, [name]: value })).toThrow(name);
    expect(readConfig({ ...DEMO, CHALLENGES: 'always' }).challenges.when).toBe('always');
  });

  it('takes a whole production', () => {
    expect(readConfig(PRODUCTION)).toMatchObject({ mode: 'production', seed: 'none' });
  });

  it.each([
    ['HTTPS', { PUBLIC_URL: 'http://ideen.example' }, 'https://'],
    ['a name', { PUBLIC_URL: 'https://192.0.2.1' }, 'name'],
    ['no demo town', { SEED: 'demo' }, 'SEED'],
    ['mail', { MAIL_URL: '' }, 'MAIL_URL'],
    ['a long secret', { SESSION_SECRET: 'short' }, '32'],
    ['a database', { DATABASE_URL: '' }, 'DATABASE_URL'],
    ['a real port', { API_PORT: '99999' }, 'API_PORT'],
  ])('refuses production without %s, in one sentence', (_, change, said) => {
    expect(() => readConfig({ ...PRODUCTION, ...change })).toThrow(ConfigProblem);
    expect(() => readConfig({ ...PRODUCTION, ...change })).toThrow(said);
  });

  it('takes another login whole or not at all, and only over HTTPS', () => {
    const OIDC = {
      OIDC_ISSUER: 'https://login.example/realms/town',
      OIDC_CLIENT_ID: 'ideen',
      OIDC_CLIENT_SECRET: 'geheim',
      OIDC_LABEL: 'Stadt-Konto',
    };
    expect(readConfig(PRODUCTION).oidc).toBeNull();
    expect(readConfig({ ...PRODUCTION, ...OIDC }).oidc).toEqual({
      issuer: 'https://login.example/realms/town',
      clientId: 'ideen',
      clientSecret: 'geheim',
      label: 'Stadt-Konto',
    });
    for (const name of ['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_LABEL'])
      expect(() => readConfig({ ...PRODUCTION, ...OIDC, [name]: '' })).toThrow(name);
    for (const issuer of ['http://login.example', 'http://127.0.0.1:4444', 'ftp://x', 'login'])
      expect(() => readConfig({ ...PRODUCTION, ...OIDC, OIDC_ISSUER: issuer })).toThrow('OIDC');
    expect(
      readConfig({ ...DEMO, ...OIDC, OIDC_ISSUER: 'http://127.0.0.1:4444' }).oidc,
    ).toMatchObject({
      issuer: 'http://127.0.0.1:4444',
    });
  });
});
