/** Something that keeps the product from starting, said in one sentence that a person can act on. */
export class StartProblem extends Error {
  override readonly name = 'StartProblem';
}

/** The sentence for a person, whatever was thrown; a full disk is named as such. */
export function sentenceFor(thrown: unknown): string {
  if (thrown instanceof StartProblem) return thrown.message;
  if (isFullDisk(thrown)) return `The disk is full (${thrown.path ?? 'no path given'}).`;
  return thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
}

function isFullDisk(thrown: unknown): thrown is NodeJS.ErrnoException {
  return thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOSPC';
}
