import { Field, InputType, Int } from '@nestjs/graphql';
import { IsInt, Length, Max, Min } from 'class-validator';
import { MOST_DESK_CODES } from './assurance.policy.js';

const HOW_MANY = { message: `Bitte gib eine Zahl von 1 bis ${MOST_DESK_CODES} an.` };

@InputType({ description: 'How many codes a sheet shall have.' })
export class MakeDeskCodesInput {
  @Field(() => Int)
  @IsInt(HOW_MANY)
  @Min(1, HOW_MANY)
  @Max(MOST_DESK_CODES, HOW_MANY)
  count: number;
}

@InputType({
  description: 'The code from the desk; small letters, spaces and hyphens do not matter.',
})
export class UseDeskCodeInput {
  @Field()
  @Length(4, 40, { message: 'Bitte gib den Code von deinem Zettel ein.' })
  code: string;
}
