/** Everything that somebody who is no staff can read of the product: its pages, its files, and what the API answers. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isUnionType,
} from 'graphql';
import { FORMATS } from '../src/lib/state/edition-formats.ts';
import { ROUTES } from './routes.ts';

const API = join(import.meta.dirname, '../../api');
const FILES: string[] = globSync('**/+server.ts', {
  cwd: join(import.meta.dirname, '../src/routes'),
}).map((file) => `/${dirname(file).split(sep).join('/')}`);
const OPEN_DATA = join(import.meta.dirname, '../../../libs/open-data/src');
/** Keys of the datasets, from where they are described. */
const DATASETS: string[] = globSync('datasets*.policy.ts', { cwd: OPEN_DATA })
  .flatMap((file) => [
    ...readFileSync(join(OPEN_DATA, file), 'utf8').matchAll(/^ {2}key: '([a-z-]+)'/gm),
  ])
  .map(([, key = '']) => key);
const SCHEMA = buildSchema(readFileSync(join(API, 'schema.graphql'), 'utf8'));
const PERMISSIONS = readFileSync(join(import.meta.dirname, '../../../docs/permissions.md'), 'utf8');

/** What it is about: an idea, a word of it to search for, and an edition that cites it. */
export interface About {
  edition?: number;
  /** Keys of its tables. */
  tables?: string[];
  id: string;
  number: number;
  word: string;
}

const PARAMETERS: Record<string, (about: About) => string[]> = {
  '[number=count]': ({ edition = 1 }) => [String(edition)],
  '[n=count]': () => ['1'],
  '[number=count].[format=editionFormat]': ({ edition = 1 }) =>
    FORMATS.map((format) => `${edition}.${format}`),
  '[number]': ({ number }) => [String(number)],
  '[number].ics': ({ number }) => [`${number}.ics`, '1.ics'],
  '[number].atom': ({ number }) => [`${number}.atom`, '18.atom'],
  '[[slug]]': () => [''],
  '[slug]': () => ['ideenkasten'],
  '[[page]]': () => [''],
  '[page=townPage]': () => ['impressum', 'kontakt'],
  '[year]': () => [String(new Date().getFullYear())],
  '[table].csv': ({ tables = [] }) =>
    ['ortschaften', 'unterstuetzt', 'umstritten', ...tables].map((key) => `${key}.csv`),
  '[data=dataFile]': () => [
    'catalog.ttl',
    ...DATASETS.flatMap((key) => [`${key}.csv`, `${key}.json`]),
    'ideen.geojson',
    'ideen.schema.json',
  ],
  '[...rest]': () => ['versionen'],
  '[x+2e]well-known': () => ['.well-known'],
};
/** Opened by a secret of one's own, or holding nothing of what people write. */
const NOT_FOR_EVERYBODY = /\/(dev|kacheln|passkey)(\/|$)|\[(token|id|file|date)\]/;
const STAFF = /^\/(moderation|amt|tresen|verwaltung|berichte\/entwuerfe)(\/|$)/;

/** Lists in each order and with the word in every way of searching. */
const SEARCHES = ({ word, number }: About): string[] => [
  '/ideen?sortierung=neu',
  '/ideen?sortierung=aktiv',
  '/ideen?sortierung=unterstuetzt',
  `/suche?q=${word}`,
  `/suche?q=${number}`,
  `/suche/vorschlaege?q=${word}`,
  `/ideen/neu/aehnlich?titel=${word}`,
  `/ideen/neu?titel=${word}`,
  `/en/suche?q=${word}`,
  '/en/ideen?sortierung=neu',
  `/en/ideen/${number}`,
  '/termine?zeit=vergangen',
  '/termine/1',
  '/en/termine.ics',
];

/** Addresses of all pages and files, from the file tree: what is added to it is opened too. Throws where it is not said how. */
export function addressesOf(about: About): string[] {
  const trees = [...ROUTES, ...FILES].filter(
    (route) => !STAFF.test(route) && !NOT_FOR_EVERYBODY.test(route),
  );
  return [...new Set([...trees.flatMap((route) => filled(route, about)), ...SEARCHES(about)])];
}

