import { Agent, request } from 'node:http';

/** One request and what its answer must be. */
export interface Shot {
  path: string;
  method: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: string;
  /** What is wrong with the answer, or null. */
  check(status: number, body: string): string | null;
  /** Whether an answer that `check` finds wrong is another one that is allowed: PostgreSQL's in place of Meilisearch's. */
  isReserve?(status: number, body: string): boolean;
}

export interface Target {
  /** Such as http://127.0.0.1:4000; of several processes, asked in turn, the next one's. */
  readonly origin: string;
  /** Called before each load. */
  begin?(): void;
  next(): Shot;
}

export interface Load {
  requests: number;
  /** Answers in reserve, among the requests. */
  reserve: number;
  /** From the first request to the last answer. */
  wallMs: number;
  p50Ms: number;
  p99Ms: number;
}

/** An answer was not what it has to be: the figures of this run would be worth nothing. */
export class WrongAnswer extends Error {}

/**
 * Closed loop over kept-alive connections. Unlike load tools it waits for every answer and checks it
 * whole, so that what was counted in the database can be compared exactly.
 */
export async function load(
  target: Target,
  options: { connections: number; seconds: number; signal: AbortSignal },
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: options.connections });
  const latencies: number[] = [];
  let reserve = 0;
  const began = performance.now();
  const until = began + options.seconds * 1000;
  const oneByOne = async (): Promise<void> => {
    while (performance.now() < until && !options.signal.aborted) {
      const shot = target.next();
      const sent = performance.now();
      const answer = await fire(agent, target.origin, shot);
      latencies.push(performance.now() - sent);
      const wrong = shot.check(answer.status, answer.body);
      if (wrong !== null && shot.isReserve?.(answer.status, answer.body)) reserve += 1;
      else if (wrong !== null)
        throw new WrongAnswer(`${shot.method} ${target.origin}${shot.path}: ${wrong}`);
    }
  };
  try {
    await Promise.all(Array.from({ length: options.connections }, oneByOne));
  } finally {
    agent.destroy();
  }
  const wallMs = performance.now() - began;
  latencies.sort((one, other) => one - other);
  return {
    requests: latencies.length,
    reserve,
    wallMs,
    p50Ms: rank(latencies, 0.5),
    p99Ms: rank(latencies, 0.99),
  };
}

/** All at the same moment, each over a connection of its own; every answer is checked. */
export async function volley(origin: string, shots: Shot[]): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: shots.length });
  const began = performance.now();
  try {
    const latencies = await Promise.all(
      shots.map(async (shot) => {
        const { status, body } = await fire(agent, origin, shot);
        const wrong = shot.check(status, body);
        if (wrong !== null) throw new WrongAnswer(`${shot.method} ${origin}${shot.path}: ${wrong}`);
        return performance.now() - began;
      }),
    );
    const wallMs = performance.now() - began;
    latencies.sort((one, other) => one - other);
    return {
      requests: shots.length,
      reserve: 0,
      wallMs,
      p50Ms: rank(latencies, 0.5),
      p99Ms: rank(latencies, 0.99),
    };
  } finally {
    agent.destroy();
  }
}

export async function once(origin: string, shot: Shot): Promise<string> {
  const agent = new Agent();
  const answer = await fire(agent, origin, shot).finally(() => agent.destroy());
  if (answer.status !== 200)
    throw new WrongAnswer(`${origin}${shot.path}: ${answer.status} ${answer.body.slice(0, 300)}`);
  return answer.body;
}

function fire(agent: Agent, origin: string, shot: Shot): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const { method, body } = shot;
    const headers = {
      ...shot.headers,
      ...(body !== undefined && {
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(body)),
      }),
    };
    const sent = request(origin + shot.path, { agent, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

function rank(sorted: number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
