import { m } from '#lib/messages/generated/messages.js';

export type Choice = 'AGREE' | 'DISAGREE' | 'PASS';

/** The three answers, all of one weight, by the word that stands for each in an address. */
export const CHOICES: { choice: Choice; inAddress: string; word: () => string }[] = [
  { choice: 'AGREE', inAddress: 'ja', word: m.opin_agree },
  { choice: 'DISAGREE', inAddress: 'nein', word: m.opin_disagree },
  { choice: 'PASS', inAddress: 'weiter', word: m.opin_pass },
];

/** What somebody has said, as a word about it. */
export const saidWord = (choice: Choice): string =>
  choice === 'PASS' ? m.opin_passed() : choice === 'AGREE' ? m.opin_agree() : m.opin_disagree();

export const choiceNamed = (inAddress: string | null): Choice | null =>
  CHOICES.find((one) => one.inAddress === inAddress)?.choice ?? null;
