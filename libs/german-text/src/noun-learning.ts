import { wordsOf } from './fold.js';
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

/** Counts, text by text, how often a word is written with a capital inside a sentence and how often without. */
export class NounLearner {
  private readonly capital = new Map<string, number>();
  private readonly lower = new Map<string, number>();
  private readonly seen = new Set<string>(SHIPPED_NOUNS.keys());

  /** Every folded word that was read, and the shipped nouns: who types Baum means Bäume, even where only those stand. */
  get words(): string[] {
    return [...this.seen];
  }

  read(text: string): void {
    let end = 0;
    for (const word of wordsOf(text)) {
      const between = text.slice(end, word.start);
      const startsSentence = end === 0 || SENTENCE_END.test(between);
      end = word.end;
      this.seen.add(word.folded);
      const first = text[word.start] ?? '';
      const isCapital = first !== first.toLowerCase();
      if (isCapital && startsSentence) continue;
      const counts = isCapital ? this.capital : this.lower;
      counts.set(word.folded, (counts.get(word.folded) ?? 0) + 1);
    }
  }

  /** Folded nouns with their frequency, the shipped ones included; the most frequent when there are too many. */
  nouns(): Map<string, number> {
    const found = new Map(SHIPPED_NOUNS);
    for (const [word, count] of this.capital) {
      if (count < 2 || count < 2 * (this.lower.get(word) ?? 0) || !isNounLike(word)) continue;
      found.set(word, (found.get(word) ?? 0) + count);
    }
    if (found.size <= MOST_NOUNS) return found;
    return new Map([...found].sort((a, b) => b[1] - a[1]).slice(0, MOST_NOUNS));
  }
}

function isNounLike(word: string): boolean {
  if (!/^\p{L}{3,}$/u.test(word) || isBarred(word)) return false;
  return word.length > 3 || SHORT_NOUNS.has(word);
}

/** Endings and function words are no parts of a compound, however often they stand there. */
export function isBarred(word: string): boolean {
  return ENDINGS.has(word) || FUNCTION_WORDS.has(word) || STOP_WORDS.has(word);
}
