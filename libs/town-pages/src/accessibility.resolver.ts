import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer, type SignedInViewer, Staff } from '@ein/platform';
import { SaveAccessibilityResult } from './accessibility.problems.js';
import { SaveAccessibilityInput } from './accessibility.inputs.js';
import { AccessibilityWriting } from './accessibility-writing.service.js';

@Resolver()
export class AccessibilityResolver {
  constructor(private readonly writing: AccessibilityWriting) {}

  @Staff('admin')
  @Mutation(() => SaveAccessibilityResult, {
    name: 'saveAccessibilityStatement',
    description: 'Changes the facts of which the accessibility statement is made.',
  })
  async saveAccessibilityStatement(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: SaveAccessibilityInput,
  ): Promise<SaveAccessibilityResult> {
    return this.writing.save(viewer, input);
  }
}
