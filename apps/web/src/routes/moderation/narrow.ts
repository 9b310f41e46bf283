import { m } from '#lib/messages/generated/messages.js';
import {
  MINE,
  type Narrow,
  NARROW_KEYS,
  type NarrowKey,
  NOBODY,
  OFFICE,
  WHOLE_TOWN,
} from './listed.ts';
import type { Choices, QueueWhere } from './queue.graphql.ts';

const DUE = { heute: 'TODAY', ueberfaellig: 'OVERDUE' } as const;
const isDue = (value: string | undefined): value is keyof typeof DUE =>
  value !== undefined && value in DUE;

export function narrowOf(search: URLSearchParams): Narrow {
  const narrow: Narrow = {};
  for (const key of NARROW_KEYS) {
    const value = search.get(key)?.trim();
    if (value) narrow[key] = value;
  }
  if (!isDue(narrow.frist)) delete narrow.frist;
  return narrow;
}

/** The same in the words of the API. */
export function whereOf({
  ort,
  thema,
  projekt,
  zustaendig,
  frist,
  hinweise,
  quelle,
}: Narrow): QueueWhere {
  return {
    placeId: ort && ort !== WHOLE_TOWN ? ort : null,
    wholeTown: ort === WHOLE_TOWN,
    categoryId: thema ?? null,
    projectId: projekt ?? null,
    assigned: zustaendig === MINE ? 'MINE' : zustaendig === NOBODY ? 'NOBODY' : null,
    office: zustaendig?.startsWith(OFFICE) ? zustaendig.slice(OFFICE.length) : null,
    due: isDue(frist) ? DUE[frist] : null,
    hinted: hinweise !== undefined,
    imported: quelle === 'import',
  };
}

const nameIn = (list: { id: string; name: string }[] | undefined, id: string): string =>
  list?.find((one) => one.id === id)?.name ?? m.narrow_unknown();

const WORDS: Record<NarrowKey, (value: string, choices: Choices | null) => string> = {
  ort: (id, choices) => (id === WHOLE_TOWN ? m.whole_town() : nameIn(choices?.places, id)),
  thema: (id, choices) => nameIn(choices?.categories, id),
  projekt: (id, choices) => nameIn(choices?.projects, id),
  zustaendig: (value) =>
    value === MINE
      ? m.narrow_mine()
      : value === NOBODY
        ? m.narrow_nobody()
        : value.slice(OFFICE.length),
  frist: (value) => (value === 'heute' ? m.narrow_today() : m.narrow_overdue()),
  hinweise: () => m.narrow_hinted(),
  quelle: () => m.narrow_imported(),
};

/** Each chosen filter with its name and what is left without it. */
export function chipsOf(
  narrow: Narrow,
  choices: Choices | null,
): { key: NarrowKey; name: string; rest: Narrow }[] {
  return NARROW_KEYS.flatMap((key) => {
    const value = narrow[key];
    if (value === undefined) return [];
    return [{ key, name: WORDS[key](value, choices), rest: { ...narrow, [key]: undefined } }];
  });
}
