import { ask, type Caller } from '#lib/api/client.ts';
import { groundQuery, type MapGround } from './map.graphql.ts';

/** The same for everybody and changed perhaps once a year: not worth three statements for every picture of the map. */
const KEPT_MS = 60_000;
let kept: { at: number; ground: Promise<MapGround> } | undefined;

/** What the map of the town is drawn from, at most a minute old. */
export function groundOf(caller: Caller): Promise<MapGround> {
  if (kept && Date.now() - kept.at < KEPT_MS) return kept.ground;
  const ground = ask(caller, groundQuery, {});
  kept = { at: Date.now(), ground };
  ground.catch(() => (kept = undefined));
  return ground;
}
