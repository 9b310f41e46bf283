import { ObjectType } from '@nestjs/graphql';
import { NotFound, Problem, resultUnion } from '@ein/platform';
import { FreshProofRequired } from '@ein/sessions';
import { RoleChangeType } from './role.type.js';

@ObjectType({ implements: () => Problem, description: 'They have this role already.' })
export class RoleIsSame extends Problem {
  constructor() {
    super('Diese Rolle hat die Person schon.');
  }
}

@ObjectType({ implements: () => Problem, description: 'Somebody must look after the platform.' })
export class LastAdmin extends Problem {
  constructor() {
    super('Das ist die letzte Person mit dieser Rolle. Gib sie zuerst jemand anderem.');
  }
}

@ObjectType({ implements: () => Problem, description: 'A change of their role waits already.' })
export class RoleRequestWaits extends Problem {
  constructor() {
    super('Für diese Person wartet schon eine Änderung. Erst muss darüber entschieden werden.');
  }
}

@ObjectType({ implements: () => Problem, description: 'Nobody confirms what they asked for.' })
export class OwnRoleRequest extends Problem {
  constructor() {
    super('Über deine eigene Rolle oder Anfrage entscheidet jemand anderes aus der Verwaltung.');
  }
}

@ObjectType({
  implements: () => Problem,
  description: 'It was decided, has ended, or no longer fits what the person is now.',
})
export class RoleRequestOver extends Problem {
  constructor() {
    super('Über diese Anfrage ist schon entschieden, oder ihre Zeit ist vorbei.');
  }
}

export const ChangeRoleResult = resultUnion(
  'ChangeRoleResult',
  'What became of the wish, or why nothing did.',
  RoleChangeType,
  [NotFound, RoleIsSame, LastAdmin, RoleRequestWaits, FreshProofRequired],
);
export type ChangeRoleResult =
  RoleChangeType | NotFound | RoleIsSame | LastAdmin | RoleRequestWaits | FreshProofRequired;

export const DecideRoleRequestResult = resultUnion(
  'DecideRoleRequestResult',
  'What became of the request, or why it stays as it was.',
  RoleChangeType,
  [NotFound, OwnRoleRequest, RoleRequestOver, LastAdmin, FreshProofRequired],
);
export type DecideRoleRequestResult =
  RoleChangeType | NotFound | OwnRoleRequest | RoleRequestOver | LastAdmin | FreshProofRequired;
