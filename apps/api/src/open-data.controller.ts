import { Readable } from 'node:stream';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OpenDataService, TRY_AGAIN_SECONDS } from '@ein/open-data';
import { CONFIG, type Config, Public, TooManyRequests } from '@ein/platform';
import { clientAddress } from './request-context.js';

/** Open data as files. They do not go through GraphQL, because its answers are no files. */
@Controller('open-data')
export class OpenDataController {
  constructor(
    private readonly service: OpenDataService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Public()
  @Get(':file')
  async read(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('file') named: string,
  ): Promise<void> {
    const file = await this.service.find(named, clientAddress(request, this.config));
    if (!file) return void reply.status(404).send();
    if (file instanceof TooManyRequests) return refuse(reply, 429, file.retryAfterSeconds);
    // Weak, because it says that nothing has changed, not which bytes these are. Asked about each time: what is hidden goes at once.
    const tag = `W/"${file.tag}"`;
    void reply
      .header('cache-control', 'public, no-cache')
      .header('etag', tag)
      .header('last-modified', file.changedAt.toUTCString());
    if (names(request.headers['if-none-match'], tag)) return void reply.status(304).send();
    const pieces = file.open();
    if (!pieces) return refuse(reply, 503, TRY_AGAIN_SECONDS);
    void reply
      .header('content-disposition', `inline; filename="${file.name}"`)
      .type(file.type)
      .send(Readable.from(pieces));
  }
}

/** Whether a reader has exactly this, whoever compressed it in between. */
const names = (header: string | undefined, tag: string): boolean =>
  (header ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === tag.slice(2));

function refuse(reply: FastifyReply, status: 429 | 503, seconds: number): void {
  void reply
    .status(status)
    .header('cache-control', 'no-store')
    .header('retry-after', String(seconds))
    .send();
}
