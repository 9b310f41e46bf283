/** Every text that a mutation takes, with something in it that would run. */
import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import {
  type Kind,
  type Operation,
  operationsIn,
} from '../../../apps/api/e2e/authorization/operations.ts';
import { ask } from './client.ts';
import { LONG, SHORT } from './payloads.ts';
import type { Product } from './product.ts';

const ROOT = new URL('../../../', import.meta.url);
const SCHEMA = buildSchema(readFileSync(new URL('apps/api/schema.graphql', ROOT), 'utf8'));
const FOR_STAFF = new Set(
  [
    ...readFileSync(new URL('docs/permissions.md', ROOT), 'utf8').matchAll(
      /^\| mutation \| `(\w+)` \| .*admin \|$/gm,
    ),
  ].map(([, name]) => name),
);
/** No words of people: what these may be is checked letter by letter. */
const NO_WORDS =
  /^(code|email|token|browserToken|response|query|locale|language|nextPath|solution|stamp|ticket|extra|dueOn|meetingOn|from|until|validFrom|paperUrl|order|section|pin|place|category|project|photos)$/;
const MINE = 'Ein Satz, der lang genug ist und niemandem schadet.';
const TRIES = 8;

export interface Ground {
  resident: string;
  admin: string;
  ids: Partial<Record<Kind, string>>;
}

export interface Field {
  name: string;
  taken: boolean;
  came: string;
}

const MISSING = '018f0000-0000-7000-8000-000000000000';

/** Sends each mutation that takes words; what is refused for its shape becomes shorter, then plain. */
export async function fillEveryField(product: Product, ground: Ground): Promise<Field[]> {
  const fields: Field[] = [];
  for (const operation of operationsIn(SCHEMA)) {
    const words = [...new Set(operation.texts)].filter((name) => !NO_WORDS.test(name));
    if (operation.root === 'Query' || words.length === 0) continue;
    fields.push(...(await send(product, operation, words, ground)));
  }
  return fields;
}

async function send(
  product: Product,
  operation: Operation,
  words: string[],
  ground: Ground,
): Promise<Field[]> {
  const texts = new Map(words.map((name) => [name, LONG]));
  const token = FOR_STAFF.has(operation.name) ? ground.admin : ground.resident;
  let came = '';
  for (let at = 0; at < TRIES; at++) {
    const document = operation.document(
      (kind) => ground.ids[kind] ?? (/umber$|^edition$/.test(kind) ? '999999' : MISSING),
      (name) => texts.get(name) ?? (NO_WORDS.test(name) ? undefined : MINE),
    );
    const { data, errors } = await ask(product, document, {}, { token });
    const wrong = Object.keys(errors?.[0]?.extensions.fields ?? {}).filter((name) =>
      texts.has(name),
    );
    came = errors?.[0]?.extensions.code ?? nameOf(data?.[operation.name]);
    if (wrong.length === 0) break;
    for (const name of wrong) texts.set(name, texts.get(name) === LONG ? SHORT : MINE);
  }
  const went =
    !/^(BAD_USER_INPUT|FORBIDDEN|UNAUTHENTICATED|INTERNAL|GRAPHQL_\w+|NotFound|NotAllowed|null)$/.test(
      came,
    );
  return words.map((name) => ({
    name: `${operation.name}.${name}`,
    taken: went && texts.get(name) !== MINE,
    came,
  }));
}

function nameOf(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'list';
  return typeof value === 'object'
    ? String((value as { __typename?: string }).__typename)
    : String(value);
}
