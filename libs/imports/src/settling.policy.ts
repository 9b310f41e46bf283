import type { Place } from '@ein/places';
import type { MapFrameService } from '@ein/ideas';
import type { FormerComment, FormerIdea, ReadRow } from './row.policy.js';

type Row = FormerIdea | FormerComment;
type MapFrame = Awaited<ReturnType<MapFrameService['frame']>>;

/** Takes out what stands in the file twice, and lets each comment know its idea by way of the comment it replies to. */
export function settled(rows: readonly ReadRow<Row>[]): ReadRow<Row>[] {
  const lines = new Map<string, number>();
  const once = rows.map((row): ReadRow<Row> => {
    if ('problem' in row) return row;
    const first = lines.get(row.data.externalId);
    if (first !== undefined)
      return { line: row.line, problem: `Doppelt: Dasselbe steht schon in Zeile ${first}.` };
    lines.set(row.data.externalId, row.line);
    return row;
  });
  const comments = new Map(
    once.flatMap((row) =>
      'data' in row && 'under' in row.data ? [[row.data.externalId, row.data] as const] : [],
    ),
  );
  return once.map((row) => {
    if ('problem' in row || !('under' in row.data)) return row;
    const { data, line } = row;
    const first = firstOf(data, comments);
    const under = data.under ?? first.under;
    if (!under)
      return {
        line,
        problem: data.replyTo
          ? `Der Beitrag, auf den er antwortet (ID ${data.replyTo}), steht nicht in der Datei.`
          : 'Es steht nicht dabei, zu welcher Idee er gehört: Der Link und die Referenz fehlen.',
      };
    // Replies to replies stand under the first comment of their thread, as everywhere here.
    const replyTo = first === data ? null : first.externalId;
    return { ...row, data: { ...data, under, replyTo } };
  });
}

/** The first comment of the thread; a reply to what is not there begins one. */
function firstOf(comment: FormerComment, all: ReadonlyMap<string, FormerComment>): FormerComment {
  const seen = new Set<FormerComment>();
  let first = comment;
  for (let next = parentOf(first, all); next && !seen.has(next); next = parentOf(first, all)) {
    seen.add(first);
    first = next;
  }
  return first;
}

const parentOf = (comment: FormerComment, all: ReadonlyMap<string, FormerComment>) =>
  comment.replyTo === null ? undefined : all.get(comment.replyTo);

/** The place that a row names, and its pin as far as it lies in the town. */
export function placeIn(
  data: Row,
  places: readonly Pick<Place, 'id' | 'name'>[],
  frame: MapFrame,
): { data: Row; placeId: string | null; remarks: string[] } {
  if (!('lat' in data)) return { data, placeId: null, remarks: [] };
  const { lat, lon, place: label } = data;
  const remarks: string[] = [];
  const outside =
    lat !== null &&
    lon !== null &&
    frame !== null &&
    (lat < frame.south || lat > frame.north || lon < frame.west || lon > frame.east);
  if (outside) remarks.push('Ohne Stelle auf der Karte: Sie liegt außerhalb der Stadt.');
  const words = (text: string) =>
    ` ${text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()} `;
  const named =
    label === null ? [] : places.filter(({ name }) => words(label).includes(words(name)));
  // The longest name, because one place may be called like part of another.
  const [found] = named.toSorted((one, other) => other.name.length - one.name.length);
  if (label && !found)
    remarks.push(`Ortschaft nicht erkannt: „${label}“. Die Idee gilt für die ganze Stadt.`);
  return {
    data: outside ? { ...data, lat: null, lon: null } : data,
    placeId: found?.id ?? null,
    remarks,
  };
}
