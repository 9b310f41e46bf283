import { isBarred } from './noun-learning.js';
import { stem } from './stems.js';

const LINKS = ['', 's', 'es', 'n', 'en', 'e', 'er', 'ns'];
const SHORTEST_PART = 3;
const SHORTEST_WORD = 6;
/** Longer ones are no words that anybody searches for; the longest in use has about 50 letters. */
const LONGEST_WORD = 60;
const SHORTEST_COMPOUND_PART = 7;
const FOLLOWERS_OF_A_MODIFIER = 4;
const CACHE_LIMIT = 100_000;

interface Part {
  base: string;
  weight: number;
}

/**
 * Opens German compounds with nouns that were seen in texts: Radwegbeleuchtung is Radweg and Beleuchtung.
 * Place names are mostly left whole, because their pieces are not seen as nouns.
 */
export class CompoundSplitter {
  private readonly byStem = new Map<string, number>();
  private readonly shortened = new Map<string, Part>();
  private readonly modifiers: Map<string, number>;
  private readonly cache = new Map<string, string[]>();
  /** Cuts of the word at hand and of its pieces, each found once: without them the work doubles with every few letters. */
  private readonly cuts = new Map<string, [string, string] | undefined>();

  constructor(private readonly nouns: ReadonlyMap<string, number>) {
    for (const [noun, frequency] of nouns) {
      const root = stem(noun);
      this.byStem.set(root, (this.byStem.get(root) ?? 0) + frequency);
      const short = noun.replace(/en?$/u, '');
      const known = this.shortened.get(short);
      if (short !== noun && short.length >= SHORTEST_PART && (known?.weight ?? 0) < frequency)
        this.shortened.set(short, { base: noun, weight: frequency });
    }
    this.modifiers = findModifiers(nouns);
  }

  /** All parts of a folded word, parts of parts included, without the word itself; empty when it is no compound. */
  parts(word: string): string[] {
    const known = this.cache.get(word);
    if (known) return known;
    if (this.cache.size >= CACHE_LIMIT) this.cache.clear();
    this.cuts.clear();
    const found = [...new Set(this.open(word))].filter((part) => part !== word);
    this.cache.set(word, found);
    return found;
  }

  /** The two halves of a compound at its most likely cut. */
  halves(word: string): [string, string] | null {
    this.cuts.clear();
    return mayBeCompound(word) ? (this.bestCut(word) ?? null) : null;
  }

  private open(word: string): string[] {
    if (!mayBeCompound(word)) return [];
    const cut = this.bestCut(word);
    if (cut) return [...cut, ...cut.flatMap((part) => this.open(part))];
    const head = this.knownHead(word);
    return head === undefined ? [] : [head, ...this.open(head)];
  }

  private bestCut(word: string): [string, string] | undefined {
    if (this.cuts.has(word)) return this.cuts.get(word);
    const cut = this.findBestCut(word);
    this.cuts.set(word, cut);
    return cut;
  }

  private findBestCut(word: string): [string, string] | undefined {
    let best: [string, string] | undefined;
    let bestScore = 0;
    for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at += 1) {
      const right = this.right(word.slice(at));
      const left = right && this.left(word.slice(0, at));
      if (!left) continue;
      const shorter = Math.min(at, word.length - at, 6);
      const score = Math.sqrt(Math.log(1 + left.weight) * Math.log(1 + right.weight)) * shorter;
      if (score > bestScore) [best, bestScore] = [[left.base, right.base], score];
    }
    return best;
  }

  private right(form: string): Part | undefined {
    if (isBarred(form)) return undefined;
    const weight =
      this.nouns.get(form) ?? (form.length > 3 ? this.byStem.get(stem(form)) : undefined);
    return weight === undefined ? this.compound(form) : { base: form, weight };
  }

  /** A part may be a compound that no text has as a word of its own, such as Schulweg in Schulwegsicherheit. */
  private compound(form: string): Part | undefined {
    return form.length >= SHORTEST_COMPOUND_PART && this.bestCut(form)
      ? { base: form, weight: 1 }
      : undefined;
  }

  private left(form: string): Part | undefined {
    if (isBarred(form)) return undefined;
    for (const link of LINKS) {
      if (!form.endsWith(link)) continue;
      const base = link === '' ? form : form.slice(0, -link.length);
      const weight = base.length >= SHORTEST_PART ? this.nouns.get(base) : undefined;
      if (weight !== undefined) return { base, weight };
    }
    const modifier = this.modifiers.get(form);
    return (
      this.shortened.get(form) ??
      (modifier ? { base: form, weight: modifier } : this.compoundBefore(form))
    );
  }

  private compoundBefore(form: string): Part | undefined {
    return (
      (form.endsWith('s') ? this.compound(form.slice(0, -1)) : undefined) ?? this.compound(form)
    );
  }

  /** With an unknown beginning the known noun at the end is kept: Konvexspiegel is a Spiegel. */
  private knownHead(word: string): string | undefined {
    if (word.length < 9) return undefined;
    for (let at = SHORTEST_PART; at <= word.length - 5; at += 1) {
      const head = word.slice(at);
      if ((this.nouns.get(head) ?? 0) >= 3 && !isBarred(head)) return head;
    }
    return undefined;
  }
}

function mayBeCompound(word: string): boolean {
  return word.length >= SHORTEST_WORD && word.length <= LONGEST_WORD && /^\p{L}+$/u.test(word);
}

/** Beginnings that are no nouns but stand before several of them: abstell-, halte-, fahr-. */
function findModifiers(nouns: ReadonlyMap<string, number>): Map<string, number> {
  const followers = new Map<string, number>();
  for (const noun of nouns.keys())
    for (let at = SHORTEST_PART; at <= noun.length - SHORTEST_PART; at += 1) {
      const before = noun.slice(0, at);
      if (!nouns.has(noun.slice(at)) || isBarred(noun.slice(at)) || isBarred(before)) continue;
      followers.set(before, (followers.get(before) ?? 0) + 1);
    }
  return new Map([...followers].filter(([, count]) => count >= FOLLOWERS_OF_A_MODIFIER));
}
