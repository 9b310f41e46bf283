export interface Entry {
  accountId: string;
  texts: 'keep' | 'remove';
  erasedAt: Date;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The list as it is kept, one JSON object a line. Throws with the first line that is not one: half a list must not pass for a whole. */
export function readList(text: string): Entry[] {
  return text
    .split('\n')
    .map((line, at) => ({ line: line.trim(), at: at + 1 }))
    .filter(({ line }) => line)
    .map(({ line, at }) => entryOf(line, at));
}

function entryOf(line: string, at: number): Entry {
  try {
    const { accountId, texts, erasedAt } = JSON.parse(line) as Record<string, string>;
    const moment = new Date(erasedAt ?? '');
    if (
      UUID.test(accountId ?? '') &&
      (texts === 'keep' || texts === 'remove') &&
      !Number.isNaN(moment.getTime())
    )
      return { accountId: accountId ?? '', texts, erasedAt: moment };
  } catch {
    // Told below, with the line.
  }
  throw new Error(`Line ${at} of the list is no erasure: ${line.slice(0, 80)}`);
}