function filled(route: string, about: About): string[] {
  let paths = [''];
  for (const part of route.split('/').filter(Boolean)) {
    const values = part.includes('[') ? PARAMETERS[part]?.(about) : [part];
    if (!values)
      throw new Error(`Say in surfaces.ts how ${route} is opened: ${part} is not known.`);
    paths = paths.flatMap((path) => values.map((value) => (value ? `${path}/${value}` : path)));
  }
  return paths.map((path) => path || '/');
}

/** A query for each operation that is open to everybody, asking for all that it offers down to this depth. */
export function publicQueries(about: About, depth: number): { name: string; query: string }[] {
  const names = [...PERMISSIONS.matchAll(/^\| query \| `(\w+)` \| everyone \|$/gm)].map(
    ([, name = '']) => name,
  );
  const fields = SCHEMA.getQueryType()?.getFields() ?? {};
  return names.flatMap((name) => {
    const field = fields[name];
    if (!field) throw new Error(`${name} stands in permissions.md and not in the schema.`);
    return [{ name, query: `{ ${asked(field, about, depth)} }` }];
  });
}

function asked(field: GraphQLField<unknown, unknown>, about: About, depth: number): string {
  const given = field.args.filter(
    (argument) => isRequiredArgument(argument) || LISTS.has(argument.name),
  );
  const values = given.map(
    (argument) => `${argument.name}: ${valueFor(argument, argument.type, about)}`,
  );
  return `${field.name}${values.length ? `(${values.join(', ')})` : ''}${selection(field.type, about, depth)}`;
}

/** Lists are asked for their newest, the others turn and may leave out what one looks for. */
const LISTS = new Set(['first', 'sort']);
const choiceOf = (type: GraphQLEnumType): string =>
  (type.getValue('NEW') ?? type.getValues()[0])?.name ?? 'null';
const OF_WORDS = /^(query|title|text|word|q|prefix|body)$/i;

/** Editions come whole, and a request holds only about a dozen; the demo's first event has minutes and ideas. */
const USUAL = new Map([
  ['first', '12'],
  ['eventNumber', '1'],
]);

function valueFor(
  argument: Pick<GraphQLArgument, 'name'>,
  type: GraphQLInputType,
  about: About,
): string {
  if (isNonNullType(type)) return valueFor(argument, type.ofType, about);
  if (isListType(type)) return `[${valueFor(argument, type.ofType, about)}]`;
  if (isEnumType(type)) return choiceOf(type);
  if (isInputObjectType(type)) {
    const inner = Object.values(type.getFields()).filter(isRequiredInputField);
    return `{ ${inner.map((one) => `${one.name}: ${valueFor(one, one.type, about)}`).join(', ')} }`;
  }
  const usual = USUAL.get(argument.name);
  if (usual) return usual;
  if (type.name === 'ID') return JSON.stringify(about.id);
  if (argument.name === 'year') return String(new Date().getFullYear());
  if (type.name === 'Int') return String(about.number);
  if (type.name === 'Float') return '51.8';
  if (argument.name === 'slug') return '"ideenkasten"';
  if (type.name === 'Boolean') return 'true';
  return JSON.stringify(OF_WORDS.test(argument.name) ? about.word : 'x');
}

function selection(type: GraphQLOutputType, about: About, depth: number): string {
  if (isNonNullType(type) || isListType(type)) return selection(type.ofType, about, depth);
  if (isLeafType(type)) return '';
  if (isUnionType(type) || isInterfaceType(type)) {
    const kinds = SCHEMA.getPossibleTypes(type);
    return ` { __typename ${kinds.map((kind) => `... on ${kind.name}${fieldsOf(kind, about, depth)}`).join(' ')} }`;
  }
  return isObjectType(type) ? fieldsOf(type, about, depth) : '';
}

function fieldsOf(
  type: { getFields: () => Record<string, GraphQLField<unknown, unknown>> },
  about: About,
  depth: number,
): string {
  const chosen = Object.values(type.getFields()).filter(
    (field) => !field.args.some(isRequiredArgument) && (depth > 1 || isLeafType(bare(field.type))),
  );
  const words = chosen.map((field) => `${field.name}${selection(field.type, about, depth - 1)}`);
  return ` { __typename ${words.filter((word) => !/ \{ __typename {1,2}\}$/.test(word)).join(' ')} }`;
}

const bare = (type: GraphQLOutputType): GraphQLOutputType =>
  isNonNullType(type) || isListType(type) ? bare(type.ofType) : type;
