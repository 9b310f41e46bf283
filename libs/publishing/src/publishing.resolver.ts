import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentViewer, type SignedInViewer, Staff } from '@ein/platform';
import { QueueAuthor } from '@ein/queue';
import { AuthorTrust, ProjectPolicyResult, TrustResult } from './author-trust.type.js';
import { AuthorTrusts } from './author-trust.service.js';
import { ProjectPolicies } from './project-policy.service.js';
import { ProjectPolicy } from './project-policy.type.js';
import { EndTrustInput, SetProjectPolicyInput, TrustAuthorInput } from './publishing.inputs.js';

@Resolver()
export class ProjectPolicyResolver {
  constructor(private readonly policies: ProjectPolicies) {}

  @Staff('admin')
  @Query(() => [ProjectPolicy], {
    name: 'projectPolicies',
    description: 'All projects with how they deal with what people send in.',
  })
  async projectPolicies(): Promise<ProjectPolicy[]> {
    return this.policies.all();
  }

  @Staff('admin')
  @Mutation(() => ProjectPolicyResult, {
    name: 'setProjectPolicy',
    description: 'Holds for what is submitted from now on.',
  })
  async setProjectPolicy(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: SetProjectPolicyInput,
  ): Promise<ProjectPolicyResult> {
    return this.policies.set(viewer, input);
  }
}

@Resolver(() => QueueAuthor)
export class AuthorTrustResolver {
  constructor(private readonly trusts: AuthorTrusts) {}

  @ResolveField(() => AuthorTrust, {
    nullable: true,
    description: 'null: their ideas are checked as those of everybody.',
  })
  async trust(@Parent() author: QueueAuthor): Promise<AuthorTrust | null> {
    return this.trusts.of(author.id);
  }

  @Staff('moderator')
  @Mutation(() => TrustResult, {
    name: 'trustAuthor',
    description: 'From now on the ideas of this author are published before they are checked.',
  })
  async trustAuthor(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: TrustAuthorInput,
  ): Promise<TrustResult> {
    return this.trusts.trust(viewer, input);
  }

  @Staff('moderator')
  @Mutation(() => TrustResult, {
    name: 'endTrust',
    description: 'From now on the ideas of this author are checked as those of everybody.',
  })
  async endTrust(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: EndTrustInput,
  ): Promise<TrustResult> {
    return this.trusts.end(viewer, input);
  }
}
