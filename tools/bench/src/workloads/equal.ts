import { isDeepStrictEqual } from 'node:util';
import { once, type Shot, WrongAnswer } from '../load.ts';
import {
  type Ask,
  graphqlShot,
  inTurn,
  type Pair,
  same,
  type Scene,
  withoutMoments,
} from './workload.ts';

export interface Question {
  ask: Ask;
  /** Where the bare server answers the same. */
  barePath: string;
}

const anything: Shot['check'] = () => null;

/** Both sides asked once and compared field by field; from then on each must repeat itself to the letter. */
export async function samePair(scene: Scene, questions: Question[]): Promise<Pair> {
  const ours: Shot[] = [];
  const theirs: Shot[] = [];
  for (const { ask, barePath } of questions) {
    const [product, bare] = [
      await once(scene.api.origin, graphqlShot(ask, anything)),
      await once(scene.bare.origin, { method: 'GET', path: barePath, check: anything }),
    ];
    const difference = firstDifference(read(product), read(bare), '');
    if (difference)
      throw new WrongAnswer(`${barePath}: product and bare limit differ at ${difference}`);
    ours.push(graphqlShot(ask, same(product)));
    theirs.push({ method: 'GET', path: barePath, check: same(bare) });
  }
  return { product: inTurn(scene.api.origin, ours), bare: inTurn(scene.bare.origin, theirs) };
}

const read = (body: string): unknown => JSON.parse(withoutMoments(body));

function firstDifference(one: unknown, other: unknown, path: string): string | null {
  if (isDeepStrictEqual(one, other)) return null;
  if (!isObject(one) || !isObject(other))
    return `${path}: ${JSON.stringify(one)} and ${JSON.stringify(other)}`;
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const found = firstDifference(one[key], other[key], `${path}/${key}`);
    if (found) return found;
  }
  return path;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
