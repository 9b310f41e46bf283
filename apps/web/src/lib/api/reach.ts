/** The API's processes: `API_URL` may name several, parted by commas. */
const addresses = (process.env.API_URL ?? `http://127.0.0.1:${process.env.API_PORT ?? 4000}`).split(
  ',',
);

/** Until when a process is left alone, because it is gone or about to go. */
const resting = new Map<string, number>();
const GONE_MS = 1000;
const LEAVING_MS = 10_000;
let turn = 0;

/** What happens before a request has left: whoever sees it may ask another process, whatever was asked. */
const NEVER_SENT = ['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN'];

function neverSent(reason: unknown): boolean {
  const { cause } = reason as { cause?: { code?: string; errors?: { code?: string }[] } };
  const codes = [cause?.code, ...(cause?.errors ?? []).map(({ code }) => code)];
  return codes.some((code) => code !== undefined && NEVER_SENT.includes(code));
}

/** In turn; those that are left alone come last, because one that may be back is better than none. */
function inOrder(now: number): string[] {
  turn = (turn + 1) % addresses.length;
  const turned = [...addresses.slice(turn), ...addresses.slice(0, turn)];
  const rests = (address: string): number => Number((resting.get(address) ?? 0) > now);
  return turned.sort((one, other) => rests(one) - rests(other));
}

async function askOne(address: string, path: string, init: RequestInit): Promise<Response> {
  try {
    const response = await fetch(address + path, init);
    // It says with each answer that it is about to end.
    if (response.headers.get('connection') === 'close')
      resting.set(address, Date.now() + LEAVING_MS);
    else resting.delete(address);
    return response;
  } catch (reason) {
    if (!init.signal?.aborted) resting.set(address, Date.now() + GONE_MS);
    throw reason;
  }
}

/**
 * Asks one of the API's processes. Another is asked when the first was not there, or when it went while it was asked and the
 * question changes nothing: a deed is never sent twice, because it may have been done.
 */
export async function reach(
  path: string,
  init: RequestInit & { changesNothing: boolean },
): Promise<Response> {
  const order = inOrder(Date.now());
  // A kept connection may end just as it is used: one process alone gets a second chance.
  const tries = init.changesNothing && order.length === 1 ? [...order, ...order] : order;
  for (const [at, address] of tries.entries()) {
    try {
      return await askOne(address, path, init);
    } catch (reason) {
      const mayAsk = neverSent(reason) || (init.changesNothing && !init.signal?.aborted);
      if (!mayAsk || at === tries.length - 1) throw reason;
    }
  }
  throw new Error('There is no address of the API.');
}
