import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  CurrentViewer,
  Public,
  Request,
  type RequestContext,
  SignedIn,
  type SignedInViewer,
} from '@ein/platform';
import {
  AddressLinkInput,
  ConfirmAddressInput,
  RequestAddressChangeInput,
} from './address-change.inputs.js';
import {
  ConfirmAddressResult,
  RequestAddressChangeResult,
  StopAddressResult,
  WaitForAddressResult,
} from './address-change.problems.js';
import { AddressChangeService } from './address-change.service.js';
import { AddressChangeType } from './address-change.type.js';

@Resolver()
export class AddressChangeResolver {
  constructor(private readonly changes: AddressChangeService) {}

  @SignedIn()
  @Query(() => AddressChangeType, {
    nullable: true,
    description: 'The own change of address that has begun, or null.',
  })
  async addressChange(@CurrentViewer() viewer: SignedInViewer): Promise<AddressChangeType | null> {
    return this.changes.pending(viewer);
  }

  @SignedIn()
  @Mutation(() => RequestAddressChangeResult, {
    description: 'Sends a code and a link to the present and to the new address.',
  })
  async requestAddressChange(
    @CurrentViewer() viewer: SignedInViewer,
    @Request() request: RequestContext,
    @Args('input') input: RequestAddressChangeInput,
  ) {
    return this.changes.request(viewer, request, input);
  }

  @SignedIn()
  @Mutation(() => ConfirmAddressResult, {
    description: 'Takes the code of one address; with both the change is made.',
  })
  async confirmAddress(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: ConfirmAddressInput,
  ) {
    return this.changes.confirm(viewer, input.side, input.code);
  }

  @Public()
  @Mutation(() => ConfirmAddressResult, {
    description: 'Takes the link of one address, signed in or not; with both the change is made.',
  })
  async confirmAddressLink(@Args('input') input: AddressLinkInput) {
    return this.changes.confirmLink(input.token);
  }

  @SignedIn()
  @Mutation(() => WaitForAddressResult, {
    description: 'The present address cannot be reached: it gets a notice and a week to object.',
  })
  async waitForAddress(@CurrentViewer() viewer: SignedInViewer) {
    return this.changes.waitForOld(viewer);
  }

  @SignedIn()
  @Mutation(() => Boolean, { description: 'Drops the own change of address.' })
  async cancelAddressChange(@CurrentViewer() viewer: SignedInViewer): Promise<boolean> {
    return this.changes.cancel(viewer);
  }

  @Public()
  @Mutation(() => StopAddressResult, {
    description: 'The present address objects, by the link of its notice; all sessions end.',
  })
  async stopAddressChange(@Args('input') input: AddressLinkInput) {
    return this.changes.stop(input.token);
  }
}
