import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Problem } from '@ein/platform';

/** The choices that make a scope, by the names of their fields. */
export const ReportScopeField = {
  PROJECT: 'projectId',
  THEME: 'categoryId',
  PLACE: 'placeId',
  STATE: 'status',
  FROM: 'from',
  UNTIL: 'until',
} as const;
export type ReportScopeField = (typeof ReportScopeField)[keyof typeof ReportScopeField];
registerEnumType(ReportScopeField, {
  name: 'ReportScopeField',
  description: 'A choice that narrows what a report speaks of.',
});

@ObjectType({
  implements: () => Problem,
  description:
    'A report cannot speak of this: something is named that is not there, or nobody wrote anything.',
})
export class ReportScopeRefused extends Problem {
  @Field(() => ReportScopeField, {
    nullable: true,
    description: 'The choice that leaves nothing; null: there is nothing at all.',
  })
  field: ReportScopeField | null;

  constructor(field: ReportScopeField | null, message: string) {
    super(message);
    this.field = field;
  }
}
