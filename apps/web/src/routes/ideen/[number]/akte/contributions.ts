import { ask, type Caller } from '#lib/api/client.ts';
import type { ThreadView } from '#lib/ui/comment.ts';
import { type ViewName, views } from '../[[slug]]/views.ts';
import { CONTRIBUTIONS } from './contributions.graphql.ts';

/** Of each side, so that none is cut for the sake of another. */
const MOST_OF_SIDE = 125;
/** The most that the API gives at once. */
const PART = 100;

export type SideName = Exclude<ViewName, 'alle'>;

/** The contributions of one side, the best first. */
export interface SideOfFile {
  name: SideName;
  total: number;
  threads: ThreadView[];
}

const SIDES = ['dafuer', 'wenn', 'dagegen', 'fragen'] as const satisfies readonly SideName[];

export const contributionsOf = async (caller: Caller, number: number): Promise<SideOfFile[]> =>
  Promise.all(SIDES.map((name) => sideOf(caller, number, name)));

async function sideOf(caller: Caller, number: number, name: SideName): Promise<SideOfFile> {
  const side: SideOfFile = { name, total: 0, threads: [] };
  let after: string | null = null;
  do {
    const first = Math.min(PART, MOST_OF_SIDE - side.threads.length);
    const { comments } = await partOf(caller, { number, stance: views[name], first, after });
    side.total = comments.totalCount;
    side.threads.push(...comments.nodes.filter(({ waiting }) => !waiting));
    after = comments.pageInfo.hasNextPage ? comments.pageInfo.endCursor : null;
  } while (after && side.threads.length < MOST_OF_SIDE);
  return side;
}

interface Part {
  number: number;
  stance: 'FOR' | 'IF' | 'AGAINST' | 'QUESTION';
  first: number;
  after: string | null;
}

/** An idea that goes while it is read leaves no contributions behind. */
async function partOf(caller: Caller, part: Part) {
  const { idea } = await ask(caller, CONTRIBUTIONS, part);
  const none = {
    totalCount: 0,
    nodes: [],
    pageInfo: { endCursor: null, hasNextPage: false },
  };
  return idea ?? { comments: none };
}
