import { askPlainly, type Plain, type Told } from './plain-request.ts';

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

/** `fetch` says under `cause` what `node:http` says itself; one name of several addresses fails with the errors of all. */
interface Failed {
  code?: string;
  errors?: { code?: string }[];
}

function neverSent(reason: unknown): boolean {
  const failed = reason as Failed & { cause?: Failed };
  const said = [failed, failed.cause].flatMap((one) => [one, ...(one?.errors ?? [])]);
  return said.some((one) => one?.code !== undefined && NEVER_SENT.includes(one.code));
}

/** In turn; those that are left alone come last, because one that may be back is better than none. */
function inOrder(now: number): string[] {
  turn = (turn + 1) % addresses.length;
  const turned = [...addresses.slice(turn), ...addresses.slice(0, turn)];
  const rests = (address: string): number => Number((resting.get(address) ?? 0) > now);
  return turned.sort((one, other) => rests(one) - rests(other));
}

async function askOne<Answer>(
  address: string,
  signal: AbortSignal | null | undefined,
  send: (address: string) => Promise<Answer>,
  isLeaving: (answer: Answer) => boolean,
): Promise<Answer> {
  try {
    const answer = await send(address);
    // It says with each answer that it is about to end.
    if (isLeaving(answer)) resting.set(address, Date.now() + LEAVING_MS);
    else resting.delete(address);
    return answer;
  } catch (reason) {
    if (!signal?.aborted) resting.set(address, Date.now() + GONE_MS);
    throw reason;
  }
}

/**
 * Asks one of the API's processes. Another is asked when the first was not there, or when it went while it was asked and the
 * question changes nothing: a deed is never sent twice, because it may have been done.
 */
async function askInOrder<Answer>(
  { changesNothing, signal }: { changesNothing: boolean; signal?: AbortSignal | null },
  send: (address: string) => Promise<Answer>,
  isLeaving: (answer: Answer) => boolean,
): Promise<Answer> {
  const order = inOrder(Date.now());
  // A kept connection may end just as it is used: one process alone gets a second chance.
  const tries = changesNothing && order.length === 1 ? [...order, ...order] : order;
  for (const [at, address] of tries.entries()) {
    try {
      return await askOne(address, signal, send, isLeaving);
    } catch (reason) {
      const mayAsk = neverSent(reason) || (changesNothing && !signal?.aborted);
      if (!mayAsk || at === tries.length - 1) throw reason;
    }
  }
  throw new Error('There is no address of the API.');
}

/** For what is handed on as it comes: files and streams. */
export const reach = (
  path: string,
  init: RequestInit & { changesNothing: boolean },
): Promise<Response> =>
  askInOrder(
    init,
    (address) => fetch(address + path, init),
    ({ headers }) => headers.get('connection') === 'close',
  );

/** For what every page asks: an answer that is read whole. */
export const reachText = (
  path: string,
  { changesNothing, ...init }: Plain & { changesNothing: boolean },
): Promise<Told> =>
  askInOrder(
    { changesNothing, signal: init.signal },
    (address) => askPlainly(new URL(address + path), init),
    ({ headers }) => headers.connection === 'close',
  );
