import { chmod, copyFile, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { freePort, forgetPostgresPlace } from '../../local-services/src/index.ts';
import { keepProcess } from '../../local-services/src/kept-process.ts';
import { startMeilisearch } from '../../local-services/src/meilisearch.ts';
import { startPostgres } from '../../local-services/src/postgres.ts';
import { type PartName, startArguments } from '../../local-services/src/town.ts';
import { MailPart } from './mail-part.ts';
import { Part } from './processes.ts';
import { SmallDisk } from './small-disk.ts';
import { untilAnswers } from './waiting.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const WORD = 'a secret of the fault runs, known to everyone';
const MEILI_KEY = 'a key of the fault runs, known to everyone';
/** Two API processes are restarted in turn; each leaves in so many seconds. */
export const DRAIN_SECONDS = 2;

export interface Wanted {
  web: boolean;
  meilisearch: boolean;
  /** PostgreSQL on a disk of its own that can be filled. */
  smallDisk: boolean;
}

type Ports = Record<'api' | 'secondApi' | 'web' | 'postgresql' | 'meilisearch', number>;

/** The whole product in a folder of its own, each part of it in the hands of whoever breaks it. */
export class FaultTown {
  readonly mail = new MailPart();
  readonly postgresql: Part;
  readonly meilisearch: Part;
  readonly api: Part;
  readonly secondApi: Part;
  readonly worker: Part;
  readonly secondWorker: Part;
  readonly web: Part;
  readonly disk: SmallDisk | null;
  databaseUrl = '';
  hasMeilisearch = false;

  readonly folder: string;
  private readonly ports: Ports;
  readonly wanted: Wanted;
  private mailPort: number;

  private constructor(folder: string, ports: Ports, wanted: Wanted, mailPort: number) {
    this.folder = folder;
    this.ports = ports;
    this.wanted = wanted;
    this.mailPort = mailPort;
    this.disk = wanted.smallDisk ? new SmallDisk(join(folder, 'postgresql')) : null;
    this.postgresql = new Part('PostgreSQL', () => this.launchPostgres());
    this.meilisearch = new Part('Meilisearch', () => this.launchMeilisearch());
    this.api = new Part('API', () => this.launch('api', 'api', ports.api));
    this.secondApi = new Part('second API', () =>
      this.launch('api', 'second-api', ports.secondApi),
    );
    this.worker = new Part('worker', () => this.launch('worker', 'worker', ports.api));
    this.secondWorker = new Part('second worker', () =>
      this.launch('worker', 'second-worker', ports.api),
    );
    this.web = new Part('web', () => this.launch('web', 'web', ports.api));
  }

  static async open(wanted: Wanted): Promise<FaultTown> {
    const folder = await mkdtemp(join(tmpdir(), 'ein-faults-'));
    // PostgreSQL may run as another user, who must be able to enter.
    await chmod(folder, 0o755);
    await mkdir(join(folder, 'postgresql'));
    const [api, secondApi, web, postgresql, meilisearch] = [
      await freePort(),
      await freePort(),
      await freePort(),
      await freePort(),
      await freePort(),
    ];
    const town = new FaultTown(folder, { api, secondApi, web, postgresql, meilisearch }, wanted, 0);
    try {
      await town.startAll();
    } catch (error) {
      await town.close();
      throw error;
    }
    return town;
  }

  private async startAll(): Promise<void> {
    const { meilisearch, web } = this.wanted;
    this.mailPort = await this.mail.start();
    await this.disk?.mount();
    await this.postgresql.start();
    if (meilisearch) await this.meilisearch.start();
    await this.api.start();
    await this.untilReady(this.apiUrl);
    await this.worker.start();
    if (web) await this.web.start();
    if (web) await untilAnswers(this.web, `${this.webUrl}/health/live`, this.logOf('web'));
  }

  /** Starts again what has ended by itself, as a supervisor would; says what that was. */
  async revive(): Promise<string[]> {
    const parts = [this.postgresql, this.meilisearch, this.api, this.worker, this.web];
    const ended = parts.filter(({ pid, wasStarted }) => wasStarted && pid === null);
    for (const part of ended) await part.start();
    return ended.map(({ name }) => `${name} ended by itself`);
  }

  get apiUrl(): string {
    return `http://127.0.0.1:${this.ports.api}`;
  }

  get secondApiUrl(): string {
    return `http://127.0.0.1:${this.ports.secondApi}`;
  }

  get webUrl(): string {
    return `http://127.0.0.1:${this.ports.web}`;
  }

  get meiliUrl(): string {
    return `http://127.0.0.1:${this.ports.meilisearch}`;
  }

  readonly meiliKey = MEILI_KEY;

  /** Ends everything by its process id, and takes the folder away; the logs are kept in `logs`. */
  async close(logs?: string): Promise<void> {
    const product = [this.web, this.api, this.secondApi, this.worker, this.secondWorker];
    for (const part of [...product, this.postgresql, this.meilisearch]) part.thaw();
    await Promise.all(product.map((part) => part.end()));
    await Promise.all([this.meilisearch.end(), this.postgresql.end(), this.mail.stop()]);
    if (logs) await this.keepLogs(logs);
    await this.disk?.unmount();
    await forgetPostgresPlace(join(this.folder, 'postgresql'));
    await rm(this.folder, { recursive: true, force: true });
  }

  /** One statement as the owner of the database, on a connection of its own: nothing here may depend on what is being broken. */
  async rows<T extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<T[]> {
    const client = new pg.Client({
      connectionString: this.databaseUrl,
      connectionTimeoutMillis: 5000,
      query_timeout: 60_000,
    });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return (await client.query<T>(text, values)).rows;
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  /** Of an API process that was just started. */
  async untilReady(url: string): Promise<void> {
    const [part, name] =
      url === this.secondApiUrl ? [this.secondApi, 'second-api'] : [this.api, 'api'];
    await untilAnswers(part, `${url}/health/ready`, this.logOf(name));
  }

  private logOf(name: string): string {
    return join(this.folder, `${name}.log`);
  }

  private async keepLogs(folder: string): Promise<void> {
    await mkdir(folder, { recursive: true });
    for (const name of await readdir(this.folder))
      if (name.endsWith('.log')) await copyFile(join(this.folder, name), join(folder, name));
  }

  private async launchPostgres() {
    const running = await startPostgres({
      dataDir: join(this.folder, 'postgresql'),
      port: this.ports.postgresql,
      logFile: join(this.folder, 'postgresql.log'),
    });
    this.databaseUrl = running.url;
    return running.process;
  }

  private async launchMeilisearch() {
    const running = await startMeilisearch({
      dataDir: join(this.folder, 'meilisearch'),
      port: this.ports.meilisearch,
      key: MEILI_KEY,
    });
    if (!running) throw new Error('There is no Meilisearch for this platform.');
    this.hasMeilisearch = true;
    return running.process;
  }

  private async launch(program: PartName, name: string, apiPort: number) {
    return keepProcess({
      name,
      command: process.execPath,
      args: startArguments(program),
      env: this.environment(apiPort),
      cwd: ROOT,
      logFile: this.logOf(name),
      stopSignal: 'SIGTERM',
      graceMs: DRAIN_SECONDS * 1000 + 6000,
    });
  }

  private environment(apiPort: number): Record<string, string | undefined> {
    return {
      PATH: process.env.PATH,
      TZ: process.env.TZ,
      NODE_ENV: 'production',
      MODE: 'demo',
      SEED: 'none',
      HOST: '127.0.0.1',
      PORT: String(this.ports.web),
      API_PORT: String(apiPort),
      API_URL: `${this.apiUrl},${this.secondApiUrl}`,
      PUBLIC_URL: this.webUrl,
      DATA_DIR: this.folder,
      DATABASE_URL: this.databaseUrl,
      MAIL_URL: `smtp://127.0.0.1:${this.mailPort}`,
      SESSION_SECRET: WORD,
      WEB_SECRET: WORD,
      DRAIN_SECONDS: String(DRAIN_SECONDS),
      // Raised openly: a stream of writes would be refused as what it is.
      RATE_LIMIT_FACTOR: '1000000',
      CHALLENGE_AFTER: '1000000',
      CHALLENGE_AFTER_TOWN: '1000000',
      ...(this.wanted.meilisearch && { MEILI_URL: this.meiliUrl, MEILI_KEY }),
    };
  }
}
