import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';

const HOW_MANY = { message: 'Bitte gib eine Zahl von 1 bis 50 an.' };

@InputType({ description: 'How many forms shall be printed.' })
export class MakePaperFormsInput {
  @Field(() => Int)
  @IsInt(HOW_MANY)
  @Min(1, HOW_MANY)
  @Max(50, HOW_MANY)
  count: number;
}

@InputType()
export class AddPaperScanInput {
  @Field({ description: 'What the upload answered with.' })
  @IsString()
  @MaxLength(100, { message: 'Dieses Bild gibt es nicht.' })
  ticket: string;
}

@InputType()
export class PaperScanInput {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'Diesen Scan gibt es nicht.' })
  scanId: string;
}

@ArgsType()
export class PaperScanArgs {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'Diesen Scan gibt es nicht.' })
  scanId: string;
}
