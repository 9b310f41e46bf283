import { berlinDay } from '#lib/state/berlin-time.ts';
import { KIND_OF, type Listed, type Narrow, NOBODY, WHOLE_TOWN } from './listed.ts';

/** An open item that has come in; what it says is asked for when somebody wants to see it. */
export interface Arrival {
  id: string;
  kind: string;
  createdAt: string;
  dueAt: string;
  risk: number;
  imported: boolean;
  placeId: string | null;
  categoryId: string;
  projectId: string;
}

const stands = (arrival: Arrival, { ort, thema, projekt }: Narrow): boolean =>
  (!ort || ort === (arrival.placeId ?? WHOLE_TOWN)) &&
  (!thema || thema === arrival.categoryId) &&
  (!projekt || projekt === arrival.projectId);

function isDueThen(arrival: Arrival, { frist }: Narrow, now: Date): boolean {
  const due = new Date(arrival.dueAt);
  if (frist === 'heute') return due >= now && berlinDay(due) === berlinDay(now);
  return frist !== 'ueberfaellig' || due < now;
}

/** Whether somebody who looks at this list would see it there. Nothing that has just come in is anybody's yet. */
export function belongs(arrival: Arrival, { tab, narrow }: Listed, now: Date): boolean {
  const { zustaendig, hinweise, quelle } = narrow;
  return (
    (tab === 'alle' || arrival.kind === KIND_OF[tab]) &&
    stands(arrival, narrow) &&
    isDueThen(arrival, narrow, now) &&
    (!zustaendig || zustaendig === NOBODY) &&
    (!hinweise || arrival.risk > 0) &&
    (!quelle || arrival.imported)
  );
}
