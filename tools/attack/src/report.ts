import type { Outcome } from './attack.type.ts';

export interface Report {
  /** ISO 8601. */
  at: string;
  command: string;
  commit: string;
  node: string;
  seconds: number;
  outcomes: Outcome[];
}

/** For a terminal: what did not stand comes last, so that it is read. */
export function tableOf({ outcomes }: Report): string {
  const width = Math.max(...outcomes.map(({ name }) => name.length));
  const sorted = [...outcomes].sort((one, other) => Number(other.held) - Number(one.held));
  return sorted
    .map(({ held, name, seen }) => `${held ? 'held' : 'FELL'}  ${name.padEnd(width)}  ${seen}`)
    .join('\n');
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

export function markdownOf({ at, command, commit, node, seconds, outcomes }: Report): string {
  const held = outcomes.filter((one) => one.held).length;
  const rows = outcomes.map(
    (one) =>
      `| ${one.group} | ${cell(one.title)} | ${cell(one.expected)} | ${one.held ? 'held' : '**fell**'} | ${cell(one.seen)} |`,
  );
  return `# Last full run of \`npm run attack\`

${at.slice(0, 16).replace('T', ' ')} UTC, commit ${commit}, \`${command}\`, Node.js ${node}: ${held} of ${outcomes.length} held, in ${Math.round(seconds)} s. Written by the program.

The whole product on loopback with the demo town, limits as in service; a second API on the same data with its limits raised
where an attack is not about limits. Times are those of a busy machine. What is not tried here is named in
[the threat model](../../docs/threat-model.md).

| | attack | expected | | seen |
|---|---|---|---|---|
${rows.join('\n')}
`;
}
