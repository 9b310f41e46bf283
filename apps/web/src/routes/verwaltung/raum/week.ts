import { optional, text } from '#lib/state/form.ts';
import type { OpeningVersion } from '#lib/room/room.graphql.ts';

/** Fields of one line as they stand in the form. */
export interface Line {
  id: string;
  weekday: string;
  from: string;
  until: string;
  who: string;
  helpsWith: string;
}
/** A week as it stands in the form. */
export interface Week {
  id: string | null;
  validFrom: string;
  note: string;
  lines: Line[];
}

const LINES = 40;
const EMPTY: Line = { id: '', weekday: '', from: '', until: '', who: '', helpsWith: '' };
/** So many empty lines wait below those that are filled in. */
const SPARE = 4;

export const weekOf = (version: OpeningVersion | null): Week => ({
  id: version?.id ?? null,
  validFrom: version?.validFrom ?? '',
  note: version?.note ?? '',
  lines: (version?.lines ?? []).map(({ id, weekday, from, until, who, helpsWith }) => ({
    ...{ id, weekday: String(weekday), from: from ?? '', until: until ?? '', who, helpsWith },
  })),
});

export const withSpare = (lines: readonly Line[]): Line[] => [
  ...lines,
  ...Array.from({ length: Math.max(0, Math.min(SPARE, LINES - lines.length)) }, () => EMPTY),
];

/** What was sent; a line without a weekday is left out. */
export function readWeek(form: FormData): Week {
  const lines: Line[] = [];
  for (let at = 0; at < LINES && form.has(`weekday-${at}`); at++) {
    const field = (name: string) => text(form, `${name}-${at}`);
    const line = {
      ...{ id: field('id'), weekday: field('weekday'), from: field('from') },
      ...{ until: field('until'), who: field('who'), helpsWith: field('helpsWith') },
    };
    if (line.weekday) lines.push(line);
  }
  return {
    ...{ id: optional(form, 'id'), validFrom: text(form, 'validFrom'), note: text(form, 'note') },
    lines,
  };
}

export const inputOf = ({ id, validFrom, note, lines }: Week) => ({
  ...{ id, validFrom, note: note || null },
  lines: lines.map(({ id: own, weekday, from, until, who, helpsWith }) => ({
    id: own || null,
    weekday: Number(weekday) || 0,
    from: from || null,
    until: until || null,
    who,
    helpsWith: helpsWith || null,
  })),
});
