import 'reflect-metadata';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LoggerService } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { simpleParser } from 'mailparser';
import { type Config, readConfig, WorkLoop } from '@ein/platform';
import type { Telemetry } from '@ein/telemetry';
import { createTestDatabase } from '@ein/testing';
import { seedIfEmpty } from '../seed/seed.js';
import { openApp } from '../src/open-app.js';

export interface Answer<T> {
  data: T | null;
  errors?: { message: string; extensions: Record<string, unknown> }[];
  status: number;
}

/** The real API on a port of its own, as a stranger meets it: HTTP in, mail files out. */
export interface OpenApi {
  app: NestFastifyApplication;
  config: Config;
  url: string;
  ask: <T = Record<string, unknown>>(
    query: string,
    variables?: object,
    token?: string,
  ) => Promise<Answer<T>>;
  /** Signs in by the code from the mail, like everyone; returns the session's token. */
  signIn: (email: string) => Promise<string>;
  mailsTo: (email: string) => Promise<{ subject: string; text: string; from: string }[]>;
  close: () => Promise<void>;
}

export async function openApi(
  options: {
    seed?: boolean;
    worker?: boolean;
    meilisearch?: boolean;
    /** Where its lines go; errors to the console when left out. */
    logger?: LoggerService;
    telemetry?: Telemetry | null;
    /** More of the environment, as an operator would set it. */
    env?: NodeJS.ProcessEnv;
  } = {},
): Promise<OpenApi> {
  const database = await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'ein-api-'));
  const config = readConfig({
    NODE_ENV: 'test',
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    SEED: 'none',
    PUBLIC_URL: 'http://localhost:3000',
    SESSION_SECRET: 'a secret of the tests, long enough for production',
    WEB_SECRET: 'another secret of the tests',
    ...options.env,
    ...(options.meilisearch && {
      MEILI_URL: process.env['TEST_MEILI_URL'],
      MEILI_KEY: process.env['TEST_MEILI_KEY'],
    }),
  });
  const app = await openApp(config, options.logger ?? ['error'], options.telemetry);
  if (options.seed) await seedIfEmpty(app);
  await app.listen(0, '127.0.0.1');
  if (options.worker !== false) app.get(WorkLoop).start();
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');

  const ask: OpenApi['ask'] = async <T>(query: string, variables: object = {}, token?: string) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query, variables }),
    });
    return { ...((await response.json()) as Answer<T>), status: response.status };
  };
  const mailsTo: OpenApi['mailsTo'] = async (email) => {
    const files = (await readdir(join(dataDir, 'mail')).catch(() => []))
      .filter((file) => file.endsWith('.eml'))
      .sort();
    const mails = await Promise.all(
      files.map(async (file) => simpleParser(await readFile(join(dataDir, 'mail', file)))),
    );
    return mails
      .filter((mail) => JSON.stringify(mail.to).includes(email))
      .map(({ subject, text, from }) => ({
        subject: subject ?? '',
        text: text ?? '',
        from: from?.text ?? '',
      }));
  };
  const signIn: OpenApi['signIn'] = async (email) => {
    const before = (await mailsTo(email)).length;
    await ask(
      'mutation ($email: String!) { requestSignIn(input: { email: $email }) { __typename } }',
      { email },
    );
    // Staff get other mails too, which may come first.
    const mail = await eventually(
      async () =>
        (await mailsTo(email)).slice(before).find(({ subject }) => /\bcode\b/i.test(subject)),
      `a code for ${email}`,
    );
    const code = /\b(\d{3}) ?(\d{3})\b/.exec(mail.text)?.slice(1).join('');
    const answer = await ask<{ confirmSignIn: { sessionToken: string } }>(
      'mutation ($email: String!, $code: String!) { confirmSignIn(input: { email: $email, code: $code }) { __typename ... on SignedIn { sessionToken } } }',
      { email, code },
    );
    const token = answer.data?.confirmSignIn.sessionToken;
    if (!token) throw new Error(`Signing in failed: ${JSON.stringify(answer)}`);
    return token;
  };
  return {
    app,
    config,
    url,
    ask,
    signIn,
    mailsTo,
    close: async () => {
      await app.close();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Waits until something is there; fails after twenty seconds (a decision waits ten before its mail leaves). */
export async function eventually<T>(
  look: () => Promise<T | undefined | null | false>,
  what = 'it',
): Promise<T> {
  const until = Date.now() + 20_000;
  while (Date.now() < until) {
    const found = await look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Waited twenty seconds for ${what} in vain.`);
}
