import { INVARIANTS, type Invariant } from './checks/index.ts';
import type { Row } from './run-fault.ts';

export interface Report {
  /** ISO 8601. */
  at: string;
  commit: string;
  command: string;
  conditions: {
    node: string;
    postgresql: string;
    cores: number;
    loadAverage: number[];
    seconds: number;
  };
  rows: Row[];
  /** Faults that could not be tried here, and why. */
  notRun: { name: string; why: string }[];
  /** What the negative control has found; null: it was not run. */
  control: string[] | null;
}

const COLUMNS = Object.keys(INVARIANTS) as Invariant[];
const mark = (row: Row, column: Invariant): string =>
  row.verdicts[column].length === 0 ? 'ok' : 'BROKEN';
const seconds = (ms: number | null): string =>
  ms === null ? 'never' : `${(ms / 1000).toFixed(1)} s`;

/** True when every rule held under every fault, and the control found what it must. */
export function holds({ rows, control }: Report): boolean {
  const whole = rows.every((row) => COLUMNS.every((column) => row.verdicts[column].length === 0));
  return whole && (control === null || control.length > 1);
}

/** The table for a terminal. */
export function tableOf(report: Report): string {
  const head = ['', ...COLUMNS, 'read after', 'write after', 'writes ok/no/?', 'reads ok/503/none'];
  const lines = report.rows.map((row) => [
    row.title,
    ...COLUMNS.map((column) => mark(row, column)),
    seconds(row.readMs),
    seconds(row.writeMs),
    `${row.writes.ok}/${row.writes.failed}/${row.writes.unknown}`,
    `${row.readings.good}/${row.readings.unavailable}/${row.readings.silent}`,
  ]);
  return [aligned([head, ...lines]), ...wordsOf(report)].join('\n\n');
}

function wordsOf({ rows, notRun, control }: Report): string[] {
  const broken = rows.flatMap((row) =>
    COLUMNS.flatMap((column) =>
      row.verdicts[column].slice(0, 5).map((why) => `${row.name}, ${INVARIANTS[column]}: ${why}`),
    ),
  );
  const notes = rows.flatMap((row) => row.notes.map((note) => `${row.name}: ${note}`));
  const missing = notRun.map(({ name, why }) => `${name} did not run: ${why}`);
  return [
    ...(broken.length > 0 ? [broken.join('\n')] : []),
    [...notes, ...missing].join('\n'),
    controlIn(control),
  ].filter(Boolean);
}

function controlIn(control: string[] | null): string {
  if (control === null) return 'The negative control was not run.';
  const [told = '', ...lost] = control;
  return lost.length > 0
    ? `Negative control (synchronous_commit=off, wal_writer_delay=10s, killed at once): ${told}, as it must be.`
    : `Negative control: ${told}. THE CHECK PROVES NOTHING: it had to find lost writes.`;
}

function aligned(rows: string[][]): string {
  const widths = rows.reduce<number[]>(
    (most, row) => row.map((cell, at) => Math.max(cell.length, most[at] ?? 0)),
    [],
  );
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** The same for people, as Markdown. */
export function markdownOf(report: Report): string {
  const { conditions: c, rows } = report;
  const heads = COLUMNS.map((column) => INVARIANTS[column]);
  const cells = (row: Row): string[] => [
    row.title,
    ...COLUMNS.map((column) => (row.verdicts[column].length === 0 ? 'ok' : '**broken**')),
    seconds(row.readMs),
    seconds(row.writeMs),
    `${row.writes.ok} / ${row.writes.failed} / ${row.writes.unknown}`,
    `${row.readings.good} / ${row.readings.unavailable} / ${row.readings.silent}`,
  ];
  return `# Last full run of \`npm run faults\`

${report.at.slice(0, 16).replace('T', ' ')} UTC, commit ${report.commit}, \`${report.command}\`, ${c.seconds} s. Written by the program; the same in \`latest.json\`.

Node.js ${c.node}, PostgreSQL ${c.postgresql}; ${c.cores} cores, load average ${c.loadAverage.map((one) => one.toFixed(1)).join(' ')}.
"Read after" and "write after" are the times from the beginning of the repair (a new start, the end of a stop) to the first good answer, on a
busy machine. Writes: answered with yes / with no or never reached / not known. Readings: answered / 503 with Retry-After / no answer at all,
which only happens while the part that answers is gone.

| fault | ${heads.join(' | ')} | read after | write after | writes | readings |
|---|${heads.map(() => '---|').join('')}--:|--:|--:|--:|
${rows.map((row) => `| ${cells(row).join(' | ')} |`).join('\n')}

${wordsOf(report)
  .flatMap((words) => words.split('\n'))
  .map((line) => `- ${line}`)
  .join('\n')}
`;
}
