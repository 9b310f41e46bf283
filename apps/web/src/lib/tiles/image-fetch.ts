/** One picture from another host, for the tiles alone: nothing of the visitor goes along, and nothing but a small picture comes back. */
export interface Picture {
  type: string;
  bytes: Uint8Array;
}

const MOST_BYTES = 512 * 1024;
const PATIENCE_MS = 8000;

/** What a picture begins with, by its type; the header alone proves nothing. */
const SIGNATURES: Record<string, number[]> = {
  'image/png': [0x89, 0x50, 0x4e, 0x47],
  'image/jpeg': [0xff, 0xd8, 0xff],
  'image/webp': [0x52, 0x49, 0x46, 0x46],
};

export const typeOf = (bytes: Uint8Array): string | null =>
  Object.entries(SIGNATURES).find(([, start]) =>
    start.every((byte, index) => bytes[index] === byte),
  )?.[0] ?? null;

/** Null where there is none, where it is too large or no picture. Redirects are not followed: they could lead anywhere. */
export async function fetchPicture(address: string, agent: string): Promise<Picture | null> {
  try {
    const response = await fetch(address, {
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
      headers: { 'user-agent': agent, accept: 'image/png, image/jpeg, image/webp' },
    });
    if (!response.ok || !response.body) return null;
    const bytes = await readAtMost(response.body, MOST_BYTES);
    const type = bytes && typeOf(bytes);
    return bytes && type ? { type, bytes } : null;
  } catch {
    // The host is gone, too slow or answers nonsense: the map goes on without this tile.
    return null;
  }
}

async function readAtMost(
  body: ReadableStream<Uint8Array>,
  most: number,
): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    // Leaving the loop ends the request.
    if (size > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
