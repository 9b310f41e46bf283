import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  CurrentViewer,
  Public,
  Request,
  type RequestContext,
  Role,
  type SignedInViewer,
  Staff,
} from '@ein/platform';
import {
  AddKioskInput,
  EnrolKioskInput,
  FetchKioskReceiptInput,
  KioskIdInput,
  ReportKioskInput,
  SubmitFromKioskInput,
} from './kiosk.inputs.js';
import {
  EnrolKioskResult,
  FetchKioskReceiptResult,
  RenewKioskCodeResult,
  ReportKioskResult,
  RevokeKioskResult,
  SubmitFromKioskResult,
} from './kiosk.problems.js';
import { KioskEnrollingService } from './kiosk-enrolling.service.js';
import { KioskType, KioskWithCode } from './kiosk.type.js';
import { KioskWritingService } from './kiosk-writing.service.js';

@Resolver()
export class KioskResolver {
  constructor(
    private readonly enrolling: KioskEnrollingService,
    private readonly writing: KioskWritingService,
  ) {}

  @Staff(Role.ADMIN)
  @Query(() => [KioskType], { name: 'kiosks', description: 'All kiosks of the town.' })
  async kiosks(): Promise<KioskType[]> {
    return this.enrolling.all();
  }

  @Staff(Role.ADMIN)
  @Mutation(() => KioskWithCode, {
    name: 'addKiosk',
    description: 'Adds a kiosk and makes the code for its device.',
  })
  async addKiosk(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: AddKioskInput,
  ): Promise<KioskWithCode> {
    return this.enrolling.add(viewer, input);
  }

  @Staff(Role.ADMIN)
  @Mutation(() => RenewKioskCodeResult, {
    name: 'renewKioskCode',
    description: 'Makes another code for the device of a kiosk.',
  })
  async renewKioskCode(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: KioskIdInput,
  ): Promise<RenewKioskCodeResult> {
    return this.enrolling.renewCode(viewer, input.kioskId);
  }

  @Staff(Role.ADMIN)
  @Mutation(() => RevokeKioskResult, {
    name: 'revokeKiosk',
    description: 'Takes a kiosk out of service at once.',
  })
  async revokeKiosk(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: KioskIdInput,
  ): Promise<RevokeKioskResult> {
    return this.enrolling.revoke(viewer, input.kioskId);
  }

  @Public()
  @Mutation(() => EnrolKioskResult, {
    name: 'enrolKiosk',
    description: 'Makes the asking device a kiosk, with the code of an admin.',
  })
  async enrolKiosk(
    @Request() request: RequestContext,
    @Args('input') input: EnrolKioskInput,
  ): Promise<EnrolKioskResult> {
    return this.enrolling.enrol(request, input.code);
  }

  @Public()
  @Mutation(() => ReportKioskResult, {
    name: 'reportKiosk',
    description:
      'A kiosk says that it is there, how many entries wait on it, and which of them were refused.',
  })
  async reportKiosk(
    @Request() request: RequestContext,
    @Args('input') input: ReportKioskInput,
  ): Promise<ReportKioskResult> {
    return this.enrolling.report(request, input);
  }

  @Public()
  @Mutation(() => SubmitFromKioskResult, {
    name: 'submitFromKiosk',
    description: 'Takes an idea of a guest from a kiosk; the same key again changes nothing.',
  })
  async submitFromKiosk(
    @Request() request: RequestContext,
    @Args('input') input: SubmitFromKioskInput,
  ): Promise<SubmitFromKioskResult> {
    return this.writing.submit(request, input);
  }

  @Public()
  @Query(() => FetchKioskReceiptResult, {
    name: 'kioskReceipt',
    description: 'Number and code of an idea that was written at a kiosk, for whoever has its key.',
  })
  async kioskReceipt(
    @Request() request: RequestContext,
    @Args('input') input: FetchKioskReceiptInput,
  ): Promise<FetchKioskReceiptResult> {
    return this.writing.fetch(request, input.key);
  }
}
