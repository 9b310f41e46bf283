import { Controller, Get, HttpStatus, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Database, Draining, Public } from '@ein/platform';
import { SearchService } from '@ein/search';

/** Whether the process lives, and whether it can answer. Search in reserve is a state that still answers. */
@Controller('health')
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly search: SearchService,
    private readonly draining: Draining,
  ) {}

  @Public()
  @Get('live')
  live(): { status: string } {
    return { status: 'ok' };
  }

  @Public()
  @Get('ready')
  async ready(
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ status: string; database: string; search: string }> {
    const database = await this.database.rows('select 1').then(
      () => 'ok',
      () => 'down',
    );
    const search = await this.search.state();
    // A process that is about to end still answers, but nobody shall come to it any more.
    const status = this.draining.isLeaving ? 'leaving' : database === 'ok' ? 'ok' : 'down';
    if (status !== 'ok')
      void reply.status(HttpStatus.SERVICE_UNAVAILABLE).header('retry-after', '5');
    return { status, database, search };
  }
}
