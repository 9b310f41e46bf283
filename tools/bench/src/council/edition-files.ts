import { cpus, loadavg } from 'node:os';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type * as Documents from '../../../../libs/report-document/src/index.ts';
import type * as Samples from '../../../../libs/report-document/src/sample-large-report.ts';
import { spreadOf } from '../figures.ts';
import { say } from '../progress.ts';

/** A part of its own: there is nothing that a file could be compared with. */
export const EDITION_FILES = 'edition-files';

const BASE = 'https://ideen.example.org';
/** The requirement: whoever asks for a page meanwhile must not notice. */
const LONGEST_STALL_MS = 200;

interface Made {
  name: string;
  /** Milliseconds, the first with everything that is loaded once. */
  took: number[];
  /** CPU seconds of one, threads included: a loaded machine takes longer, but no more of these. */
  cpu: number;
  bytes: number;
  /** Milliseconds in which nothing else got its turn. */
  stall: number;
}

/** Time, size and longest stall of the event loop for each file of a large edition. */
export async function benchEditionFiles(rounds: number): Promise<string> {
  const { largeSampleReport, LARGE } = await compiled<typeof Samples>('sample-large-report');
  const documents = await compiled<typeof Documents>('index');
  const document = largeSampleReport();
  const csv = () =>
    documents
      .csvKeys(document)
      .map((key) => documents.csvOf(document, key, BASE) ?? '')
      .join('');
  const files: [string, () => Promise<Uint8Array> | string][] = [
    ['PDF', () => documents.toPdf(document, BASE)],
    ['DOCX', () => documents.toDocx(document, BASE)],
    ['HTML', () => documents.toHtml(document, BASE)],
    ['CSV of all tables', csv],
    ['JSON', () => documents.canonicalJson(document)],
  ];
  const all: Made[] = [];
  for (const [name, make] of files) {
    say(`${name}, ${rounds} times`);
    all.push(await made(name, make, rounds));
  }
  return [
    `${LARGE.topics} topics, ${documents.sentencesOf(document).length} sentences, ${LARGE.contributions} contributions; ${rounds} times each; load of the machine ${loadavg()[0]?.toFixed(1)} on ${cpus().length} cores`,
    ...all.map(lineOf),
    `longest stall ${Math.max(...all.map(({ stall }) => stall)).toFixed(0)} ms, goal ${LONGEST_STALL_MS} ms: ${
      all.every(({ stall }) => stall <= LONGEST_STALL_MS) ? 'met' : 'MISSED'
    }`,
  ].join('\n');
}

async function made(
  name: string,
  make: () => Promise<Uint8Array> | string,
  rounds: number,
): Promise<Made> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const took: number[] = [];
  let bytes = 0;
  await pause();
  const before = process.cpuUsage();
  delay.enable();
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    const file = await make();
    took.push(performance.now() - began);
    bytes = Buffer.byteLength(file);
    // The loop must come round once, else a stall at the end is not seen.
    await pause();
  }
  delay.disable();
  const { user, system } = process.cpuUsage(before);
  return { name, took, cpu: (user + system) / 1e6 / rounds, bytes, stall: delay.max / 1e6 };
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 20));

const lineOf = ({ name, took, cpu, bytes, stall }: Made): string =>
  `${name.padEnd(18)} ${(spreadOf(took).median / 1000).toFixed(2).padStart(6)} s (first ${((took[0] ?? 0) / 1000).toFixed(2)} s, CPU ${cpu.toFixed(2)} s) ${String(Math.round(bytes / 1024)).padStart(6)} KiB   stall ${stall.toFixed(0).padStart(4)} ms`;

/** As Node runs it in service. */
async function compiled<T>(name: string): Promise<T> {
  const file = new URL(`../../../../libs/report-document/dist/${name}.js`, import.meta.url);
  return (await import(file.href)) as T;
}
