import { foldWord } from '@ein/german-text';
import { commonerWords, keyWords, type WordCount } from './keyness.js';
import { tellingWords } from './text-features.js';
import type { SampleText } from './topic-model.js';

/** Fewer people make no topic, and a word that fewer use may be a name: nobody's becomes the name of a topic. */
export const FEWEST_PEOPLE = 3;
/** One noun alone says little. */
const FEW_NOUNS = 2;

/** What stands in texts about everything: it says nothing about what one is about. The search keeps these words, so they have a list of their own. */
const SAYS_NOTHING: ReadonlySet<string> = new Set(
  `alle allem allen aller alles andere anderen beide beim bin bis bitte bleibt braucht brauchen da damit dann darf daran darauf daraus
  darin darum davon dafür dagegen deshalb dich dir doch dort drei dürfen durch eben eigentlich einfach einmal erst etwas euch euer eure
  fast ganz ganze ganzen gar geben geht gehen genau gern gerne gibt gut gute guten gäbe hab habe haben hat hatte hatten hätte hätten heute
  hier hin hält ihm ihn ihnen ihr ihre ihren immer irgendwo ja jede jeden jeder jedes jemand jetzt kann kannst kein keine keinen keiner
  kommen kommt können könnte könnten lassen lässt liegt macht machen mal manche mehr mein meine meinem meinen meiner mich mir muss müssen
  müsste müssten nehmen nichts nie niemand noch nur nun ohne schon sehr sehen sein seine seinem seinen seit selbst sieht sollen sollte
  sollten soll sonst sondern sonstige stehen steht statt tun tut uns unser unsere unseren unter viel viele vielen vor waren war was weil
  weiter welche wenig wenige wenigstens wenn wer wieder will wollen wo wäre wären während würde würden wurde wurden zwei zwischen über`
    .split(/\s+/u)
    .map(foldWord),
);

/** Finds the words that set some texts apart, as people write them. */
export class TopicWords {
  private readonly stems = new Map<string, number>();
  /** By text: the stems in it, once each. */
  private readonly ofText = new Map<string, Uint32Array>();
  /** By stem: how often it is written how. */
  private readonly spellings: Map<string, number>[] = [];
  /** By stem: how often its letters say that it is a noun, less how often that it is none. */
  private readonly nouns: number[] = [];
  /** What is compared with again and again is counted once. */
  private readonly counted = new WeakMap<readonly SampleText[], Map<number, number>>();

  constructor(texts: readonly SampleText[]) {
    for (const { id, text } of texts) {
      const found = new Set<number>();
      for (const { stem, written, noun } of tellingWords(text)) {
        const at = this.numberOf(stem);
        if (noun !== null) this.nouns[at] = (this.nouns[at] ?? 0) + (noun ? 1 : -1);
        const known = this.spellings[at] as Map<string, number>;
        known.set(written, (known.get(written) ?? 0) + 1);
        found.add(at);
      }
      this.ofText.set(id, Uint32Array.from(found));
    }
  }

  /** Of these texts against all others of `among`; the most distinctive first. */
  of(group: readonly SampleText[], among: readonly SampleText[]): string[] {
    const counted = this.counts(group, among);
    return keyWords(counted, group.length, among.length - group.length).map(({ word }) => word);
  }

  /**
   * Nouns as people write them: those that set the texts apart. Where there are fewer than two, those that are at least commoner in them
   * than elsewhere come after them: a topic is called after things, not after how they are.
   */
  nounsOf(group: readonly SampleText[], among: readonly SampleText[], most: number): string[] {
    const nouns = this.counts(group, among, true);
    const rest = among.length - group.length;
    const apart = keyWords(nouns, group.length, rest, most).map(({ word }) => word);
    if (apart.length >= FEW_NOUNS) return apart;
    const commoner = commonerWords(nouns, group.length, rest).map(({ word }) => word);
    return [...new Set([...apart, ...commoner])].slice(0, FEW_NOUNS);
  }

  /** Words that enough people use; of nouns alone, written as nouns are. */
  private counts(
    group: readonly SampleText[],
    among: readonly SampleText[],
    nounsAlone = false,
  ): WordCount[] {
    const [inGroup, inAll] = [this.count(group), this.count(among)];
    const people = this.peopleOf(group);
    return [...inGroup]
      .filter(([stem]) => (people.get(stem)?.size ?? 0) >= FEWEST_PEOPLE)
      .filter(([stem]) => !nounsAlone || (this.nouns[stem] ?? 0) > 0)
      .map(([stem, count]) => ({
        word: this.spellingOf(stem, nounsAlone),
        inGroup: count,
        inRest: (inAll.get(stem) ?? 0) - count,
      }))
      .filter(({ word }) => word !== '' && !SAYS_NOTHING.has(foldWord(word)));
  }

  private numberOf(stem: string): number {
    const known = this.stems.get(stem);
    if (known !== undefined) return known;
    this.stems.set(stem, this.spellings.length);
    return this.spellings.push(new Map()) - 1;
  }

  private count(texts: readonly SampleText[]): Map<number, number> {
    const known = this.counted.get(texts);
    if (known) return known;
    const counts = new Map<number, number>();
    this.counted.set(texts, counts);
    for (const { id } of texts)
      for (const stem of this.ofText.get(id) ?? []) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    return counts;
  }

  private peopleOf(texts: readonly SampleText[]): Map<number, Set<string>> {
    const people = new Map<number, Set<string>>();
    for (const { id, person } of texts)
      for (const stem of this.ofText.get(id) ?? []) {
        const known = people.get(stem);
        if (!known) people.set(stem, new Set([person]));
        else if (known.size < FEWEST_PEOPLE) known.add(person);
      }
    return people;
  }

  /** The commonest; of equals the first by the alphabet. */
  private spellingOf(stem: number, capital: boolean): string {
    let [best, most] = ['', 0];
    for (const [written, count] of this.spellings[stem] ?? []) {
      if (capital && !/^\p{Lu}/u.test(written)) continue;
      if (count > most || (count === most && written < best)) [best, most] = [written, count];
    }
    return best;
  }
}
