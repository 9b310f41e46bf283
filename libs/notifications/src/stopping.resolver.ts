import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Public } from '@ein/platform';
import { StopMailsInput } from './stopping.inputs.js';
import { Stopping } from './stopping.service.js';
import { StopOffer } from './stopping.type.js';

@Resolver(() => StopOffer)
export class StoppingResolver {
  constructor(private readonly service: Stopping) {}

  @Public()
  @Query(() => StopOffer, {
    name: 'stopOffer',
    nullable: true,
    description: 'What a link in a mail would stop; changes nothing.',
  })
  async stopOffer(@Args('input') input: StopMailsInput): Promise<StopOffer | null> {
    return this.service.offer(input.token);
  }

  @Public()
  @Mutation(() => StopOffer, {
    name: 'stopMails',
    nullable: true,
    description: 'Stops what the link in a mail is for, without signing in; null when it is none.',
  })
  async stopMails(@Args('input') input: StopMailsInput): Promise<StopOffer | null> {
    return this.service.stop(input.token);
  }
}
