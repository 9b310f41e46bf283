import { type GraphQLResolveInfo, Kind, type SelectionNode } from 'graphql';

/** What the counting statement brings by itself. Most people who vote want no more than that. */
const COUNTED = [
  '__typename',
  'id',
  'number',
  'status',
  'visibility',
  'voteCount',
  'viewerHasVoted',
  'message',
  'retryAfterSeconds',
];

/** Whether an answer to this selection needs the idea to be read again. */
export function asksForMore(info: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>): boolean {
  const more = (selection: SelectionNode): boolean => {
    if (selection.kind === Kind.FIELD) return !COUNTED.includes(selection.name.value);
    const inside =
      selection.kind === Kind.FRAGMENT_SPREAD ? info.fragments[selection.name.value] : selection;
    return inside?.selectionSet.selections.some(more) ?? true;
  };
  return info.fieldNodes.some((node) => node.selectionSet?.selections.some(more));
}
