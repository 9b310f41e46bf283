import { describe, expect, it } from '@jest/globals';
import { buildSchema, type GraphQLObjectType, parse, validate } from 'graphql';
import { documentLimits } from './document-limits.js';

const SCHEMA = buildSchema(`
  type Query { ideas(first: Int! = 20): Ideas! idea: Idea mine: [Idea!]! }
  type Mutation { vote: Idea }
  type Ideas { nodes: [Idea!]! totalCount: Int! }
  type Idea { id: ID! whole: String! dear(from: Int): Comments author: Person! comments(first: Int! = 20): Comments! }
  type Comments { nodes: [Comment!]! }
  type Comment { id: ID! author: Person! replies(first: Int! = 50): [Comment!]! }
  type Person { name: String! }
`);

// As a resolver says it with `complexity`.
const dear = (SCHEMA.getType('Idea') as GraphQLObjectType).getFields()['dear'];
if (dear) dear.extensions = { complexity: 6000 };

const whole = (SCHEMA.getType('Idea') as GraphQLObjectType).getFields()['whole'];
if (whole) whole.extensions = { complexity: 1500 };

const problems = (document: string) =>
  validate(SCHEMA, parse(document), [documentLimits]).map((error) => error.message);

/** `ideas` with a discussion each, as wide as it is said. */
const nested = (ideas: string, comments: string, replies: string, variables = '') =>
  `query ${variables} { ideas${ideas} { nodes { comments${comments} { nodes { replies${replies} { id } } } } } }`;

describe('limits of a document', () => {
  it('lets pages through', () => {
    expect(
      problems('{ ideas(first: 50) { totalCount nodes { id author { name } } } mine { id } }'),
    ).toEqual([]);
    expect(
      problems(
        '{ idea { comments { nodes { id author { name } replies { id author { name } } } } } }',
      ),
    ).toEqual([]);
  });

  it.each([
    ['written out', nested('(first: 50)', '(first: 100)', '(first: 100)')],
    ['left to their defaults', nested('', '', '')],
    [
      'kept in variables',
      nested(
        '(first: $a)',
        '(first: $b)',
        '(first: $c)',
        '($a: Int! = 1, $b: Int! = 1, $c: Int! = 1)',
      ),
    ],
    ['hidden in a list without a size', '{ mine { comments { nodes { replies { id } } } } }'],
  ])('refuses lists in lists in lists, their sizes %s', (_, document) => {
    expect(problems(document)).toEqual(['The lists asked for are too large together.']);
  });

  it('looks into a fragment once, however often it is spread', () => {
    const levels = 150;
    const doubling = Array.from(
      { length: levels },
      (_unused, level) =>
        `fragment f${level} on Query { ...f${level + 1} ...f${level + 1} ...f${level + 1} }`,
    ).join(' ');
    const began = performance.now();
    problems(`{ ...f0 } ${doubling} fragment f${levels} on Query { ...missing }`);
    expect(performance.now() - began).toBeLessThan(1000);
    expect(
      problems(`{ ...f0 } ${doubling} fragment f${levels} on Query { idea { id } }`),
    ).toContain('The lists asked for are too large together.');
  });

  it('counts a text that costs much to answer as often as it is asked for', () => {
    const tooLarge = ['The lists asked for are too large together.'];
    expect(problems('{ ideas(first: 13) { nodes { id whole } } }')).toEqual([]);
    expect(problems('{ ideas(first: 14) { nodes { id whole } } }')).toEqual(tooLarge);
    expect(problems('{ mine { whole } }')).toEqual(tooLarge);
  });

  it('counts a field by what it costs to answer, however it is named or nested', () => {
    const times = (count: number) =>
      Array.from({ length: count }, (_unused, at) => `a${at}: dear(from: ${at}) { nodes { id } }`);
    const tooLarge = ['The lists asked for are too large together.'];
    expect(problems(`{ idea { ${times(3).join(' ')} } }`)).toEqual([]);
    expect(problems(`{ idea { ${times(4).join(' ')} } }`)).toEqual(tooLarge);
    expect(problems(`{ ideas(first: 4) { nodes { dear { nodes { id } } } } }`)).toEqual(tooLarge);
    expect(
      problems(`{ idea { ...f } a: idea { ...f } } fragment f on Idea { ${times(2).join(' ')} }`),
    ).toEqual(tooLarge);
  });

  it('counts the depth of what fragments bring', () => {
    const deep = (levels: number) =>
      `{ idea { ...one } } fragment one on Idea { comments { nodes { ${'replies(first: 1) { '.repeat(levels)} id ${'} '.repeat(levels)} } } }`;
    expect(problems(deep(5))).toEqual([]);
    expect(problems(deep(7))).toEqual(['At most 10 levels.']);
  });

  it('refuses many aliases, many directives and a second mutation', () => {
    const times = (count: number, text: (at: number) => string) =>
      Array.from({ length: count }, (_unused, at) => text(at)).join(' ');
    expect(problems(`{ ${times(16, (at) => `a${at}: __typename`)} }`)).toEqual([
      'At most 15 aliases.',
    ]);
    expect(problems(`{ idea { id ${times(11, () => '@skip(if: false)')} } }`)).toEqual([
      'At most 10 directives.',
    ]);
    expect(problems('mutation { vote { id } again: vote { id } }')).toEqual([
      'One mutation in a request.',
    ]);
  });
});
