import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  badInput,
  cleanLine,
  CurrentViewer,
  Request,
  type RequestContext,
  type SignedInViewer,
  Staff,
} from '@ein/platform';
import { SessionService } from '@ein/sessions';
import { ChangeRoleInput, DecideRoleRequestInput } from './role.inputs.js';
import { ChangeRoleResult, DecideRoleRequestResult } from './role.problems.js';
import { RoleService } from './role.service.js';
import { KnownPersonType, RolesOverviewType } from './role.type.js';

@Resolver()
export class RoleResolver {
  constructor(
    private readonly roles: RoleService,
    private readonly sessions: SessionService,
  ) {}

  @Staff('admin')
  @Query(() => RolesOverviewType, {
    name: 'rolesOverview',
    description: 'Staff with what they sign in with, and changes of roles that wait.',
  })
  async rolesOverview(@CurrentViewer() viewer: SignedInViewer): Promise<RolesOverviewType> {
    return this.roles.overview(viewer);
  }

  @Staff('admin')
  @Query(() => [KnownPersonType], {
    name: 'lookUpPeople',
    description: 'People by a part of their name or the beginning of their address, at most 20.',
  })
  async lookUpPeople(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('words') words: string,
  ): Promise<KnownPersonType[]> {
    const clean = cleanLine(words);
    const message = 'Bitte gib 3 bis 100 Zeichen ein.';
    if (clean.length < 3 || clean.length > 100)
      throw badInput({ words: { constraint: 'length', message } });
    return this.roles.lookUp(viewer, clean);
  }

  @Staff('admin')
  @Mutation(() => ChangeRoleResult, {
    name: 'changeRole',
    description: 'Gives somebody another role, or asks another admin for it where there is one.',
  })
  async changeRole(
    @CurrentViewer() viewer: SignedInViewer,
    @Request() request: RequestContext,
    @Args('input') input: ChangeRoleInput,
  ): Promise<ChangeRoleResult> {
    return this.sessions.requireFresh(request) ?? this.roles.change(viewer, input);
  }

  @Staff('admin')
  @Mutation(() => DecideRoleRequestResult, {
    name: 'decideRoleRequest',
    description: 'Confirms what another admin asked for, or refuses it; one’s own can be refused.',
  })
  async decideRoleRequest(
    @CurrentViewer() viewer: SignedInViewer,
    @Request() request: RequestContext,
    @Args('input') input: DecideRoleRequestInput,
  ): Promise<DecideRoleRequestResult> {
    return this.sessions.requireFresh(request) ?? this.roles.decide(viewer, input);
  }
}
