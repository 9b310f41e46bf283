import { Query, Resolver } from '@nestjs/graphql';
import { Public } from '@ein/platform';
import { LogHeadType } from './log-head.type.js';
import { LogSealing } from './log-sealing.service.js';

@Resolver()
export class LogHeadResolver {
  constructor(private readonly sealing: LogSealing) {}

  @Public()
  @Query(() => [LogHeadType], {
    name: 'logHeads',
    description: 'The ends of the sealed log of the last 90 days, newest first.',
  })
  async logHeads(): Promise<LogHeadType[]> {
    const heads = await this.sealing.heads();
    return heads.map(({ day, entries, digest }) => ({
      day,
      entries: Number(entries),
      digest: digest.toString('hex'),
    }));
  }
}
