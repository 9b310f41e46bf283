import * as http from 'node:http';
import * as https from 'node:https';
import { setTimeout as wait } from 'node:timers/promises';

/** Meilisearch refused or failed a request, or a task of it. */
export class MeilisearchProblem extends Error {
  constructor(
    message: string,
    /** Meilisearch's own name of the error, such as `index_not_found`. */
    readonly code: string,
  ) {
    super(message);
  }
}

const WRITE_TIMEOUT_MS = 30_000;
const TASK_TIMEOUT_MS = 600_000;

type WritingMethod = 'POST' | 'PATCH' | 'DELETE';

interface Task {
  status: string;
  error?: { message: string; code: string } | null;
}

/**
 * The few calls that search needs, over kept-alive connections. Asks for uncompressed answers:
 * compressed ones leave Meilisearch in two segments, and the second waits about 40 ms.
 */
export class MeilisearchClient {
  private readonly agent: http.Agent;
  private readonly request: typeof http.request;
  private readonly server: { protocol: string; hostname: string; port: string };
  /** Before each path, where Meilisearch does not have a host of its own. */
  private readonly folder: string;

  constructor(
    url: string,
    private readonly key: string,
  ) {
    const { protocol, hostname, port, pathname } = new URL(url);
    this.server = { protocol, hostname: hostname.replace(/^\[|\]$/g, ''), port };
    this.folder = pathname.replace(/\/+$/, '');
    const secure = protocol === 'https:';
    this.request = secure ? https.request : http.request;
    const options = { keepAlive: true, maxSockets: 64, scheduling: 'lifo' as const, noDelay: true };
    this.agent = secure ? new https.Agent(options) : new http.Agent(options);
  }

  get<T>(path: string, timeoutMs = WRITE_TIMEOUT_MS): Promise<T> {
    return this.call<T>('GET', path, undefined, timeoutMs);
  }

  post<T>(path: string, body: unknown, timeoutMs = WRITE_TIMEOUT_MS): Promise<T> {
    return this.call<T>('POST', path, body, timeoutMs);
  }

  /** Sends a writing request and returns when Meilisearch has done it; milliseconds count from the answer. */
  async task(method: WritingMethod, path: string, body?: unknown): Promise<void> {
    await this.done(await this.enqueue(method, path, body));
  }

  /** Sends a writing request, which Meilisearch does after those before it. Returns the number to ask `done` for. */
  async enqueue(method: WritingMethod, path: string, body?: unknown): Promise<number> {
    const { taskUid } = await this.call<{ taskUid: number }>(method, path, body, WRITE_TIMEOUT_MS);
    return taskUid;
  }

  /** Returns when Meilisearch has done the task; throws when it failed. */
  async done(taskUid: number): Promise<void> {
    for (const began = Date.now(); ;) {
      const task = await this.get<Task>(`/tasks/${taskUid}`);
      if (task.status === 'succeeded') return;
      if (task.status === 'failed' || task.status === 'canceled')
        throw new MeilisearchProblem(
          task.error?.message ?? `task ${task.status}`,
          task.error?.code ?? task.status,
        );
      const elapsed = Date.now() - began;
      if (elapsed > TASK_TIMEOUT_MS)
        throw new MeilisearchProblem(`task ${taskUid} takes too long`, 'task_timeout');
      // Never noticed more than a fortieth too late, and seldom asked for.
      await wait(Math.min(Math.max(elapsed / 40, 5), 250));
    }
  }

  close(): void {
    this.agent.destroy();
  }

  private async call<T>(
    method: string,
    path: string,
    body: unknown,
    timeoutMs: number,
  ): Promise<T> {
    const payload = body === undefined ? undefined : JSON.stringify(body);
    try {
      return await this.send<T>(method, path, payload, timeoutMs);
    } catch (error) {
      // A kept connection may have been closed just now; every call here can be repeated.
      if (!(error instanceof Error && 'code' in error && error.code === 'ECONNRESET')) throw error;
      return this.send<T>(method, path, payload, timeoutMs);
    }
  }

  private send<T>(
    method: string,
    path: string,
    payload: string | undefined,
    timeoutMs: number,
  ): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const request = this.request(
        {
          ...this.server,
          path: this.folder + path,
          method,
          agent: this.agent,
          headers: {
            'accept-encoding': 'identity',
            ...(this.key && { authorization: `Bearer ${this.key}` }),
            ...(payload !== undefined && {
              'content-type': 'application/json',
              'content-length': Buffer.byteLength(payload),
            }),
          },
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            clearTimeout(timer);
            settle<T>(response.statusCode ?? 0, Buffer.concat(chunks).toString(), resolve, reject);
          });
        },
      );
      const timer = setTimeout(
        () => request.destroy(new MeilisearchProblem(`no answer in ${timeoutMs} ms`, 'timeout')),
        timeoutMs,
      );
      request.on('error', (error) => {
        clearTimeout(timer);
        reject(error);
      });
      request.end(payload);
    });
  }
}

function settle<T>(
  status: number,
  text: string,
  resolve: (value: T) => void,
  reject: (error: Error) => void,
): void {
  try {
    const body = (text === '' ? null : JSON.parse(text)) as T & { message?: string; code?: string };
    if (status < 300) resolve(body);
    else
      reject(
        new MeilisearchProblem(body?.message ?? `status ${status}`, body?.code ?? String(status)),
      );
  } catch {
    reject(new MeilisearchProblem(`status ${status}: ${text.slice(0, 200)}`, 'bad_answer'));
  }
}
