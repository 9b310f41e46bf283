/** Something that keeps the product from starting, said in one sentence that a person can act on. */
export class StartProblem extends Error {
  override readonly name = 'StartProblem';
}

/** The sentence for a person, whatever was thrown; what the system refuses is said in plain words. */
export function sentenceFor(thrown: unknown): string {
  if (thrown instanceof StartProblem) return thrown.message;
  if (!(thrown instanceof Error)) return String(thrown);
  const { code, path }: NodeJS.ErrnoException = thrown;
  const where = path ?? 'a file';
  if (code === 'ENOSPC') return `The disk is full: ${where} could not be written.`;
  if (code === 'EACCES' || code === 'EPERM') {
    return `This user may not use ${where}; start as the user who started before, or choose another DATA_DIR.`;
  }
  return thrown.stack ?? thrown.message;
}
