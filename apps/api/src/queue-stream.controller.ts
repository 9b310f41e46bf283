import { Readable } from 'node:stream';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { QueueStream } from '@ein/queue-stream';
import { SessionService } from '@ein/sessions';
import { CONFIG, type Config, Public, refusal } from '@ein/platform';
import { requestContext } from './request-context.js';

/** Server-sent events do not go through GraphQL. The same sessions and roles hold. */
@Controller('moderation')
export class QueueStreamController {
  constructor(
    private readonly stream: QueueStream,
    private readonly sessions: SessionService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Open to everybody for the guard, which knows operations alone; moderators are told apart here. */
  @Public()
  @Get('queue-stream')
  async listen(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { viewer, session, sessionToken } = await requestContext(
      request,
      reply,
      this.sessions,
      this.config,
    );
    const refused = refusal({ for: 'staff', roles: ['moderator'] }, viewer, session);
    if (refused || !viewer || !sessionToken) return void reply.status(viewer ? 403 : 401).send();
    const gone = new AbortController();
    reply.raw.once('close', () => gone.abort());
    const events = this.stream.listen(viewer.id, sessionToken, gone.signal);
    if (!events) return void reply.status(503).header('retry-after', '60').send();
    const text = Readable.from(events).once('close', () => gone.abort());
    void reply
      .header('content-type', 'text/event-stream')
      .header('cache-control', 'private, no-store')
      .send(text);
  }
}
