import { Controller, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ImportChecking } from '@ein/imports';
import { CONFIG, type Config, Public, refusal } from '@ein/platform';
import { SessionService } from '@ein/sessions';
import { inEnglish } from './english/in-english.js';
import { requestContext } from './request-context.js';

/** Tables of a former platform. Files do not go through GraphQL: its bodies end at 64 KiB. */
@Controller('imports')
export class ImportsController {
  constructor(
    private readonly checking: ImportChecking,
    private readonly sessions: SessionService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Whoever may is asked here, because the guard knows the viewers of GraphQL alone. */
  @Public()
  @Post(':project/:sheet')
  async upload(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('project') project: string,
    @Param('sheet') sheet: string,
    @Query('name') name: unknown,
    @Query('import') run: unknown,
  ): Promise<object> {
    const context = await requestContext(request, reply, this.sessions, this.config);
    const refused = refusal({ for: 'staff', roles: ['admin'] }, context.viewer, context.session);
    if (refused || !context.viewer || context.session?.looking) {
      void reply.status(403);
      return {};
    }
    if (sheet !== 'ideas' && sheet !== 'comments') {
      void reply.status(404);
      return {};
    }
    const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const file = { sheet, bytes, name: typeof name === 'string' ? name : '' } as const;
    const found = typeof run === 'string' && /^[0-9a-f-]{36}$/.test(run) ? run : null;
    const result = await this.checking.upload(context.viewer, project, file, found);
    if (!('problem' in result)) return result;
    void reply.status(422);
    return { problem: context.language === 'en' ? inEnglish(result.problem) : result.problem };
  }
}
