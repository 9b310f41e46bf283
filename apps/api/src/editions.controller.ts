import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config, Public, TooManyRequests } from '@ein/platform';
import { EditionFiles, EditionTables, FileNotNow } from '@ein/reports';
import { clientAddress } from './request-context.js';

/** Editions as files. They do not go through GraphQL, because its answers are no files. */
@Controller('editions')
export class EditionsController {
  constructor(
    private readonly files: EditionFiles,
    private readonly tables: EditionTables,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** `file` is `<number>.<format>`. */
  @Public()
  @Get(':file')
  async read(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('file') named: string,
  ): Promise<void> {
    const file = await this.files.find(named, clientAddress(request, this.config));
    if (!file) return void reply.status(404).send();
    if (file instanceof TooManyRequests || file instanceof FileNotNow)
      return refuse(reply.header('cache-control', 'no-store'), file);
    // Asked anew each time, because words that are taken away vanish at once; an unchanged file is not sent again.
    const tag = `"${createHash('sha256').update(file.bytes).digest('base64url')}"`;
    void reply
      .header('cache-control', 'public, no-cache')
      .header('etag', tag)
      .header('content-disposition', `attachment; filename="${file.name}"`)
      .type(file.type);
    if (request.headers['if-none-match'] === tag) return void reply.status(304).send();
    void reply.send(file.bytes);
  }

  /** One table as a file; `table` is `<key>.csv`. Never kept: words that are taken away are in no file from then on. */
  @Public()
  @Get(':number/:table')
  async table(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('number') number: string,
    @Param('table') table: string,
  ): Promise<void> {
    const [, key] = /^([a-z0-9-]{1,60})\.csv$/.exec(table) ?? [];
    const network = clientAddress(request, this.config);
    const file = key ? await this.tables.find(number, key, network) : null;
    if (!file) return void reply.status(404).send();
    void reply.header('cache-control', 'no-store');
    if (file instanceof TooManyRequests || file instanceof FileNotNow) return refuse(reply, file);
    void reply
      .header('content-disposition', `attachment; filename="${file.name}"`)
      .type('text/csv; charset=utf-8')
      .send(Readable.from(file.lines));
  }
}

function refuse(reply: FastifyReply, file: TooManyRequests | FileNotNow): void {
  void reply
    .status(file instanceof FileNotNow ? 503 : 429)
    .header('retry-after', String(file.retryAfterSeconds))
    .send();
}
