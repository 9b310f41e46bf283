import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  type GraphQLField,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { Secret, TOTP } from 'otpauth';
import { Database, type Permission, PERMISSION } from '@ein/platform';
import { openApi, type OpenApi } from './open-api.js';

const LOOKING = 'beginLooking';

/** Something of the right shape for an argument: only the permission is asked about here. */
function sample(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return sample(type.ofType);
  if (isListType(type)) return [sample(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter((field) => isNonNullType(field.type))
        .map((field) => [field.name, sample(field.type)]),
    );
  if (type.name === 'Int' || type.name === 'Float') return 1;
  return type.name === 'Boolean' ? true : '0197a000-0000-7000-8000-000000000000';
}

describe('staff in production', () => {
  let api: OpenApi;
  let database: Database;

  beforeAll(async () => {
    api = await openApi();
    database = api.app.get(Database);
  });
  afterAll(() => api.close());

  /** Every operation of staff, with arguments, and the roles it is for. */
  function staffOperations() {
    const reflector = api.app.get(Reflector);
    const schema = api.app.get(GraphQLSchemaHost).schema;
    const found: { name: string; document: string; variables: object; roles: string[] }[] = [];
    for (const { instance } of api.app.get(DiscoveryService).getProviders()) {
      if (!instance || typeof instance !== 'object') continue;
      for (const method of new MetadataScanner().getAllMethodNames(
        Object.getPrototypeOf(instance) as object,
      )) {
        const handler = (instance as Record<string, unknown>)[method];
        if (typeof handler !== 'function') continue;
        const permission = reflector.get<Permission | undefined>(PERMISSION, handler as () => void);
        if (permission?.for !== 'staff') continue;
        const kind = Reflect.getMetadata('graphql:resolver_type', handler) as string;
        const name = (Reflect.getMetadata('graphql:resolver_name', handler) as string) ?? method;
        const root = kind === 'Query' ? schema.getQueryType() : schema.getMutationType();
        const field = root?.getFields()[name];
        if (field) found.push({ name, roles: permission.roles, ...asked(kind, field) });
      }
    }
    // Who looks as a stranger is one from then on, so that comes last.
    return found.sort(
      (one, other) => Number(one.name === LOOKING) - Number(other.name === LOOKING),
    );
  }

  function asked(kind: string, field: GraphQLField<unknown, unknown>) {
    const needed = field.args.filter((arg) => isNonNullType(arg.type));
    const head = needed.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
    const args = needed.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
    const named = String(field.type).replace(/[[\]!]/g, '');
    const leaf = /^(Boolean|Int|Float|String|ID|DateTime|JSON)$/.test(named);
    const document = `${kind.toLowerCase()} ${head ? `(${head})` : ''} { ${field.name}${args ? `(${args})` : ''} ${leaf ? '' : '{ __typename }'} }`;
    const variables = Object.fromEntries(needed.map((arg) => [arg.name, sample(arg.type)]));
    return { document, variables };
  }

  const codesOf = async (token: string) => {
    const codes: Record<string, unknown> = {};
    for (const { name, document, variables } of staffOperations())
      codes[name] = (await api.ask(document, variables, token)).errors?.[0]?.extensions['code'];
    return codes;
  };

  it('do nothing for the town before their second factor, in any operation, and everything after it', async () => {
    await api.signIn('admin-zwei@example.org');
    await database.write(
      `update account set role = 'admin' where email_canonical = 'admin-zwei@example.org'`,
    );
    api.config.mode = 'production';
    try {
      const token = await api.signIn('admin-zwei@example.org');
      const operations = staffOperations().map(({ name }) => name);
      expect(operations.length).toBeGreaterThan(10);
      expect(await codesOf(token)).toEqual(
        Object.fromEntries(operations.map((name) => [name, 'SECOND_FACTOR_REQUIRED'])),
      );
      const { data } = await api.ask('{ viewer { role awaitsSecondFactor } }', {}, token);
      expect(data).toEqual({ viewer: { role: 'RESIDENT', awaitsSecondFactor: true } });

      const begun = await api.ask<{ beginTotp: { secret: string } }>(
        'mutation { beginTotp { ... on TotpSetup { secret } } }',
        {},
        token,
      );
      const code = new TOTP({
        secret: Secret.fromBase32(begun.data?.beginTotp.secret ?? ''),
      }).generate();
      const ready = await api.ask<{ confirmTotp: { sessionToken: string } }>(
        'mutation ($code: String!) { confirmTotp(input: { code: $code }) { ... on TotpReady { sessionToken } } }',
        { code },
        token,
      );
      const renewed = ready.data?.confirmTotp.sessionToken ?? '';
      expect((await api.ask('{ viewer { role } }', {}, token)).data).toEqual({ viewer: null });
      const after = await codesOf(renewed);
      const refusals = Object.entries(after).filter(([, said]) =>
        ['SECOND_FACTOR_REQUIRED', 'FORBIDDEN', 'UNAUTHENTICATED'].includes(String(said)),
      );
      expect(refusals).toEqual([]);
    } finally {
      api.config.mode = 'test';
    }
  });

  it('stay forbidden to residents, whatever they have', async () => {
    api.config.mode = 'production';
    try {
      const token = await api.signIn('einwohnerin@example.org');
      const codes = new Set(Object.values(await codesOf(token)));
      expect([...codes]).toEqual(['FORBIDDEN']);
    } finally {
      api.config.mode = 'test';
    }
  });
});
