import { Controller, Delete, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SessionService } from '@ein/sessions';
import { MOST_BYTES, PhotoRefused, PhotoService, readFileName } from '@ein/photos';
import {
  CONFIG,
  type Config,
  LOOKING_ONLY,
  NotAllowed,
  Public,
  TooManyRequests,
} from '@ein/platform';
import { requestContext } from './request-context.js';

/** Files do not go through GraphQL: its bodies end at 64 KiB. The same sessions and limits hold; the service decides who may. */
@Controller('photos')
export class PhotosController {
  constructor(
    private readonly photos: PhotoService,
    private readonly sessions: SessionService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Takes a picture of anybody, as it takes ideas of anybody; answers with its ticket. */
  @Public()
  @Post()
  async upload(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const context = await requestContext(request, reply, this.sessions, this.config);
    if (context.session?.looking) return onlyLooks(reply);
    const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const result = await this.photos.upload(context, bytes);
    if (result instanceof TooManyRequests) void reply.status(429);
    if (result instanceof PhotoRefused) void reply.status(422);
    return result;
  }

  /** `file` is `<id>-<width>.webp`. */
  @Public()
  @Get(':file')
  async read(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('file') file: string,
    @Query('ticket') secret?: unknown,
  ): Promise<void> {
    // Said twice it arrives as a list, with brackets as a thing: neither is a ticket.
    if (secret !== undefined && typeof secret !== 'string') return void reply.status(404).send();
    const context = await requestContext(request, reply, this.sessions, this.config);
    const named = readFileName(file);
    const photo =
      named && (await this.photos.read(context.viewer, named.id, named.width, secret ?? null));
    if (!photo) return void reply.status(404).send();
    // Asked anew each time, because what is hidden is hidden at once; an unchanged picture is not sent again.
    const tag = `"${photo.tag}"`;
    const keep = photo.isPublic ? 'public, no-cache' : 'private, no-store';
    void reply.header('cache-control', keep).header('etag', tag).type('image/webp');
    if (photo.isPublic && request.headers['if-none-match'] === tag)
      return void reply.status(304).send();
    void reply.send(photo.bytes);
  }

  @Public()
  @Delete(':ticket')
  async remove(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('ticket') ticket: string,
  ): Promise<object> {
    const { session } = await requestContext(request, reply, this.sessions, this.config);
    return session?.looking ? onlyLooks(reply) : { removed: await this.photos.remove(ticket) };
  }
}

function onlyLooks(reply: FastifyReply): NotAllowed {
  void reply.status(403);
  return new NotAllowed(LOOKING_ONLY);
}

/** As much as the web server lets through. */
const MOST_READ = 32 * 1024 * 1024;

/** Whether this path takes a file: photos, and tables of a former platform. */
const takesFile = (url: string) => url === '/photos' || url.startsWith('/imports/');

/** Lets the paths for files take bodies as large as one; everywhere else such a body is thrown away. */
export function takeFiles(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addContentTypeParser(
    'application/octet-stream',
    { bodyLimit: MOST_BYTES + 1 },
    async (request: FastifyRequest, body: AsyncIterable<Buffer>) => {
      if (!takesFile(request.url)) return void request.raw.resume();
      const parts: Buffer[] = [];
      let length = 0;
      for await (const part of body) {
        // What is too large is told so by the service, which needs no more of it than that. The rest is read and thrown away:
        // a body that is left lying in the connection holds back the next request, whoever's it is.
        if (length <= MOST_BYTES) parts.push(part);
        length += part.length;
        if (length > MOST_READ) request.raw.destroy();
      }
      return Buffer.concat(parts);
    },
  );
}
