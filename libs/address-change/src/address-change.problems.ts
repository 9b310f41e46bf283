import { ObjectType } from '@nestjs/graphql';
import { NotAllowed, NotFound, Problem, resultUnion, TooManyRequests } from '@ein/platform';
import { CodeExpired, CodeWrong } from '@ein/sign-in';
import { AddressChangeStopped, AddressChangeType } from './address-change.type.js';

@ObjectType({
  implements: () => Problem,
  description:
    'The new address belongs to another account. Told only to who has proven that it is theirs.',
})
export class AddressTaken extends Problem {
  constructor() {
    super(
      'Mit der neuen Adresse gibt es hier schon ein Konto. Melde dich damit an. Wenn du es nicht brauchst, lösche es und ändere dann die Adresse hier.',
    );
  }
}

export const RequestAddressChangeResult = resultUnion(
  'RequestAddressChangeResult',
  'Both mails are on their way, or why not.',
  AddressChangeType,
  [TooManyRequests, NotAllowed],
);
export const ConfirmAddressResult = resultUnion(
  'ConfirmAddressResult',
  'How far the change is, or why the code or link does not count.',
  AddressChangeType,
  [CodeWrong, CodeExpired, AddressTaken, TooManyRequests],
);
export const WaitForAddressResult = resultUnion(
  'WaitForAddressResult',
  'The change waits for the present address, or why it cannot.',
  AddressChangeType,
  [NotAllowed, NotFound],
);
export const StopAddressResult = resultUnion(
  'StopAddressResult',
  'Stopped, or the link does not count any more.',
  AddressChangeStopped,
  [CodeExpired],
);
