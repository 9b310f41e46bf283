/** In how many texts of a group and of all others a word stands. */
export interface WordCount {
  word: string;
  inGroup: number;
  inRest: number;
}

export interface KeyWord extends WordCount {
  score: number;
  /** How many times as common it is in the group, as a power of two. */
  logRatio: number;
}

/** Below this many texts the log-likelihood promises too much, and the prior of all words holds it back. */
export const SMALL_GROUP = 30;
/** 99.9 % of words that are no more common in the group than elsewhere lie below it. */
const SURE = 10.83;
const SURE_Z = 1.96;

/**
 * The words that set a group apart from the rest, the most distinctive first. Log-likelihood G² with at least twice the frequency
 * (log-ratio 1); for small groups log-odds with an informative Dirichlet prior (Monroe, Colaresi, Quinn 2008).
 */
export function keyWords(
  words: readonly WordCount[],
  group: number,
  rest: number,
  most = 8,
): KeyWord[] {
  const small = group < SMALL_GROUP;
  return scored(words, group, rest)
    .filter(({ score, logRatio }) => logRatio >= 1 && score >= (small ? SURE_Z : SURE))
    .slice(0, most);
}

/** Those that are commoner in the group than elsewhere, however little, the most distinctive first. */
export function commonerWords(words: readonly WordCount[], group: number, rest: number): KeyWord[] {
  return scored(words, group, rest).filter(({ logRatio }) => logRatio > 0);
}

function scored(words: readonly WordCount[], group: number, rest: number): KeyWord[] {
  const small = group < SMALL_GROUP;
  return words
    .map((word): KeyWord => {
      const logRatio = Math.log2(
        ((word.inGroup + 0.5) * (rest + 1)) / ((word.inRest + 0.5) * (group + 1)),
      );
      const score = small ? logOdds(word, group, rest) : logLikelihood(word, group, rest);
      return { ...word, score, logRatio };
    })
    .sort((a, b) => b.score - a.score || (a.word < b.word ? -1 : 1));
}

/** G² = 2 · Σ O · ln(O / E) over the four cells. */
export function logLikelihood({ inGroup, inRest }: WordCount, group: number, rest: number): number {
  const [with_, all] = [inGroup + inRest, group + rest];
  const cell = (seen: number, row: number, column: number) =>
    seen === 0 ? 0 : seen * Math.log((seen * all) / (row * column));
  return (
    2 *
    (cell(inGroup, with_, group) +
      cell(inRest, with_, rest) +
      cell(group - inGroup, all - with_, group) +
      cell(rest - inRest, all - with_, rest))
  );
}

/** A z-score: the difference of log-odds over its standard deviation, with what all texts say as the prior. */
export function logOdds({ inGroup, inRest }: WordCount, group: number, rest: number): number {
  const prior = (10 * (inGroup + inRest)) / (group + rest);
  const odds = (seen: number, size: number) =>
    Math.log((seen + prior) / Math.max(size + 10 - seen - prior, 0.5));
  const variance = 1 / (inGroup + prior) + 1 / (inRest + prior);
  return (odds(inGroup, group) - odds(inRest, rest)) / Math.sqrt(variance);
}
