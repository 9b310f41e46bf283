import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { getIntrospectionQuery, lexicographicSortSchema, printSchema } from 'graphql';
import { Database, type Permission, PERMISSION } from '@ein/platform';
import { openApi, type OpenApi } from './open-api.js';

const SCHEMA = new URL('../schema.graphql', import.meta.url);
const PERMISSIONS = new URL('../../../docs/permissions.md', import.meta.url);
const HEADER =
  '# Written by `npm run contract` from the code; `npm test` compares it. Do not edit.\n\n';

/** With WRITE_CONTRACT=1 (`npm run contract`) the committed files are written instead of compared. */
async function committed(file: URL, actual: string): Promise<string> {
  if (process.env['WRITE_CONTRACT'] === '1') await writeFile(file, actual);
  return readFile(file, 'utf8');
}

interface Operation {
  kind: string;
  name: string;
  permission: Permission | undefined;
}

/** Every query and mutation, with who may use it, read from the resolvers' own metadata. */
function operationsOf(api: OpenApi): Operation[] {
  const reflector = api.app.get(Reflector);
  const found: Operation[] = [];
  for (const { instance } of api.app.get(DiscoveryService).getProviders()) {
    if (!instance || typeof instance !== 'object') continue;
    const prototype: object = Object.getPrototypeOf(instance);
    for (const method of new MetadataScanner().getAllMethodNames(prototype)) {
      const handler = (instance as Record<string, unknown>)[method];
      if (typeof handler !== 'function') continue;
      const kind = Reflect.getMetadata('graphql:resolver_type', handler) as string | undefined;
      if (kind !== 'Query' && kind !== 'Mutation') continue;
      const named = Reflect.getMetadata('graphql:resolver_name', handler) as string | undefined;
      found.push({
        kind,
        name: named ?? method,
        permission: reflector.get<Permission>(PERMISSION, handler as () => void),
      });
    }
  }
  return found.sort(
    (one, other) => one.kind.localeCompare(other.kind) || one.name.localeCompare(other.name),
  );
}

function told(permission: Permission | undefined): string {
  if (!permission) return '**nobody: no permission written**';
  if (permission.for === 'public') return 'everyone';
  if (permission.for === 'signedIn') return 'whoever is signed in';
  return `${permission.roles.join(', ')}, admin`;
}

describe('what the outside relies on', () => {
  let api: OpenApi;

  beforeAll(async () => {
    api = await openApi({ worker: false });
  });
  afterAll(() => api.close());

  it('has the committed schema', async () => {
    const schema = lexicographicSortSchema(api.app.get(GraphQLSchemaHost).schema);
    const text = HEADER + printSchema(schema) + '\n';
    expect(await committed(SCHEMA, text)).toBe(text);
  });

  it('has a permission on every operation, as the committed table says', async () => {
    const operations = operationsOf(api);
    const fields = api.app.get(GraphQLSchemaHost).schema;
    const inSchema = [fields.getQueryType(), fields.getMutationType()].flatMap((type) =>
      Object.keys(type?.getFields() ?? {}),
    );
    expect(operations.map((operation) => operation.name).sort()).toEqual(inSchema.sort());
    expect(operations.filter((operation) => !operation.permission)).toEqual([]);
    const rows = operations.map(
      (one) => `| ${one.kind.toLowerCase()} | \`${one.name}\` | ${told(one.permission)} |`,
    );
    const text = `# Who may do what\n\nWritten by \`npm run contract\` from the code; \`npm test\` compares it. Rules about single things (own, hidden, closed) are in the \`*.policy.ts\` files.\n\n| | operation | for |\n|---|---|---|\n${rows.join('\n')}\n`;
    expect(await committed(PERMISSIONS, text)).toBe(text);
  });

  it('refuses an operation for everyone it is not for', async () => {
    const answer = await api.ask('{ moderationQueue { totalCount } }');
    expect(answer.errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });

  it('stores what its entities say, column by column', async () => {
    const database = api.app.get(Database);
    const columns = await database.rows<{ t: string; c: string; type: string; nullable: boolean }>(
      `select table_name as t, column_name as c, data_type as type, is_nullable = 'YES' as nullable
       from information_schema.columns where table_schema = 'public'`,
    );
    const stored = new Map(columns.map((column) => [`${column.t}.${column.c}`, column]));
    const spelled: Record<string, string> = {
      timestamptz: 'timestamp with time zone',
      int: 'integer',
      jsonb: 'jsonb',
    };
    const differences: string[] = [];
    for (const entity of database.entities) {
      const own = new Set(
        entity.columns.map((column) => `${entity.tableName}.${column.databaseName}`),
      );
      for (const column of entity.columns) {
        const name = `${entity.tableName}.${column.databaseName}`;
        const there = stored.get(name);
        const type = column.isArray
          ? 'ARRAY'
          : (spelled[String(column.type)] ?? String(column.type));
        if (!there) differences.push(`${name} is in the entity only`);
        else if (there.type !== type)
          differences.push(`${name}: entity ${type}, database ${there.type}`);
        else if (there.nullable !== column.isNullable)
          differences.push(`${name}: entity and database differ in null`);
      }
      for (const name of stored.keys()) {
        if (name.startsWith(`${entity.tableName}.`) && !own.has(name))
          differences.push(`${name} is in the database only`);
      }
    }
    expect(differences).toEqual([]);
  });

  it('answers introspection outside of production, and health to everyone', async () => {
    expect((await api.ask(getIntrospectionQuery())).errors?.[0]?.message ?? 'none').toMatch(
      /none|levels|large/,
    );
    const ready = await fetch(`${api.url}/health/ready`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toMatchObject({
      // No worker runs here, and the site does without.
      status: 'degraded',
      worker: 'failing',
      database: 'ok',
      migrations: 'ok',
    });
  });

  it('sets limits to documents', async () => {
    const aliases = Array.from({ length: 200 }, (_, index) => `a${index}: __typename`).join(' ');
    expect((await api.ask(`{ ${aliases} }`)).status).toBe(400);
    const lists = (ideas: number) =>
      `{ ideas(first: ${ideas}) { nodes { comments(first: 10) { nodes { replies { id } } } } } }`;
    expect((await api.ask(lists(20))).errors ?? []).toEqual([]);
    const wide = await api.ask(lists(50));
    expect(wide.errors?.[0]?.message).toBe('The lists asked for are too large together.');
    const twice = 'mutation { a: signOut b: signOut }';
    expect((await api.ask(twice)).errors?.[0]?.message).toBe('One mutation in a request.');
    const large = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: `{ __typename } #${'x'.repeat(70_000)}` }),
    });
    expect(large.status).toBe(413);
  });
});
