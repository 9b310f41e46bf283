import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionNode } from 'graphql';
import type { IdeaNeeds, Needs } from './listing.repository.js';

/** What a list's card shows, with what stands around the cards. */
const ON_CARDS = new Set(
  `hits snippet idea degraded alsoSearched nodes pageInfo endCursor hasNextPage totalCount order facets states places categories projects count __typename
   id number slug name title excerpt status visibility modelStage voteCount commentCount viewerHasVoted viewerIsAuthor place createdAt publishedAt`.split(
    /\s+/,
  ),
);

/** What names an idea and leads to it. */
const ON_LINKS = new Set(
  '__typename id number slug name title status visibility voteCount commentCount place'.split(' '),
);

type Asked = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>;

/** As little as the document's fields allow: joins and columns are what a list costs. `aside`: fields whose ideas are read by themselves. */
export function needsOf(info: Asked, aside: readonly string[] = []): Needs {
  const asked = new Set<string>();
  for (const node of info.fieldNodes)
    walk(node.selectionSet?.selections, info.fragments, ({ name: { value } }) => {
      if (aside.includes(value)) return false;
      asked.add(value);
      return true;
    });
  if (asked.has('body') || asked.has('bodyHtml')) return 'text';
  return [...asked].every((field) => ON_CARDS.has(field)) ? 'card' : 'all';
}

/** The same where ideas stand only in fields of these names, among much else; null: none is asked for. */
export function ideaNeedsOf(info: Asked, inside: readonly string[]): IdeaNeeds | null {
  const asked = new Set<string>();
  const collect = ({ name }: FieldNode) => Boolean(asked.add(name.value));
  for (const node of info.fieldNodes)
    walk(node.selectionSet?.selections, info.fragments, (field) => {
      if (!inside.includes(field.name.value)) return true;
      walk(field.selectionSet?.selections, info.fragments, collect);
      return false;
    });
  if (asked.size === 0) return null;
  return [...asked].every((field) => ON_LINKS.has(field)) ? 'link' : 'all';
}

/** Every field of a selection, and of those below where `visit` says so. */
function walk(
  selections: readonly SelectionNode[] | undefined,
  fragments: GraphQLResolveInfo['fragments'],
  visit: (field: FieldNode) => boolean,
): void {
  for (const selection of selections ?? [])
    if (selection.kind === Kind.FRAGMENT_SPREAD)
      walk(fragments[selection.name.value]?.selectionSet.selections, fragments, visit);
    else if (selection.kind !== Kind.FIELD || visit(selection))
      walk(selection.selectionSet?.selections, fragments, visit);
}
