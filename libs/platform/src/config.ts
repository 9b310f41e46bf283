import { isIP } from 'node:net';
import { LOG_LEVELS, type LogLevel, logLevelOf } from '@ein/log-lines';

export type Mode = 'demo' | 'production' | 'test';

/** Token for the checked configuration. */
export const CONFIG = Symbol('config');

/** Everything the product reads from its environment, checked once at the start. */
export interface Config {
  mode: Mode;
  /** Directory for mail files, logs and embedded services. */
  dataDir: string;
  databaseUrl: string;
  /** Null: there is no Meilisearch, and search answers from PostgreSQL. */
  meili: { url: string; key: string } | null;
  apiPort: number;
  /** Seconds between the word that a process is to end and its end, in which others take over; 0 where nobody chooses between processes. */
  drainSeconds: number;
  /** Address that people type, without a slash at the end. */
  publicUrl: string;
  /** SMTP address; null: each mail becomes a file under `dataDir/mail`. */
  mailUrl: string | null;
  /** Bucket for the files of photos; null: they lie under `dataDir/photos`. */
  photoStore: {
    endpoint: string;
    region: string;
    bucket: string;
    key: string;
    secret: string;
  } | null;
  seed: 'demo' | 'none';
  /** Key for digests of codes and tokens. */
  sessionSecret: string;
  /** Another login that opens accounts here (OpenID Connect); null: there is none. */
  oidc: { issuer: string; clientId: string; clientSecret: string; label: string } | null;
  /** When somebody without an account is asked to prove that no program writes, and how. */
  challenges: {
    when: 'suspicion' | 'always';
    /** Points of one network in an hour beyond which it is asked; an ordinary deed is one point. */
    after: number;
    /** Deeds of all together in an hour beyond which everybody is asked. */
    afterInTown: number;
    /** Most tries that a first proof takes. */
    tries: number;
    /** Whoever cannot compute waits for so long. */
    waitSeconds: number;
    /** A form that comes back faster than this counts more. */
    formSeconds: number;
  };
  /** Queries of programs in a minute, of one network (null: not limited) and of one token. */
  reads: { perNetwork: number | null; perToken: number };
  /** From which level on lines are written. */
  logLevel: LogLevel;
  /** Shared with the web server, so that its word on a client's address is believed. */
  webSecret: string;
}

/** A setting that is missing or wrong; the message is meant for the operator. */
export class ConfigProblem extends Error {}

function required(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name]?.trim();
  if (!value) throw new ConfigProblem(`${name} is not set.`);
  return value;
}

function port(env: NodeJS.ProcessEnv, name: string, fallback: number): number {
  const value = Number(env[name] ?? fallback);
  if (!Number.isInteger(value) || value < 1 || value > 65535) {
    throw new ConfigProblem(`${name} must be a port between 1 and 65535, not "${env[name]}".`);
  }
  return value;
}

function count(env: NodeJS.ProcessEnv, name: string, fallback: number): number {
  const value = Number(env[name]?.trim() || fallback);
  if (!Number.isInteger(value) || value < 1)
    throw new ConfigProblem(`${name} must be a whole number above 0, not "${env[name]}".`);
  return value;
}

const LONGEST_DRAIN = 60;

function drainSeconds(env: NodeJS.ProcessEnv, mode: Mode): number {
  const value = Number(env['DRAIN_SECONDS']?.trim() || (mode === 'production' ? 5 : 0));
  if (value >= 0 && value <= LONGEST_DRAIN) return value;
  throw new ConfigProblem(
    `DRAIN_SECONDS must be between 0 and ${LONGEST_DRAIN}, not "${env['DRAIN_SECONDS']}".`,
  );
}

function challenges(env: NodeJS.ProcessEnv): Config['challenges'] {
  const when = env['CHALLENGES']?.trim() || 'suspicion';
  if (when !== 'suspicion' && when !== 'always')
    throw new ConfigProblem(`CHALLENGES must be "suspicion" or "always", not "${when}".`);
  return {
    when,
    after: count(env, 'CHALLENGE_AFTER', 30),
    afterInTown: count(env, 'CHALLENGE_AFTER_TOWN', 500),
    tries: count(env, 'CHALLENGE_TRIES', 300),
    waitSeconds: count(env, 'CHALLENGE_WAIT', 30),
    formSeconds: count(env, 'CHALLENGE_FORM', 2),
  };
}

