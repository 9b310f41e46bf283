import { describe, expect, it } from '@jest/globals';
import { GraphQLBoolean, GraphQLObjectType, GraphQLSchema, graphql } from 'graphql';
import { answerKnownFields, KnownField } from './known-field.js';

class LampResolver {
  @KnownField<{ on?: boolean }>('Lamp', (lamp) => lamp.on)
  on(): string {
    return 'only the schema below is asked';
  }
}

describe('a field whose value may be known', () => {
  it('asks its resolver only when it is not', async () => {
    let asked = 0;
    const ask = () => {
      asked++;
      return true;
    };
    const lamp = new GraphQLObjectType({
      name: 'Lamp',
      fields: { on: { type: GraphQLBoolean, resolve: ask } },
    });
    const fields = {
      known: { type: lamp, resolve: () => ({ on: false }) },
      unknown: { type: lamp, resolve: () => ({}) },
    };
    const schema = answerKnownFields(
      new GraphQLSchema({ query: new GraphQLObjectType({ name: 'Query', fields }) }),
    );
    const { data } = await graphql({ schema, source: '{ known { on } unknown { on } }' });
    expect(data).toEqual({ known: { on: false }, unknown: { on: true } });
    expect(asked).toBe(1);
    expect(new LampResolver().on()).toContain('schema');
  });
});
