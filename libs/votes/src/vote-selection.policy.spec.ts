import { describe, expect, it } from '@jest/globals';
import {
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
} from 'graphql';
import { asksForMore } from './vote-selection.policy.js';

function infoOf(document: string) {
  const { definitions } = parse(document);
  const operation = definitions.find(
    (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
  );
  const fragments = definitions.filter(
    (one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION,
  );
  return {
    fieldNodes: (operation?.selectionSet.selections ?? []) as FieldNode[],
    fragments: Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment])),
  };
}

describe('what is asked back after a vote', () => {
  it.each([
    ['mutation { vote { __typename } }', false],
    [
      'mutation { vote { ... on Idea { id voteCount viewerHasVoted } ... on Problem { message } } }',
      false,
    ],
    ['mutation { vote { ...A } } fragment A on Idea { voteCount }', false],
    ['mutation { vote { ... on Idea { voteCount title } } }', true],
    [
      'mutation { vote { ...A } } fragment A on Idea { ...B } fragment B on Idea { author { displayName } }',
      true,
    ],
    ['mutation { vote { ... on Idea { ... on Idea { acceptsVotes } } } }', true],
  ])('%s: more than the count is %s', (document, more) =>
    expect(asksForMore(infoOf(document))).toBe(more),
  );
});
