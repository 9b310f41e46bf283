import type { Spread } from './figures.ts';
import type { Growth, Row } from './results.ts';
import type { Figure } from './trials/trial.ts';

export interface Report {
  /** ISO 8601. */
  at: string;
  command: string;
  commit: string;
  conditions: {
    node: string;
    postgresql: string;
    meilisearch: string;
    processor: string;
    cores: number;
    loadAverage: number[];
    rounds: number;
    seconds: number;
    connections: number;
    texts: string;
    votes: number;
    databases: { ideas: number; megabytes: number }[];
  };
  rows: Row[];
  growth: Growth[];
  figures: Figure[];
  /** What was compared exactly at the end. */
  checks: string[];
}

/** The table for a terminal. */
export function tableOf({ rows, growth, figures, checks }: Report): string {
  const head = [
    '',
    'ideas',
    'CPU ms',
    'bare',
    '× bare (min–max)',
    'goal',
    '',
    'req/s',
    'bare',
    'p99 ms',
    'strangers',
  ];
  const lines = rows.map((row) => [
    row.title,
    thousands(row.ideas),
    row.product.cpuMs.median.toFixed(3),
    row.bare.cpuMs.median.toFixed(3),
    spread(row.ratio),
    `≤ ${row.goal.most} (${row.goal.stretch})`,
    verdict(row),
    row.product.perSecond.median.toFixed(0),
    row.bare.perSecond.median.toFixed(0),
    row.product.p99Ms.median.toFixed(1),
    `${(row.foreign.median * 100).toFixed(0)} %`,
  ]);
  const grown = growth.map((row) => [
    `growth of ${row.name}`,
    `${thousands(row.from)} → ${thousands(row.to)}`,
    spread(row.ratio),
    `bare ${row.bare.median.toFixed(2)}`,
    row.most === null ? '' : `≤ ${row.most}`,
    row.met === null ? '' : row.met ? 'met' : 'MISSED',
  ]);
  return [
    lines.length ? aligned([head, ...lines]) : '',
    grown.length ? aligned(grown) : '',
    figures.length ? aligned(figures.map(figureLine)) : '',
    ...checks,
  ]
    .filter(Boolean)
    .join('\n\n');
}

const figureLine = (one: Figure): string[] => [
  one.title,
  thousands(one.ideas),
  verdictOf(one.met),
  one.goal,
  `${one.measured}${one.bare && ` (bare: ${one.bare})`}`,
];

