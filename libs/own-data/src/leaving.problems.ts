import { Field, Int, ObjectType } from '@nestjs/graphql';
import { resultUnion, TooManyRequests } from '@ein/platform';
import { MINUTES_VALID, CodeExpired, CodeWrong } from '@ein/sign-in';

@ObjectType({ description: 'A mail with the code is on its way to the own address.' })
export class ErasureRequested {
  @Field()
  sent: boolean = true;

  @Field(() => Int)
  expiresInMinutes: number = MINUTES_VALID;
}

@ObjectType('AccountErased', { description: 'The account is gone, and the session with it.' })
export class AccountErasedType {
  @Field()
  erased: boolean = true;
}

export const RequestErasureResult = resultUnion(
  'RequestErasureResult',
  'The code is on its way, or too many were asked for.',
  ErasureRequested,
  [TooManyRequests],
);
export const EraseAccountResult = resultUnion(
  'EraseAccountResult',
  'Erased, or why not.',
  AccountErasedType,
  [CodeWrong, CodeExpired, TooManyRequests],
);
