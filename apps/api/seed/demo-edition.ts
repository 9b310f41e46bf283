import type { INestApplicationContext } from '@nestjs/common';
import type { Log } from '@ein/log-lines';
import { Database, type SignedInViewer, WorkLoop } from '@ein/platform';
import { ReportAnalysing, ReportDrafting, ReportPublishing } from '@ein/reports';

const TITLE = 'Was Einbeck bewegt';
const CLERK = 'office@demo.invalid';
/** The town's first visitors come first. */
const PATIENCE_MS = 5000;

interface Begun extends Record<string, unknown> {
  id: string;
  version: number;
  /** Its texts have been read, and nobody has written in it since. */
  ready: boolean;
  open: boolean;
}

/**
 * Gives the demo town its first edition, as its staff would make one: begun, read by the worker, published. Reports of
 * others are no matter; once somebody has taken this one up, it is left to them.
 */
export class DemoEdition {
  private isOver = false;
  private readonly from = Date.now() + PATIENCE_MS;

  constructor(
    private readonly app: INestApplicationContext,
    private readonly log: Log,
  ) {}

  register(): void {
    this.app
      .get(WorkLoop)
      .register({ name: 'demo-edition', channel: 'report_findings', drain: () => this.step() });
  }

  /** Never says that more waits: the reading of the texts takes its own time. */
  async step(): Promise<boolean> {
    if (this.isOver || Date.now() < this.from) return false;
    const [first] = await this.app.get(Database).rows<Begun>(
      `select id, version, state = 'draft' as open,
         findings is not null and version = (findings ->> 'madeVersion')::int as ready from report where title = $1 order by created_at limit 1`,
      [TITLE],
    );
    const clerk = await this.clerk();
    if (!clerk || first?.open === false) this.isOver = true;
    else if (!first) await this.begin(clerk);
    else if (first.ready) await this.publish(clerk, first);
    return false;
  }

  private async begin(clerk: SignedInViewer): Promise<void> {
    const report = await this.app
      .get(ReportDrafting, { strict: false })
      .create(clerk, { title: TITLE });
    if (!('figures' in report)) return this.leave(report.message);
    await this.app
      .get(ReportAnalysing, { strict: false })
      .steer(clerk, { reportId: report.id, move: 'start' });
  }

  private async publish(clerk: SignedInViewer, { id, version }: Begun): Promise<void> {
    const published = await this.app
      .get(ReportPublishing, { strict: false })
      .publish(clerk, { reportId: id, version });
    if (typeof published !== 'number') return this.leave(published.message);
    this.isOver = true;
    this.log.write('info', 'demo', `edition ${published} published`);
  }

  private leave(why: string): void {
    this.isOver = true;
    this.log.write('warn', 'demo', `no edition: ${why}`);
  }

  private async clerk(): Promise<SignedInViewer | null> {
    const [row] = await this.app.get(Database).rows<SignedInViewer & Record<string, unknown>>(
      `select id, role, email, display_name as "displayName", place_id as "placeId", language from account
       where email_canonical = $1 and role = 'office'`,
      [CLERK],
    );
    return row ?? null;
  }
}
