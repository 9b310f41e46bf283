/** The end of the log on one day, as it was published. */
export interface KnownHead {
  entries: string;
  digest: Buffer;
}

/** A list of heads, one JSON object a line. Throws with the first line that is none: half a list must not pass for a whole. */
export function readHeads(text: string): KnownHead[] {
  return text
    .split('\n')
    .map((line, at) => ({ line: line.trim(), at: at + 1 }))
    .filter(({ line }) => line)
    .map(({ line, at }) => headOf(line, at));
}

function headOf(line: string, at: number): KnownHead {
  try {
    const { entries, digest } = JSON.parse(line) as Record<string, unknown>;
    if (/^[1-9]\d*$/.test(String(entries)) && /^[0-9a-f]{64}$/.test(String(digest)))
      return { entries: String(entries), digest: Buffer.from(String(digest), 'hex') };
  } catch {
    // Told below, with the line.
  }
  throw new Error(`Line ${at} of the list is no head of the log: ${line.slice(0, 80)}`);
}
