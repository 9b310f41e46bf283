import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import { from, type Observable, of, switchMap } from 'rxjs';
import { spokenDay } from '@ein/answers';
import { AccountRestricted, Clock, type RequestContext, TAKES_PART } from '@ein/platform';
import { SanctionReading } from './sanction-reading.service.js';

/** The one place that keeps a suspended or blocked account from taking part. The session already says whether it is one. */
@Injectable()
export class OnlyUnrestricted implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly reading: SanctionReading,
    private readonly clock: Clock,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const takesPart = this.reflector.get<boolean | undefined>(TAKES_PART, context.getHandler());
    if (!takesPart || context.getType<GqlContextType>() !== 'graphql') return next.handle();
    const request = GqlExecutionContext.create(context).getContext<RequestContext>();
    const until = request.session?.restrictedUntil;
    if (!request.viewer || !until || until <= this.clock.now()) return next.handle();
    return from(this.refusal(request.viewer.id)).pipe(
      switchMap((refused) => (refused ? of(refused) : next.handle())),
    );
  }

  private async refusal(accountId: string): Promise<AccountRestricted | null> {
    const sanction = await this.reading.restriction(accountId);
    if (!sanction) return null;
    const { id, until, reason } = sanction;
    const message = until
      ? `Dein Konto ist bis zum ${spokenDay(until, this.clock.now())} gesperrt. Warum, und wie du dich beschweren kannst, steht in deinem Konto.`
      : 'Dein Konto ist gesperrt. Warum, und wie du dich beschweren kannst, steht in deinem Konto.';
    return new AccountRestricted(message, { sanctionId: id, until, reason });
  }
}
