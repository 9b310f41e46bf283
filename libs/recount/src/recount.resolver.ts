import { Query, Resolver } from '@nestjs/graphql';
import { Public } from '@ein/platform';
import { RecountType } from './recount.type.js';
import { Recounting } from './recounting.service.js';

@Resolver()
export class RecountResolver {
  constructor(private readonly recounting: Recounting) {}

  @Public()
  @Query(() => RecountType, {
    name: 'lastRecount',
    nullable: true,
    description: 'The newest nightly recount of votes, comments and lists.',
  })
  async lastRecount(): Promise<RecountType | null> {
    const newest = await this.recounting.newest();
    return newest && { ...newest, differences: newest.differences.length };
  }
}
