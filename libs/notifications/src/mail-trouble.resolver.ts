import { Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ViewerType } from '@ein/accounts';
import { CurrentViewer, SignedIn, type SignedInViewer } from '@ein/platform';
import { MailTroubleService } from './mail-trouble.service.js';
import { MailTrouble } from './mail-trouble.type.js';

@Resolver(() => ViewerType)
export class MailTroubleResolver {
  constructor(private readonly service: MailTroubleService) {}

  @ResolveField(() => MailTrouble, {
    nullable: true,
    description: 'Set while mails to them come back.',
  })
  async mailTrouble(@Parent() viewer: ViewerType): Promise<MailTrouble | null> {
    return this.service.of(viewer.id);
  }

  @SignedIn()
  @Mutation(() => Boolean, {
    name: 'tryMailsAgain',
    description: 'The viewer says that their address is right: mails go there again.',
  })
  async tryMailsAgain(@CurrentViewer() viewer: SignedInViewer): Promise<boolean> {
    return this.service.tryAgain(viewer.id);
  }
}
