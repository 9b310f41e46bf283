import { setTimeout as wait } from 'node:timers/promises';
import type { Part } from '../processes.ts';
import type { Course, Scene } from '../scene.ts';

/** Long enough for several deeds and readings to meet it. */
const HOLD_MS = 3000;
const PULSES = 20;
const STANDS_MS = 180;
const GOES_MS = 60;

type Look = (scene: Scene) => Promise<Pick<Course, 'broken' | 'notes'>>;
const nothing: Look = async () => ({ broken: [], notes: [] });

/** SIGKILL, a look at what the others do without it, and a new start. */
export async function kill(
  scene: Scene,
  part: Part,
  look = nothing,
  holdMs = HOLD_MS,
): Promise<Course> {
  await part.kill();
  const began = Date.now();
  const seen = await look(scene);
  await wait(Math.max(0, holdMs - (Date.now() - began)));
  const healedAt = Date.now();
  await part.start();
  return { healedAt, ...seen };
}

/** SIGSTOP for a while: it neither answers nor refuses. */
export async function freeze(
  part: Part,
  look: () => Promise<Pick<Course, 'broken' | 'notes'>>,
  holdMs = HOLD_MS,
): Promise<Course> {
  part.freeze();
  const began = Date.now();
  const seen = await look();
  await wait(Math.max(0, holdMs - (Date.now() - began)));
  part.thaw();
  return { healedAt: Date.now(), ...seen };
}

/** Stands three quarters of the time, in short pulses. */
export async function slow(part: Part): Promise<Course> {
  for (let pulse = 0; pulse < PULSES; pulse += 1) {
    part.freeze();
    await wait(STANDS_MS);
    part.thaw();
    await wait(GOES_MS);
  }
  return { healedAt: Date.now(), broken: [], notes: [] };
}