function aligned(rows: string[][]): string {
  const widths = rows.reduce<number[]>(
    (most, row) => row.map((cell, at) => Math.max(cell.length, most[at] ?? 0)),
    [],
  );
  return rows
    .map((row) =>
      row
        .map((cell, at) =>
          at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}

/** The same for people, as Markdown. */
export function markdownOf(report: Report): string {
  const { conditions: c, rows, growth, checks } = report;
  const goals = goalsOf(report);
  const missed = goals.filter(({ met }) => met === false).length;
  const databases = c.databases
    .map(({ ideas, megabytes }) => `${thousands(ideas)} ideas ${megabytes} MB`)
    .join(', ');
  return `# Last full run of \`npm run bench\`

${report.at.slice(0, 16).replace('T', ' ')} UTC, commit ${report.commit}, \`${report.command}\`. Written by the program; the same figures with all rounds' ends are in \`latest.json\`.

CPU is milliseconds per request of our API process, PostgreSQL and Meilisearch together; the load generator is left out.
The ratio is that against the bare limit of the same round; shown is the median of ${c.rounds} rounds with min–max. Loads of ${c.seconds} s over
${c.connections} connections, product and bare limit in turn, every answer compared with what it has to be.
Absolute times and requests per second are those of a busy machine: "strangers" is the share of its CPU that other programs used meanwhile.

Node.js ${c.node}, PostgreSQL ${c.postgresql} (fsync on), Meilisearch ${c.meilisearch}; ${c.cores} cores of ${c.processor}, load average ${c.loadAverage.map((one) => one.toFixed(1)).join(' ')}.
Data: made from ${c.texts}; 10 comments and ${c.votes} votes for each idea on average. Databases: ${databases}.

## Every row with its goal

${goals.filter(({ met }) => met !== null).length} goals, ${missed} missed. Where none is set, the figure is told alone.

| what | ideas | measured | bare limit | goal | |
|---|--:|---|---|---|---|
${goals.map((one) => `| ${[one.title, thousands(one.ideas), one.measured, one.bare, one.goal, one.met === false ? '**missed**' : verdictOf(one.met)].join(' | ')} |`).join('\n')}

## Where the CPU goes

| workload | ideas | CPU ms | bare | × bare | goal (stretch) | | req/s | bare | p50 / p99 ms | API + PostgreSQL + Meilisearch ms | strangers |
|---|--:|--:|--:|--:|--:|---|--:|--:|--:|--:|--:|
${rows.map(markdownRow).join('\n')}

## Growth of the product's CPU per request, the bare limit's beside it

| workload | from → to | growth | bare | goal | |
|---|--:|--:|--:|--:|---|
${growth.map((row) => `| ${row.name} | ${thousands(row.from)} → ${thousands(row.to)} | ${spread(row.ratio)} | ${row.bare.median.toFixed(2)} | ${row.most === null ? '' : `≤ ${row.most}`} | ${row.met === null ? '' : row.met ? 'met' : '**missed**'} |`).join('\n')}

${checks.map((check) => `- ${check}`).join('\n')}
`;
}

type Told = Pick<Figure, 'title' | 'ideas' | 'measured' | 'bare' | 'goal' | 'met'>;

/** One line for each row, whatever it measures. */
function goalsOf({ rows, growth, figures }: Report): Told[] {
  return [
    ...rows.map((row) => ({
      title: row.title,
      ideas: row.ideas,
      measured: `× ${spread(row.ratio)}; ${row.product.cpuMs.median.toFixed(3)} ms of CPU, p99 ${row.product.p99Ms.median.toFixed(1)} ms`,
      bare: `${row.bare.cpuMs.median.toFixed(3)} ms`,
      goal: `≤ ${row.goal.most} ×`,
      met: row.met,
    })),
    ...figures,
    ...growth
      .filter(({ most }) => most !== null)
      .map((row) => ({
        title: `growth of ${row.name} from ${thousands(row.from)} ideas`,
        ideas: row.to,
        measured: `× ${spread(row.ratio)}`,
        bare: `× ${row.bare.median.toFixed(2)}`,
        goal: `≤ ${row.most} ×`,
        met: row.met,
      })),
  ];
}

const verdictOf = (met: boolean | null): string => (met === null ? '' : met ? 'met' : 'MISSED');

function markdownRow(row: Row): string {
  const { product, bare } = row;
  const cells = [
    row.title,
    thousands(row.ideas),
    product.cpuMs.median.toFixed(3),
    bare.cpuMs.median.toFixed(3),
    `**${row.ratio.median.toFixed(2)}** (${row.ratio.min.toFixed(2)}–${row.ratio.max.toFixed(2)})`,
    `≤ ${row.goal.most} (${row.goal.stretch})`,
    row.met ? verdict(row) : '**missed**',
    product.perSecond.median.toFixed(0),
    bare.perSecond.median.toFixed(0),
    `${product.p50Ms.toFixed(1)} / ${product.p99Ms.median.toFixed(1)}`,
    [product.serverMs, product.postgresMs, product.meilisearchMs]
      .map((ms) => ms.toFixed(2))
      .join(' + '),
    `${(row.foreign.median * 100).toFixed(0)} %`,
  ];
  return `| ${cells.join(' | ')} |`;
}

function verdict(row: Row): string {
  if (!row.met) return 'MISSED';
  return row.ratio.median <= row.goal.stretch ? 'met, stretch too' : 'met';
}

function spread({ median, min, max }: Spread): string {
  return `${median.toFixed(2)} (${min.toFixed(2)}–${max.toFixed(2)})`;
}

function thousands(count: number): string {
  return count.toLocaleString('en');
}
