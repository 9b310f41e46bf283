import { Field, ID, InputType } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { IsJSON, IsUUID, Length, MaxLength } from 'class-validator';
import { cleanLine } from '@ein/platform';

const ANSWER_LENGTH = 16_000;

const PasskeyName = () => (target: object, key: string) => {
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? cleanLine(value) : value,
  )(target, key);
  Length(1, 60, { message: 'Gib dem Passkey einen Namen mit 1 bis 60 Zeichen.' })(target, key);
};

@InputType({ description: "The browser's answer to a question." })
export class PasskeyAnswerInput {
  @Field(() => ID)
  @IsUUID('all', { message: 'Diese Anfrage gibt es nicht.' })
  challengeId: string;

  @Field({ description: 'Answer of the WebAuthn call, as JSON text.' })
  @MaxLength(ANSWER_LENGTH, { message: 'Diese Antwort ist zu lang.' })
  @IsJSON({ message: 'Diese Antwort ist nicht lesbar.' })
  response: string;
}

@InputType({ description: "The browser's answer, and what the new passkey is called." })
export class AddPasskeyInput extends PasskeyAnswerInput {
  @Field()
  @PasskeyName()
  name: string;
}

@InputType({ description: 'Another name for one of the own passkeys.' })
export class RenamePasskeyInput {
  @Field(() => ID)
  @IsUUID('all', { message: 'Diesen Passkey gibt es nicht.' })
  id: string;

  @Field()
  @PasskeyName()
  name: string;
}

@InputType({ description: 'One of the own passkeys.' })
export class RemovePasskeyInput {
  @Field(() => ID)
  @IsUUID('all', { message: 'Diesen Passkey gibt es nicht.' })
  id: string;
}
