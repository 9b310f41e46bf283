import { describe, expect, it } from '@jest/globals';
import {
  buildSchema,
  execute,
  getOperationAST,
  GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  parse,
} from 'graphql';
import { QueryPlan } from './query-plan.js';
import { Unplanned } from './query-plan-fields.js';

const SCHEMA = `
  scalar Moment
  enum State { NEW OLD }
  interface Named { name: String! }
  type Person implements Named { name: String! friends(first: Int! = 2): [Person!]! }
  type Place implements Named { name: String! at: Moment }
  type Refusal { message: String! }
  union Found = Person | Place | Refusal
  type Idea {
    id: ID! number: Int! title: String! state: State! share: Float open: Boolean! at: Moment
    author: Person tags: [String!]! rows: [[Int]] later: [Person]! echo(text: String, list: [Int!]): String
  }
  type Query { idea(id: ID!): Idea ideas: [Idea!]! found: [Found!]! named: [Named] broken: String! method: Idea set: [Int] none: [Idea] }
  type Mutation { write: Int }`;

const person = (name: string): object => ({ __typename: 'Person', name });
const idea = (nr: number) => ({
  id: `i${nr}`,
  number: nr,
  title: `Idee ${nr}`,
  state: nr % 2 ? 'NEW' : 'OLD',
  share: nr / 3,
  open: nr > 1,
  at: new Date(nr),
  author: nr % 3 ? person(`P${nr}`) : null,
  tags: ['a', 'b'],
  rows: [[1, null], null, []],
  later: [Promise.resolve(person('later')), null],
});

function open(): GraphQLSchema {
  const schema = buildSchema(SCHEMA);
  const resolve = (type: string, field: string, how: (...given: never[]) => unknown) => {
    const named = schema.getType(type);
    if (named instanceof GraphQLObjectType)
      Object.assign(named.getFields()[field] ?? {}, { resolve: how });
  };
  Object.assign(schema.getType('Moment') ?? {}, {
    serialize: (value: unknown) => (value instanceof Date ? value.toISOString() : null),
  });
  const inTime = (value: unknown) => new Promise((done) => setTimeout(done, 1, value));
  resolve('Query', 'idea', (_: never, { id }: { id: string }) => inTime(idea(Number(id))));
  resolve('Query', 'ideas', () => [1, 2, 3].map(idea));
  resolve('Query', 'found', () =>
    inTime([person('A'), { __typename: 'Refusal', message: 'no' }, Promise.resolve(person('B'))]),
  );
  resolve('Query', 'named', () => [
    { __typename: 'Place', name: 'X', at: new Date(5) },
    person('Y'),
    null,
  ]);
  resolve('Query', 'broken', () => Promise.reject(new Error('broken')));
  resolve('Query', 'method', () => ({ ...idea(1), title: () => 'called' }));
  resolve('Query', 'set', () => new Set([1, 2]));
  resolve('Query', 'none', () => []);
  resolve('Person', 'friends', (of: { name: string }, { first }: { first: number }) =>
    inTime([1, 2, 3].slice(0, first).map((nr) => person(`${of.name}.${nr}`))),
  );
  resolve('Idea', 'echo', (_: never, given: object, request: object, info: GraphQLResolveInfo) => {
    const keys = [];
    for (let at: GraphQLResolveInfo['path'] | undefined = info.path; at; at = at.prev)
      keys.unshift(`${at.typename ?? ''}.${at.key}`);
    const { fieldName, returnType, parentType, operation, variableValues } = info;
    return JSON.stringify({
      given,
      request,
      keys,
      fieldName,
      returnType,
      parentType,
      variableValues,
      operation: operation.name?.value,
      nodes: info.fieldNodes.length,
      fragments: Object.keys(info.fragments),
    });
  });
  return schema;
}

const CASES: [text: string, variables: Record<string, unknown>][] = [
  [
    '{ ideas { id number title state share open at author { name } tags rows later { name } } }',
    {},
  ],
  [
    'query Q($id: ID!) { idea(id: $id) { title again: title __typename author { friends { name } } } }',
    { id: 4 },
  ],
  ['{ idea(id: 3) { author { name } number } none { id } __typename }', {}],
  [
    `query ($is: Boolean!, $not: Boolean = true, $n: Int) { ideas @include(if: $is) { id } all: ideas @skip(if: $not) { title }
       idea(id: 1) { author @skip(if: $is) { name } later { friends(first: 1) { name friends(first: $n) { name } } } } }`,
    { is: true, n: 1 },
  ],
  [
    `{ found { __typename ... on Person { name friends(first: 1) { ...P } } ... on Refusal { message } } named { name ... on Place { at } ...P } }
     fragment P on Named { name ... on Person { friends(first: 1) { name } } }`,
    {},
  ],
  [
    `query Echo($t: String, $l: [Int!]) { ideas { title ...E author { name } } ...R } fragment E on Idea { echo(text: $t, list: $l) author { __typename } }
     fragment R on Query { ideas { twice: echo(text: "a", list: 7) number } }`,
    { l: [1, 2] },
  ],
];

describe('a plan for a query', () => {
  const schema = open();
  const planOf = (text: string): QueryPlan => {
    const document = parse(text);
    const operation = getOperationAST(document);
    if (!operation) throw new Error('no operation');
    return new QueryPlan(schema, document, operation);
  };

  it.each(CASES)('answers like graphql-js, and the next time too: %s', async (text, variables) => {
    const request = { of: 'somebody' };
    const byTheBook = await execute({
      schema,
      document: parse(text),
      variableValues: variables,
      contextValue: request,
    });
    expect(byTheBook.errors).toBeUndefined();
    const plan = planOf(text);
    for (let nr = 0; nr < 2; nr++)
      // As text, so that the order of the fields counts.
      expect(JSON.stringify(await plan.answer(request, variables))).toBe(
        JSON.stringify(byTheBook.data),
      );
  });

  it('leaves out what each asker leaves out', async () => {
    const plan = planOf('query ($is: Boolean!) { ideas @include(if: $is) { id } none { id } }');
    const keys = async (is: boolean) => Object.keys(await plan.answer({}, { is }));
    expect(await keys(true)).toEqual(['ideas', 'none']);
    expect(await keys(false)).toEqual(['none']);
    expect(await keys(true)).toEqual(['ideas', 'none']);
  });

  it.each([
    ['{ set }'],
    ['{ method { title } }'],
    ['{ ideas { number __proto__: title } }'],
    ['{ __schema { description } }'],
  ])('leaves to graphql-js what is unusual: %s', async (text) => {
    await expect(planOf(text).answer({})).rejects.toBeInstanceOf(Unplanned);
  });

  it.each([
    ['{ broken none { id } }', {}],
    ['query ($id: ID!) { idea(id: $id) { id } }', {}],
    ['{ idea(id: "x") { number } }', {}],
  ])('answers nothing where something fails: %s', async (text, variables) => {
    await expect(planOf(text).answer({}, variables)).rejects.toBeInstanceOf(Error);
  });
});
