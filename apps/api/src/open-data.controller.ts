import { Readable } from 'node:stream';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Program, Programs } from '@ein/access-tokens';
import { OpenDataService, TooManyFiles, TRY_AGAIN_SECONDS } from '@ein/open-data';
import { CONFIG, type Config, Public } from '@ein/platform';
import { rateHeaders } from './programs.js';
import { clientAddress, programTokenIn } from './request-context.js';

/** Open data as files. They do not go through GraphQL, because its answers are no files. */
@Controller('open-data')
export class OpenDataController {
  constructor(
    private readonly service: OpenDataService,
    private readonly programs: Programs,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Public()
  @Get(':file')
  async read(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('file') named: string,
  ): Promise<void> {
    const program = await this.programOf(request);
    if (program === 'unknown') return void reply.status(401).send();
    const network = clientAddress(request, this.config);
    const file = await this.service.find(named, { network, program });
    if (!file) return void reply.status(404).send();
    void reply.headers(rateHeaders(file.measure));
    if (file instanceof TooManyFiles) return refuse(reply, 429, file.retryAfterSeconds);
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

  private async programOf(request: FastifyRequest): Promise<Program | 'unknown' | null> {
    const token = programTokenIn(request);
    return token ? ((await this.programs.find(token)) ?? 'unknown') : null;
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
