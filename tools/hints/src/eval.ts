/** Measures what the word list and the patterns flag on lines written for it: npm run eval:hints [-- --misses] */
import { parseArgs } from 'node:util';
import { compile } from '../../local-services/src/index.ts';

const { values } = parseArgs({ options: { misses: { type: 'boolean', default: false } } });
const percent = (share: number) => `${(100 * share).toFixed(1)} %`.padStart(8);

await compile('libs/{personal-data,platform,hints}');
const { HALVES, measureHints, readLines } = await import('@ein/hints');
for (const half of HALVES) {
  const figures = measureHints(readLines(half));
  console.log(`\n${half}: ${figures.groups.reduce((sum, { lines }) => sum + lines, 0)} lines`);
  for (const { harmful, group, lines, flagged } of figures.groups)
    console.log(
      `  ${(harmful ? 'harmful ' : 'harmless').padEnd(10)}${group.padEnd(12)}${String(flagged).padStart(4)} of ${String(lines).padStart(3)} flagged ${percent(flagged / lines)}`,
    );
  console.log(
    `${half} precision ${figures.precision.toFixed(3)} recall ${figures.recall.toFixed(3)} false alarms ${figures.falseAlarms.toFixed(3)}`,
  );
  if (values.misses)
    for (const line of figures.wrong)
      console.log(`    ${line.harmful ? 'missed ' : 'false  '} ${line.group}: ${line.text}`);
}
