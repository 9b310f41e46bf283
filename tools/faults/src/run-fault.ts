import { setTimeout as wait } from 'node:timers/promises';
import { request } from './asking.ts';
import { check, type Invariant, type Verdicts } from './checks/index.ts';
import { Deeds } from './deeds.ts';
import { Journal } from './journal.ts';
import { settle } from './people.ts';
import type { Course, Fault, Scene } from './scene.ts';
import { settled } from './settling.ts';
import { Stream } from './stream.ts';
import type { FaultTown } from './town.ts';

const BEFORE_MS = 2000;
const RECOVERY_MS = 60_000;

/** One row of the table. */
export interface Row {
  name: string;
  title: string;
  /** What stands against each rule; an empty list where it holds. */
  verdicts: Record<Invariant, string[]>;
  notes: string[];
  /** Milliseconds from the beginning of the repair to the first good answer; null: none came. */
  readMs: number | null;
  writeMs: number | null;
  writes: { ok: number; failed: number; unknown: number };
  readings: { good: number; unavailable: number; silent: number };
  seconds: number;
}

/** People in a new town, who begin to write and read. */
export async function openScene(town: FaultTown): Promise<Scene> {
  const people = await settle(town);
  const deeds = new Deeds(town, people, new Journal());
  const stream = new Stream(town, people, deeds);
  stream.start();
  return { town, people, deeds, stream };
}

/** Lets one fault happen in the middle of everything, waits until all is well again, and looks. */
export async function runFault(scene: Scene, fault: Fault): Promise<Row> {
  const { town, deeds, stream } = scene;
  const began = Date.now();
  stream.resume();
  await wait(BEFORE_MS);
  const [writes, reads] = [deeds.journal.entries.length, stream.readings.length];
  const mailsBefore = town.mail.arrived.length;
  const course = await fault.run(scene);
  stream.resume();
  const readMs = await firstGood(course.healedAt, () => isRead(town));
  const writeMs = await firstGood(course.healedAt, () => isWritten(scene));
  await wait(500);
  await stream.pause();
  const ended = await town.revive();
  const left = await settled(town);
  const verdicts = newOnly(scene, await check(town, deeds.journal));
  const repeated = repeatedAmong(town.mail.arrived, mailsBefore);
  const readings = stream.readings.slice(reads);
  const promised = [...course.broken, ...ended, ...left, ...wrongAnswers(readings, course)];
  if (readMs === null || writeMs === null) promised.push('no good answer within a minute');
  return {
    name: fault.name,
    title: fault.title,
    verdicts: { ...verdicts, promised },
    notes: [
      ...course.notes,
      ...(repeated > 0 ? [`${repeated} mails came twice, under the same Message-ID`] : []),
      ...(town.mail.arrived.length === mailsBefore ? ['no mail left'] : []),
    ],
    readMs,
    writeMs,
    writes: deeds.journal.count(writes),
    readings: {
      good: readings.filter(({ status }) => status >= 200 && status < 500).length,
      unavailable: readings.filter(({ status }) => status === 503).length,
      silent: readings.filter(({ status }) => status === 0).length,
    },
    seconds: Math.round((Date.now() - began) / 1000),
  };
}

const known = new WeakMap<Scene, Set<string>>();

/** What an earlier fault has broken is told once. */
function newOnly(scene: Scene, verdicts: Verdicts): Verdicts {
  const told = known.get(scene) ?? new Set<string>();
  known.set(scene, told);
  for (const list of Object.values(verdicts)) {
    const fresh = list.filter((why) => !told.has(why));
    for (const why of fresh) told.add(why);
    list.splice(0, list.length, ...fresh);
  }
  return verdicts;
}

/** How many of the mails from `since` on had come before. */
function repeatedAmong(arrived: readonly { id: string }[], since: number): number {
  const seen = new Set(arrived.slice(0, since).map(({ id }) => id));
  return arrived.slice(since).filter(({ id }) => seen.size === seen.add(id).size).length;
}

/** Whatever is broken behind it, a reader gets a page or a 503 that says when to come back. */
function wrongAnswers(
  readings: readonly { status: number; retryAfter: string | null; path: string }[],
  { maySilence }: Course,
): string[] {
  const wrong = readings.filter(
    ({ status, retryAfter }) =>
      (status >= 500 && !(status === 503 && retryAfter)) || (status === 0 && !maySilence),
  );
  const told = wrong.map(({ path, status }) => `${path} answered ${status || 'nothing'}`);
  return [...new Set(told)];
}

async function firstGood(since: number, isGood: () => Promise<boolean>): Promise<number | null> {
  while (Date.now() < since + RECOVERY_MS) {
    if (await isGood()) return Math.max(0, Date.now() - since);
    await wait(50);
  }
  return null;
}

async function isRead(town: FaultTown): Promise<boolean> {
  const url = town.wanted.web ? `${town.webUrl}/ideen` : `${town.apiUrl}/health/ready`;
  return (await request(url)).status === 200;
}

async function isWritten({ deeds, people }: Scene): Promise<boolean> {
  const [person] = people.residents;
  return person !== undefined && (await deeds.submit(person)).outcome === 'ok';
}
