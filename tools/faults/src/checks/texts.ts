import type { DeedKind, Journal } from '../journal.ts';
import type { FaultTown } from '../town.ts';

const WORD = /\bq[a-z]{12}\b/g;

/** Where what was written stands: one row for each time. */
const TEXTS: Partial<Record<DeedKind, string>> = {
  idea: 'select title as text from idea',
  comment: 'select body as text from comment',
  report: 'select text from notice',
  // A waiting idea gets a new version with each edit.
  edit: 'select body as text from idea_revision where version > 1',
};

/** How often each word stands in the rows that a deed of this kind writes. */
async function wordsOf(town: FaultTown, kind: DeedKind): Promise<Map<string, number>> {
  const statement = TEXTS[kind];
  const counted = new Map<string, number>();
  if (!statement) return counted;
  for (const { text } of await town.rows<{ text: string }>(statement))
    for (const [word] of text.matchAll(WORD)) counted.set(word, (counted.get(word) ?? 0) + 1);
  return counted;
}

/** Texts that were taken with a yes and are not there. */
export async function lostTexts(town: FaultTown, journal: Journal): Promise<string[]> {
  const lost: string[] = [];
  for (const kind of Object.keys(TEXTS) as DeedKind[]) {
    const there = await wordsOf(town, kind);
    for (const { key, sentAt } of journal.of(kind, 'ok'))
      if (!there.has(key)) lost.push(`${kind} ${key} of ${at(sentAt)} is lost`);
  }
  const decided = new Set(
    (await town.rows<{ id: string }>('select id from decision')).map(({ id }) => id),
  );
  for (const { about, sentAt } of journal.of('decide', 'ok'))
    if (!decided.has(String(about['id'])))
      lost.push(`decision ${about['id']} of ${at(sentAt)} is lost`);
  return lost;
}

/** Texts that stand there twice, or although they were refused. */
export async function doubledTexts(town: FaultTown, journal: Journal): Promise<string[]> {
  const wrong: string[] = [];
  for (const kind of Object.keys(TEXTS) as DeedKind[]) {
    const there = await wordsOf(town, kind);
    for (const { key, outcome } of journal.of(kind)) {
      const times = there.get(key) ?? 0;
      if (times > 1) wrong.push(`${kind} ${key} is there ${times} times`);
      if (outcome === 'failed' && times > 0) wrong.push(`${kind} ${key} was refused and is there`);
    }
  }
  const twice = await town.rows<{ item_id: string; n: number }>(
    'select item_id, count(*)::int as n from decision where undone_at is null group by item_id having count(*) > 1',
  );
  return [...wrong, ...twice.map(({ item_id: item, n }) => `item ${item} was decided ${n} times`)];
}

/** Photos that were taken with a yes and cannot be read whole. */
export async function lostPhotos(town: FaultTown, journal: Journal): Promise<string[]> {
  const lost: string[] = [];
  const { default: sharp } = await import('sharp');
  for (const { about } of journal.of('photo', 'ok').slice(-12)) {
    const [id, secret] = String(about['ticket']).split('.');
    const response = await fetch(`${town.apiUrl}/photos/${id}-640.webp?ticket=${secret}`);
    const bytes = Buffer.from(await response.arrayBuffer());
    const width = await sharp(bytes)
      .raw()
      .toBuffer({ resolveWithObject: true })
      .then(({ info }) => info.width)
      .catch(() => 0);
    if (width !== 640) lost.push(`photo ${id} is not whole: status ${response.status}`);
  }
  return lost;
}

const at = (moment: number): string => new Date(moment).toISOString().slice(11, 23);
