import { type GraphQLResolveInfo, Kind, type SelectionNode } from 'graphql';
import type { Needs } from './listing.repository.js';

/** What a list's card shows, with what stands around the cards. */
const ON_CARDS = new Set(
  `hits snippet idea degraded alsoSearched nodes pageInfo endCursor hasNextPage totalCount order facets states places categories projects count __typename
   id number slug name title excerpt status visibility modelStage voteCount commentCount viewerHasVoted viewerIsAuthor place createdAt publishedAt`.split(
    /\s+/,
  ),
);

/** As little as the document's fields allow: joins and columns are what a list costs. `aside`: fields whose ideas are read by themselves. */
export function needsOf(info: GraphQLResolveInfo, aside: readonly string[] = []): Needs {
  const asked = new Set<string>();
  const collect = (selections: readonly SelectionNode[] | undefined): void =>
    selections?.forEach((selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD)
        return collect(info.fragments[selection.name.value]?.selectionSet.selections);
      if (selection.kind === Kind.FIELD) {
        if (aside.includes(selection.name.value)) return;
        asked.add(selection.name.value);
      }
      collect(selection.selectionSet?.selections);
    });
  for (const node of info.fieldNodes) collect(node.selectionSet?.selections);
  if (asked.has('body') || asked.has('bodyHtml')) return 'text';
  return [...asked].every((field) => ON_CARDS.has(field)) ? 'card' : 'all';
}
