import { BUILT_IN_WORDS } from './built-in-words.js';
import type { PlainWord } from './disguise.policy.js';
import type { HintCategory } from './hint.type.js';
import { matchAt, readPattern, type WordHit, type WordPattern } from './word-pattern.policy.js';

/** What the town has written on its list, or switched off. */
export interface TownWord {
  word: string;
  category: HintCategory | null;
  reason: string | null;
  active: boolean;
}

export interface ListedPattern {
  word: string;
  category: HintCategory;
  mild: boolean;
  /** In the town's own words; null where the product's stand for it. */
  reason: string | null;
}

type Flagging = ListedPattern & { read: WordPattern };

/** All words that are looked for now: those of the product that nobody switched off, and the town's own. */
export class WordList {
  private readonly flagging: Flagging[] = [];
  private readonly exceptions: WordPattern[] = [];
  /** Patterns by the first two letters that their first word must begin with; those that may begin anyhow stand under "". */
  private readonly byStart = new Map<string, Flagging[]>();

  constructor(town: readonly TownWord[] = []) {
    const touched = new Map(town.map((one) => [one.word, one.active]));
    const shipped = new Set(BUILT_IN_WORDS.map(({ word }) => word));
    for (const { word, category, mild } of BUILT_IN_WORDS)
      if (touched.get(word) ?? true) this.add(word, category, mild ?? false, null);
    for (const { word, category, reason, active } of town)
      if (active && !shipped.has(word)) this.add(word, category, false, reason);
  }

  private add(word: string, category: HintCategory | null, mild: boolean, reason: string | null) {
    const read = readPattern(word);
    if (!read) return;
    if (category === null) {
      this.exceptions.push(read);
      return;
    }
    const pattern = { word, category, mild, reason, read };
    this.flagging.push(pattern);
    const [first] = read.steps;
    const starts =
      first === 'gap' || first === undefined
        ? ['']
        : first.map(({ base, before }) => (before ? '' : base.slice(0, 2)));
    for (const start of new Set(starts))
      this.byStart.set(start, [...(this.byStart.get(start) ?? []), pattern]);
  }

  get size(): number {
    return this.flagging.length;
  }

  isException(word: PlainWord): boolean {
    return this.exceptions.some((read) => matchAt(read, [word], 0) !== null);
  }

  hitsAt(words: readonly PlainWord[], at: number): { pattern: ListedPattern; hit: WordHit }[] {
    const word = words[at];
    if (!word) return [];
    const candidates = word.masked
      ? this.flagging
      : [...new Set(['', ...word.readings.map((one) => one.slice(0, 2))])].flatMap(
          (start) => this.byStart.get(start) ?? [],
        );
    return [...new Set(candidates)].flatMap((pattern) => {
      const hit = matchAt(pattern.read, words, at);
      return hit ? [{ pattern, hit }] : [];
    });
  }
}
