import { text } from '#lib/state/form.ts';
import type { Kept } from '../../kept.graphql.ts';
import { KINDS } from '../../words.ts';

/** One row of the form, as texts. */
export type Row = Kept['phases'][number] & { gone: boolean };

/** Empty rows below those that are there, to be filled in or left alone. */
const EMPTY_ROWS = 2;
const MOST = 20;

const empty = (at: number): Row => ({
  ...{ id: '', name: '', startsAt: '', endsAt: '', gone: false },
  kind: KINDS[at] ?? 'ANSWER',
});

export const rowsOf = (phases: readonly Kept['phases'][number][]): Row[] => {
  const filled = phases.map((phase) => ({ ...phase, gone: false }));
  const more = phases.length ? EMPTY_ROWS : KINDS.length;
  return [
    ...filled,
    ...Array.from({ length: Math.min(more, MOST - filled.length) }, (_, at) =>
      empty(filled.length + at),
    ),
  ];
};

/** All rows that say something. */
export function rowsIn(form: FormData): Row[] {
  const rows: Row[] = [];
  for (let at = 0; at < MOST && form.has(`name-${at}`); at++) {
    const [name, startsAt, endsAt] = ['name', 'startsAt', 'endsAt'].map((field) =>
      text(form, `${field}-${at}`),
    ) as [string, string, string];
    const kind = KINDS.find((one) => one === text(form, `kind-${at}`)) ?? 'ANSWER';
    if (name || startsAt || endsAt)
      rows.push({
        ...{ id: text(form, `id-${at}`), kind, name, startsAt, endsAt },
        gone: form.has(`gone-${at}`),
      });
  }
  return rows;
}

export const phasesIn = (rows: readonly Row[]) =>
  rows
    .filter(({ gone }) => !gone)
    .map(({ id, kind, name, startsAt, endsAt }) => ({
      ...{ id: id || null, kind, name, startsAt, endsAt },
    }));
