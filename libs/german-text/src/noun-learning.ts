import { foldWord, ownCopy, wordSpans } from './fold.js';
import { SHIPPED_NOUNS } from './nouns.js';
import { STOP_WORDS } from './vocabulary.js';

const SHORT_NOUNS = new Set(
  'rad weg bus tor ort hof bad tal uhr bau gas amt zug ost west nord sued see eis rat tag hut tee oel kot lkw pkw'.split(
    ' ',
  ),
);
const ENDINGS = new Set(
  `ung ungen lich keit keiten heit heiten schaft schaften isch bar los los sam haft chen lein ier ieren tion tionen
  igkeit ismus end ende enden lung rung tung gung dung nung erung igung`.split(/\s+/u),
);
const FUNCTION_WORDS = new Set(
  `aber alle allem allen aller alles andere anderen anderer bis bisher damit dann dazu denn deren dessen dies diese diesem
  diesen dieser dieses doch dort durch ebenso eher eigene einige endlich erst etwas ganz gegen gerade gibt hat habe haben hatte hier
  hinter ihnen ihre ihren ihrer immer jede jeden jeder jedoch jetzt kann kein keine keinen koennen koennte lange mal mehr mein
  meine mich mir muss muessen neben nein noch nun nur oben oft ohne schon sehr sein seine seit selbst sie sind soll sollen sollte
  somit sondern sonst statt trotz ueber ueberall uns unser unten unter viel viele vielen vor warum was weil weiter welche wenn
  wer wieder wirklich wollen wurde zwar zwischen leider bitte danke ist ein aus auf mit vom zum zur ver ent ger gen ter ten`.split(
    /\s+/u,
  ),
);
const SENTENCE_END = /[.!?:;"“”„»«()\n\r–-]\s*$/u;
const MOST_NOUNS = 60_000;

/** A word as it is written somewhere. */
interface Written {
  folded: string;
  isCapital: boolean;
  /** How often, but for a capital at the beginning of a sentence, which says nothing. */
  count: number;
}

/** Counts, text by text, how often a word is written with a capital inside a sentence and how often without. */
export class NounLearner {
  private readonly written = new Map<string, Written>();

  /** Every folded word that was read, and the shipped nouns: who types Baum means Bäume, even where only those stand. */
  get words(): string[] {
    const read = [...this.written.values()].map(({ folded }) => folded);
    return [...new Set([...SHIPPED_NOUNS.keys(), ...read])];
  }

  read(text: string): void {
    let end = 0;
    for (const { start, end: next } of wordSpans(text)) {
      const word = this.met(text.slice(start, next));
      if (word.folded === '') continue;
      if (!word.isCapital || !startsSentence(text, end, start)) word.count += 1;
      end = next;
    }
  }

  private met(original: string): Written {
    const known = this.written.get(original);
    if (known) return known;
    const own = ownCopy(original);
    const first = own[0] ?? '';
    const word = { folded: foldWord(own), isCapital: first !== first.toLowerCase(), count: 0 };
    this.written.set(own, word);
    return word;
  }

  /** Folded nouns with their frequency, the shipped ones included; the most frequent when there are too many. */
  nouns(): Map<string, number> {
    const found = new Map(SHIPPED_NOUNS);
    const [capital, lower] = [this.counts(true), this.counts(false)];
    for (const [word, count] of capital) {
      if (count < 2 || count < 2 * (lower.get(word) ?? 0) || !isNounLike(word)) continue;
      found.set(word, (found.get(word) ?? 0) + count);
    }
    if (found.size <= MOST_NOUNS) return found;
    return new Map([...found].sort((a, b) => b[1] - a[1]).slice(0, MOST_NOUNS));
  }

  private counts(isCapital: boolean): Map<string, number> {
    const counts = new Map<string, number>();
    for (const word of this.written.values())
      if (word.isCapital === isCapital)
        counts.set(word.folded, (counts.get(word.folded) ?? 0) + word.count);
    return counts;
  }
}

function startsSentence(text: string, end: number, start: number): boolean {
  if (end === 0) return true;
  // Nearly always one space stands between two words.
  if (start - end === 1 && text[end] === ' ') return false;
  return SENTENCE_END.test(text.slice(end, start));
}

function isNounLike(word: string): boolean {
  if (!/^\p{L}{3,}$/u.test(word) || isBarred(word)) return false;
  return word.length > 3 || SHORT_NOUNS.has(word);
}

/** Endings and function words are no parts of a compound, however often they stand there. */
export function isBarred(word: string): boolean {
  return ENDINGS.has(word) || FUNCTION_WORDS.has(word) || STOP_WORDS.has(word);
}
