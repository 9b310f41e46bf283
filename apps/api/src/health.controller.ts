import { Controller, Get, HttpStatus, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { OperationHealth, type Readiness } from '@ein/operations';
import { migrationNames, Public } from '@ein/platform';

/** Beside the sources, which the built code lies one folder deeper than. */
const MIGRATIONS = new URL(
  import.meta.url.includes('/dist/src/') ? '../../migrations/' : '../migrations/',
  import.meta.url,
);

/** Whether the process lives, and whether it can answer. What is degraded still answers; the site works without it. */
@Controller('health')
export class HealthController {
  private readonly expected = migrationNames(MIGRATIONS);

  constructor(private readonly health: OperationHealth) {}

  @Public()
  @Get('live')
  live(): { status: string } {
    return { status: 'ok' };
  }

  @Public()
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Readiness> {
    const readiness = await this.health.readiness(await this.expected);
    if (readiness.status === 'leaving' || readiness.status === 'down')
      void reply.status(HttpStatus.SERVICE_UNAVAILABLE).header('retry-after', '5');
    return readiness;
  }
}
