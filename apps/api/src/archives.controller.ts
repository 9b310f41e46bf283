import { Readable } from 'node:stream';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OpenDownloads } from '@ein/patience';
import { CONFIG, type Config, Public, RateLimits, refusal } from '@ein/platform';
import { ProjectArchiving } from '@ein/project-archive';
import { SessionService } from '@ein/sessions';
import { clientAddress, requestContext } from './request-context.js';

/** Under way at once in this process; a slow reader is ended after ten minutes, so that somebody else has a turn. */
const DOWNLOADS = { most: 4, perNetwork: 2, milliseconds: 10 * 60_000 } as const;
const PER_CLIENT = { name: 'project-archive', points: 30, seconds: 600 } as const;
const TRY_AGAIN_SECONDS = 60;

/** Archives as files, made while they are taken. */
@Controller('archives')
export class ArchivesController {
  private readonly downloads = new OpenDownloads(DOWNLOADS);

  constructor(
    private readonly archiving: ProjectArchiving,
    private readonly sessions: SessionService,
    private readonly limits: RateLimits,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Of a project that everybody may read. */
  @Public()
  @Get('projects/:slug')
  async project(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('slug') slug: string,
  ): Promise<void> {
    if (!/^[a-z0-9-]{1,80}$/.test(slug)) return void reply.status(404).send();
    await this.send(request, reply, slug);
  }

  /** Of all projects: for admins, because it takes the longest. */
  @Public()
  @Get('site')
  async site(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { viewer, session } = await requestContext(request, reply, this.sessions, this.config);
    if (refusal({ for: 'staff', roles: ['admin'] }, viewer, session))
      return void reply.status(403).send();
    await this.send(request, reply, null);
  }

  private async send(
    request: FastifyRequest,
    reply: FastifyReply,
    slug: string | null,
  ): Promise<void> {
    const network = clientAddress(request, this.config);
    void reply.header('cache-control', 'no-store');
    const tooMany = await this.limits.take(PER_CLIENT, network);
    if (tooMany) return refuse(reply, 429, tooMany.retryAfterSeconds);
    const bytes = await this.archiving.open(slug);
    if (!bytes) return void reply.status(404).send();
    const pieces = this.downloads.begin(network, bytes);
    if (!pieces) return refuse(reply, 503, TRY_AGAIN_SECONDS);
    void reply
      .header('content-disposition', `attachment; filename="${slug ?? 'alle-projekte'}.zip"`)
      .type('application/zip')
      .send(Readable.from(pieces));
  }
}

function refuse(reply: FastifyReply, status: 429 | 503, seconds: number): void {
  void reply.status(status).header('retry-after', String(seconds)).send();
}
