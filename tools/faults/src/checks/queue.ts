import type { FaultTown } from '../town.ts';

const WAITING = `select i.number, count(q.id)::int as items from idea i
  left join queue_item q on q.idea_id = i.id and q.kind = 'idea' and q.comment_id is null and q.closed_at is null
  where i.visibility = 'submitted' group by i.number having count(q.id) <> 1`;
const OVERTAKEN = `select i.number from queue_item q join idea i on i.id = q.idea_id
  where q.kind = 'idea' and q.closed_at is null and i.visibility <> 'submitted'`;
const NOTICES = `select n.number from notice n join queue_item q on q.id = n.item_id
  where q.closed_at is not null and not exists (select from decision d where d.item_id = q.id and d.undone_at is null)`;

/** Every waiting thing in the queue exactly once, and nothing else. */
export async function wrongQueue(town: FaultTown): Promise<string[]> {
  const waiting = await town.rows<{ number: number; items: number }>(WAITING);
  const overtaken = await town.rows<{ number: number }>(OVERTAKEN);
  const notices = await town.rows<{ number: number }>(NOTICES);
  return [
    ...waiting.map(({ number, items }) => `idea ${number} waits in ${items} items`),
    ...overtaken.map(({ number }) => `idea ${number} is decided and waits`),
    ...notices.map(({ number }) => `notice ${number} is in a closed item that nobody decided`),
  ];
}