/** In the demo everything comes from one machine, so nobody is told from anybody. */
function reads(env: NodeJS.ProcessEnv, mode: Mode): Config['reads'] {
  const isSet = Boolean(env['API_READS_PER_MINUTE']?.trim());
  return {
    perNetwork: isSet || mode === 'production' ? count(env, 'API_READS_PER_MINUTE', 300) : null,
    perToken: count(env, 'API_TOKEN_READS_PER_MINUTE', 1500),
  };
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** All of it or nothing. Plain HTTP only to this computer: the answers say who somebody is. */
function oidc(env: NodeJS.ProcessEnv): Config['oidc'] {
  const issuer = env['OIDC_ISSUER']?.trim();
  if (!issuer) return null;
  if (!URL.canParse(issuer)) throw new ConfigProblem('OIDC_ISSUER must be an address.');
  const { protocol, hostname } = new URL(issuer);
  const local = env['MODE'] !== 'production' && LOOPBACK.includes(hostname);
  if (protocol !== 'https:' && !(protocol === 'http:' && local))
    throw new ConfigProblem('OIDC_ISSUER must begin with https://.');
  return {
    issuer,
    clientId: required(env, 'OIDC_CLIENT_ID'),
    clientSecret: required(env, 'OIDC_CLIENT_SECRET'),
    label: required(env, 'OIDC_LABEL'),
  };
}

function logLevel(env: NodeJS.ProcessEnv): LogLevel {
  const level = logLevelOf(env['LOG_LEVEL']);
  if (level) return level;
  throw new ConfigProblem(
    `LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}, not "${env['LOG_LEVEL']}".`,
  );
}

function photoStore(env: NodeJS.ProcessEnv): Config['photoStore'] {
  const endpoint = env['PHOTO_S3_ENDPOINT']?.trim();
  if (!endpoint) return null;
  return {
    endpoint,
    region: env['PHOTO_S3_REGION']?.trim() || 'us-east-1',
    bucket: required(env, 'PHOTO_S3_BUCKET'),
    key: required(env, 'PHOTO_S3_KEY'),
    secret: required(env, 'PHOTO_S3_SECRET'),
  };
}

function checkProduction(config: Config): Config {
  const url = new URL(config.publicUrl);
  if (config.mode !== 'production') return config;
  if (url.protocol !== 'https:')
    throw new ConfigProblem('PUBLIC_URL must begin with https:// in production.');
  if (isIP(url.hostname))
    throw new ConfigProblem('PUBLIC_URL must be a name, not an address, in production.');
  if (config.seed === 'demo') throw new ConfigProblem('SEED must be "none" in production.');
  if (!config.mailUrl)
    throw new ConfigProblem('MAIL_URL must be set in production: nobody could sign in.');
  if (config.sessionSecret.length < 32) {
    throw new ConfigProblem('SESSION_SECRET needs at least 32 characters in production.');
  }
  return config;
}

/** Reads and checks the environment. Throws {@link ConfigProblem} naming the first setting that is wrong. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const mode =
    env['MODE'] === 'production' ? 'production' : env['NODE_ENV'] === 'test' ? 'test' : 'demo';
  const meiliUrl = env['MEILI_URL']?.trim();
  return checkProduction({
    mode,
    dataDir: env['DATA_DIR'] ?? 'var',
    databaseUrl: required(env, 'DATABASE_URL'),
    meili: meiliUrl ? { url: meiliUrl, key: env['MEILI_KEY'] ?? '' } : null,
    apiPort: port(env, 'API_PORT', 4000),
    drainSeconds: drainSeconds(env, mode),
    publicUrl: (env['PUBLIC_URL'] ?? `http://localhost:${env['PORT'] ?? 3000}`).replace(/\/+$/, ''),
    mailUrl: env['MAIL_URL']?.trim() || null,
    photoStore: photoStore(env),
    seed: (env['SEED'] ?? (mode === 'production' ? 'none' : 'demo')) === 'demo' ? 'demo' : 'none',
    sessionSecret: required(env, 'SESSION_SECRET'),
    webSecret: required(env, 'WEB_SECRET'),
    logLevel: logLevel(env),
    oidc: oidc(env),
    challenges: challenges(env),
    reads: reads(env, mode),
  });
}
