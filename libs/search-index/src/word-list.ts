import { distance } from 'fastest-levenshtein';
import { allowedTypos, editDistance } from '@ein/german-text';

export interface ListedWord {
  word: string;
  stem: string;
  frequency: number;
}

interface Entry extends ListedWord {
  letters: number;
}

/** All words of the public texts, for spelling and for beginnings of words. */
export class WordList {
  private readonly sorted: Entry[];
  private readonly words: ReadonlySet<string>;
  /** In which share of the texts each stem stands, by the words that have it, as if they came independently of each other. */
  private readonly shares = new Map<string, number>();
  private readonly byLength = new Map<number, Entry[]>();

  /** `texts`: about how many there are. */
  constructor(
    words: readonly ListedWord[],
    readonly texts = 0,
  ) {
    this.sorted = words
      .map((entry) => ({ ...entry, letters: letterBits(entry.word) }))
      .sort((a, b) => (a.word < b.word ? -1 : 1));
    this.words = new Set(words.map((entry) => entry.word));
    for (const { stem, frequency } of words)
      this.shares.set(stem, either(this.shares.get(stem) ?? 0, frequency / Math.max(texts, 1)));
    for (const entry of this.sorted) {
      const group = this.byLength.get(entry.word.length);
      if (group) group.push(entry);
      else this.byLength.set(entry.word.length, [entry]);
    }
  }

  hasWord(word: string): boolean {
    return this.words.has(word);
  }

  hasStem(stem: string): boolean {
    return this.shares.has(stem);
  }

  /** In about which share of the texts one of these stems stands. */
  shareWithAny(stems: readonly string[]): number {
    return stems.reduce((share, stem) => either(share, this.shares.get(stem) ?? 0), 0);
  }

  /** Stems of the most frequent words that begin so. */
  stemsBeginning(prefix: string, limit: number): string[] {
    const found: Entry[] = [];
    for (let at = this.firstFrom(prefix); at < this.sorted.length; at += 1) {
      const entry = this.sorted[at];
      if (!entry?.word.startsWith(prefix)) break;
      found.push(entry);
    }
    return mostFrequentStems(found, limit);
  }

  /** Stems of the words that are the fewest slips away, if any is near enough. */
  stemsNear(word: string, limit: number): string[] {
    const allowed = allowedTypos(word);
    const letters = letterBits(word);
    let best: number = allowed;
    let found: Entry[] = [];
    for (
      let length = word.length - allowed;
      allowed > 0 && length <= word.length + allowed;
      length += 1
    )
      for (const entry of this.byLength.get(length) ?? []) {
        // Two different letters are at least one slip: this leaves out nearly all words without a closer look.
        if (bitCount(entry.letters ^ letters) > 2 * best || distance(word, entry.word) > 2 * best)
          continue;
        const slips = editDistance(word, entry.word, best);
        if (slips > best) continue;
        if (slips < best) found = [];
        best = slips;
        found.push(entry);
      }
    return mostFrequentStems(found, limit);
  }

  private firstFrom(prefix: string): number {
    let low = 0;
    let high = this.sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.sorted[middle]?.word ?? '') < prefix) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The share with one or the other, if having one says nothing of having the other. */
const either = (one: number, other: number): number => 1 - (1 - one) * (1 - Math.min(other, 1));

function mostFrequentStems(entries: readonly Entry[], limit: number): string[] {
  const ordered = [...entries].sort((a, b) => b.frequency - a.frequency);
  return [...new Set(ordered.map((entry) => entry.stem))].slice(0, limit);
}

/** Which letters a word has, one bit for each of 32 groups. */
function letterBits(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
