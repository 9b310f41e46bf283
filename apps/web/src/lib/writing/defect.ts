/** The words by which a defect is told from an idea: data of the town. All are folded: lower case, ae, oe, ue, ss. */
export interface DefectWords {
  /** Things that the town keeps in order, found inside of longer words too. */
  things: readonly string[];
  /** What is wrong with one of them: beginnings of words, or several words in this order. */
  faults: readonly string[];
  /** What is a defect without a further word. */
  alone: readonly string[];
  /** Whoever writes one of these wants something new. */
  wishes: readonly string[];
}

/** Why a text reads like a defect: the words as they stand in it. */
export interface Defect {
  thing: string;
  fault: string | null;
}

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/ä/g, 'ae')
    .replaceAll(/ö/g, 'oe')
    .replaceAll(/ü/g, 'ue')
    .replaceAll(/ß/g, 'ss');

interface Word {
  written: string;
  folded: string;
}

/** "Nicht mehr" wishes for nothing. */
const wordsOf = (text: string): Word[] =>
  (text.replaceAll(/(nicht|keine?n?) mehr/giu, '$1').match(/[\p{L}\d]+/gu) ?? []).map(
    (written) => ({ written, folded: fold(written) }),
  );

/** The words of a phrase in a sentence, each as a beginning, with at most two others in between. */
function findPhrase(words: readonly Word[], phrase: string): string | null {
  const parts = phrase.split(' ');
  for (let start = 0; start < words.length; start += 1) {
    const found: Word[] = [];
    let at = start;
    for (const part of parts) {
      const near = words.slice(at, at + (found.length ? 3 : 1));
      const next = near.findIndex(({ folded }) => folded.startsWith(part));
      const word = near[next];
      if (!word) break;
      found.push(word);
      at += next + 1;
    }
    if (found.length === parts.length) return found.map(({ written }) => written).join(' ');
  }
  return null;
}

const firstPhrase = (words: readonly Word[], phrases: readonly string[]): string | null => {
  for (const phrase of phrases) {
    const found = findPhrase(words, phrase);
    if (found) return found;
  }
  return null;
};

function defectIn(sentence: string, { things, faults, alone, wishes }: DefectWords): Defect | null {
  const words = wordsOf(sentence);
  if (firstPhrase(words, wishes)) return null;
  const thing = words.find(({ folded }) => things.some((one) => folded.includes(one)));
  const fault = thing ? firstPhrase(words, faults) : null;
  if (thing && fault) return { thing: thing.written, fault };
  const itself = firstPhrase(words, alone);
  return itself ? { thing: itself, fault: null } : null;
}

/**
 * Whether somebody reports something broken instead of proposing something. The title decides when it wishes for something;
 * else the first sentence that names a thing of the town and its fault does.
 */
export function findDefect(title: string, body: string, words: DefectWords): Defect | null {
  if (firstPhrase(wordsOf(title), words.wishes)) return null;
  for (const sentence of [title, ...body.split(/[.!?\n]+/u).slice(0, 6)]) {
    const found = defectIn(sentence, words);
    if (found) return found;
  }
  return null;
}
