import { m } from '#lib/messages/generated/messages.js';

export const BARRIER_STATES = ['RECEIVED', 'IN_WORK', 'FIXED', 'ANSWERED'] as const;
export type BarrierState = (typeof BARRIER_STATES)[number];

const WORDS: Record<BarrierState, () => string> = {
  RECEIVED: m.barrier_received,
  IN_WORK: m.barrier_in_work,
  FIXED: m.barrier_fixed,
  ANSWERED: m.barrier_answered,
};

export const stateWord = (state: BarrierState): string => WORDS[state]();
