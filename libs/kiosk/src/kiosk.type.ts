import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Problem } from '@ein/platform';
import type { KioskRefusal, KioskState } from './kiosk.policy.js';

const KioskStateName = {
  OPEN: 'open',
  WORKING: 'working',
  SILENT: 'silent',
  REVOKED: 'revoked',
} as const;
registerEnumType(KioskStateName, {
  name: 'KioskState',
  description: 'Waits for its device, works, has said nothing for too long, or is out of service.',
});

export const KioskRefusalName = {
  CLOSED: 'closed',
  RATE: 'rate',
  WRONG: 'wrong',
} as const;
registerEnumType(KioskRefusalName, {
  name: 'KioskRefusal',
  description: 'No ideas are taken now, too many came at once, or something in the entry is wrong.',
});

@ObjectType('KioskRefused', {
  description: 'An entry that lies on a device because the town refused it.',
})
export class KioskRefusedType {
  @Field({ description: 'The first four signs of the key that its writer has.' })
  mark: string;

  @Field(() => KioskRefusalName)
  reason: KioskRefusal;

  @Field(() => [String], { description: 'Fields in which something is wrong.' })
  fields: string[];

  @Field()
  since: Date;
}

@ObjectType('Kiosk', { description: 'A device of the town at which people write.' })
export class KioskType {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field(() => KioskStateName)
  state: KioskState;

  @Field(() => Int, { description: 'After so many hours without a word it counts as silent.' })
  silentHours: number;

  @Field(() => Int, { description: 'Entries that wait on the device, by its own last word.' })
  waiting: number;

  @Field(() => Int, { description: 'Entries that have arrived.' })
  arrived: number;

  @Field(() => [KioskRefusedType], {
    description: 'Those of the waiting entries that the town refused, oldest first.',
  })
  refused: KioskRefusedType[];

  @Field(() => Date, { nullable: true })
  enrolledAt: Date | null;

  @Field(() => Date, { nullable: true })
  lastSeenAt: Date | null;

  @Field(() => Date, { nullable: true })
  revokedAt: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'Until when its code works; null when none is open.',
  })
  codeEndsAt: Date | null;
}

@ObjectType({ description: 'A kiosk with the code that makes a device this kiosk, shown once.' })
export class KioskWithCode {
  @Field(() => KioskType)
  kiosk: KioskType;

  @Field()
  code: string;
}

@ObjectType({ description: 'This device is a kiosk now.' })
export class KioskEnrolled {
  @Field({ description: 'What the device shows with everything it sends.' })
  token: string;

  @Field()
  name: string;
}

@ObjectType({ description: 'The word of the device has arrived.' })
export class KioskHeard {
  @Field()
  name: string;
}

@ObjectType({ description: 'What a guest leaves with.' })
export class KioskReceipt {
  @Field(() => Int, { description: 'Of the idea.' })
  number: number;

  @Field({ description: 'Opens the way of the idea together with the number.' })
  code: string;
}

@ObjectType({
  implements: () => Problem,
  description: 'This device is no kiosk, or no longer.',
})
export class KioskUnknown extends Problem {
  constructor() {
    super('Dieses Gerät ist nicht angemeldet. Bitte sag jemandem vom Team Bescheid.');
  }
}

@ObjectType({ implements: () => Problem, description: 'No open code reads like this.' })
export class KioskCodeWrong extends Problem {
  constructor() {
    super('Dieser Code gilt nicht. Ein Code gilt 24 Stunden und für ein Gerät.');
  }
}

@ObjectType({
  implements: () => Problem,
  description: 'Nothing has arrived under this key, or not yet.',
})
export class KioskEntryMissing extends Problem {
  constructor() {
    super(
      'Unter diesem Abholcode ist noch nichts angekommen. Das Gerät sendet, sobald es wieder Netz hat.',
    );
  }
}
