import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { FaultKind } from './operation.repository.js';
import type { CheckKey, Level } from './operation.policy.js';

export const CheckName = {
  WORKER: 'worker',
  EVENTS: 'events',
  MAIL: 'mail',
  REFUSED_MAIL: 'refused_mail',
  INDEX: 'index',
  SEARCH: 'search',
  FAULTS: 'faults',
  BACKUP: 'backup',
  SEAL: 'seal',
  RECOUNT: 'recount',
  RETENTION: 'retention',
  DISK: 'disk',
} as const satisfies Record<string, CheckKey>;
registerEnumType(CheckName, {
  name: 'OperationCheckName',
  description: 'A part that an operator looks at.',
});

export const CheckLevel = { OK: 'ok', WATCH: 'watch', ACT: 'act' } as const satisfies Record<
  string,
  Level
>;
registerEnumType(CheckLevel, {
  name: 'OperationLevel',
  description: 'Fine, to be looked at today, or to be acted on now.',
});

export const FaultName = {
  DELIVERY: 'delivery',
  MAIL: 'mail',
  WORK: 'work',
} as const satisfies Record<string, FaultKind>;
registerEnumType(FaultName, {
  name: 'OperationFaultKind',
  description: 'What kind of work fails.',
});

@ObjectType('OperationCheck', { description: 'One part of the product as it stands.' })
export class CheckType {
  @Field(() => CheckName)
  key: CheckKey;

  @Field(() => CheckLevel)
  level: Level;

  @Field(() => Int, {
    nullable: true,
    description: 'How many: what waits, fails, differs or is alive.',
  })
  count?: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Age of the oldest thing that waits, or since when it last happened.',
  })
  seconds?: number | null;

  @Field(() => Date, { nullable: true })
  at?: Date | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Size of the backup, or what the disk has left.',
  })
  bytes?: number | null;

  @Field(() => Float, { nullable: true, description: 'Size of the disk in bytes.' })
  of?: number;
}

@ObjectType('OperationFault', {
  description: 'Work of the worker that fails just now. Its error holds nothing of people.',
})
export class FaultType {
  @Field(() => FaultName)
  kind: FaultKind;

  @Field(() => ID)
  id: string;

  @Field({ description: 'Which subscriber, task or loop.' })
  name: string;

  @Field(() => Int)
  times: number;

  @Field()
  error: string;

  @Field()
  since: Date;

  @Field(() => Date, { nullable: true })
  nextTryAt: Date | null;
}

@ObjectType('OperationVersions', { description: 'What runs here.' })
export class VersionsType {
  @Field()
  product: string;

  @Field()
  node: string;

  @Field()
  postgresql: string;

  @Field({ description: 'The newest migration.' })
  schema: string;

  @Field(() => Int)
  migrations: number;
}

@ObjectType('Operations', { description: 'How the product is doing, for whoever operates it.' })
export class OperationsType {
  @Field()
  at: Date;

  @Field(() => [CheckType])
  checks: CheckType[];

  @Field(() => [FaultType], { description: 'The oldest first, at most 50.' })
  faults: FaultType[];

  @Field(() => VersionsType)
  versions: VersionsType;
}
