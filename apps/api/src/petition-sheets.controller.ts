import { Body, Controller, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config, Public, RateLimits } from '@ein/platform';
import { PdfNotPossible, petitionSheetIn, PrintingBusy, toPetitionPdf } from '@ein/report-document';
import { clientAddress } from './request-context.js';

const PER_CLIENT = { name: 'petition-sheet', points: 30, seconds: 3600 };

/** Lists of signatures as files. Nothing of what is sent here is stored or logged. */
@Controller('petition-sheets')
export class PetitionSheetsController {
  constructor(
    private readonly limits: RateLimits,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Public()
  @Post()
  async print(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Body() sent: unknown,
  ): Promise<void> {
    const sheet = petitionSheetIn(sent);
    if (!sheet) return void reply.status(400).send();
    const refused = await this.limits.take(PER_CLIENT, clientAddress(request, this.config));
    if (refused)
      return void reply.status(429).header('retry-after', String(refused.retryAfterSeconds)).send();
    try {
      const bytes = await toPetitionPdf(sheet);
      void reply
        .header('cache-control', 'no-store')
        .type('application/pdf')
        .send(Buffer.from(bytes));
    } catch (error) {
      if (!(error instanceof PrintingBusy) && !(error instanceof PdfNotPossible)) throw error;
      void reply.status(503).header('retry-after', '30').send();
    }
  }
}
