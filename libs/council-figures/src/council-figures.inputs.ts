import { ArgsType, Field, Int } from '@nestjs/graphql';
import { IsInt, Max, Min } from 'class-validator';

@ArgsType()
export class FabricArgs {
  @Field(() => Int, { defaultValue: 48, description: '1 to 200.' })
  @IsInt()
  @Min(1, { message: 'Mindestens eine Idee.' })
  @Max(200, { message: 'Höchstens 200 Ideen auf einmal.' })
  first: number;
}
