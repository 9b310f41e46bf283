import type { Tone } from '#lib/ui/status.ts';

/** The head of a pin by the tone of its state, around 0 0, twenty units wide: form and colour say the same. */
export const pinShapes: Record<Tone, string> = {
  neutral: 'M-9 0A9 9 0 1 0 9 0A9 9 0 1 0 -9 0Z',
  active: 'M-8 -8H8V8H-8Z',
  waiting: 'M0 -10L10 8H-10Z',
  good: 'M0 -11L11 0L0 11L-11 0Z',
  stop: 'M-9 -4L-4 -9L0 -5L4 -9L9 -4L5 0L9 4L4 9L0 5L-4 9L-9 4L-5 0Z',
};
