import {
  type QueryWord,
  type ReadWord,
  type SearchQuery,
  allowedTypos,
  isTypoOf,
  lettersOf,
  mayBeTypo,
  stem,
  synonymsOf,
} from '@ein/german-text';

/** How a shown word answers a word of the query: as typed, by another word for it, or only nearly. */
export type Match = 'own' | 'synonym' | 'near';

interface WordMatch {
  /** Position of the query's word. */
  asked: number;
  how: Match;
}

/** Letters that a word must have to be meant, but for so many. */
interface Need {
  letters: number;
  slips: number;
}

interface Asked extends QueryWord {
  synonyms: ReadonlySet<string>;
  isLast: boolean;
  letters: number;
  slips: number;
}

const SHORTEST_BEGINNING = 3;

/** Tells which words of a text a query meant, the way the engines do. */
export class Matcher {
  private readonly asked: Asked[];
  private readonly joined: ReadonlySet<string>;
  private readonly needs: readonly Need[];
  /** Texts repeat their words, and comparing spellings is what marking costs. */
  private readonly known = new Map<ReadWord, WordMatch | null>();

  constructor({ words }: SearchQuery) {
    this.asked = words.map((word, index) => ({
      ...word,
      synonyms: new Set(synonymsOf(word.folded).map(stem)),
      isLast: index === words.length - 1,
      letters: lettersOf(word.folded),
      slips: allowedTypos(word.folded),
    }));
    this.joined = new Set(
      words.slice(1).map((word, index) => stem((words[index]?.folded ?? '') + word.folded)),
    );
    this.needs = needsOf(this.asked, this.joined);
  }

  get size(): number {
    return this.asked.length;
  }

  /** The position of the query's word that this one answers, with how; null for none. */
  match(word: ReadWord): WordMatch | null {
    if (!this.mayMatch(word.lettersInAll)) return null;
    const known = this.known.get(word);
    if (known !== undefined) return known;
    const match = this.compare(word);
    this.known.set(word, match);
    return match;
  }

  /** False for nearly every word of a text, which then costs no more than this. */
  private mayMatch(letters: number): boolean {
    for (const need of this.needs) if (mayBeTypo(need.letters, letters, need.slips)) return true;
    return false;
  }

  private compare(word: ReadWord): WordMatch | null {
    let nearly: WordMatch | null = null;
    for (const [index, asked] of this.asked.entries()) {
      const how = matchOf(asked, word);
      if (how === 'own') return { asked: index, how };
      if (how && nearly?.how !== 'synonym') nearly = { asked: index, how };
    }
    return this.joined.has(word.stem) ? { asked: 0, how: 'own' } : nearly;
  }
}

/** Whatever matches has all letters of one of these stems, or nearly all of a word that may be misspelt. */
function needsOf(asked: readonly Asked[], joined: ReadonlySet<string>): Need[] {
  const stems = asked.flatMap((word) => [word.stem, ...word.synonyms, ...(word.halves ?? [])]);
  return [
    ...[...new Set([...stems, ...joined])].map((one) => ({ letters: lettersOf(one), slips: 0 })),
    ...asked.filter(({ slips }) => slips > 0).map(({ letters, slips }) => ({ letters, slips })),
  ];
}

function matchOf(asked: Asked, word: ReadWord): Match | null {
  if (
    asked.folded === word.folded ||
    asked.stem === word.stem ||
    word.partStems.includes(asked.stem)
  )
    return 'own';
  const mayGoOn = asked.open || (asked.isLast && asked.folded.length >= SHORTEST_BEGINNING);
  const begins = (one: string) => one.startsWith(asked.folded);
  if (mayGoOn && (begins(word.folded) || word.parts.some(begins))) return 'own';
  if (asked.synonyms.has(word.stem)) return 'synonym';
  return isMisspelt(asked, word, mayGoOn) || asked.halves?.includes(word.stem) ? 'near' : null;
}

function isMisspelt(asked: Asked, { folded, letters }: ReadWord, mayGoOn: boolean): boolean {
  if (!mayBeTypo(asked.letters, letters, asked.slips)) return false;
  const beginning = () => folded.slice(0, asked.folded.length);
  return isTypoOf(asked.folded, folded) || (mayGoOn && isTypoOf(asked.folded, beginning()));
}
