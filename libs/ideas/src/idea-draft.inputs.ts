import { Field, InputType, Int } from '@nestjs/graphql';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsInt, IsString, MaxLength, Min, ValidateNested } from 'class-validator';
import { cleanLine, cleanText } from '@ein/platform';
import { IdeaPhotoInput } from './idea.inputs.js';

@InputType({ description: 'A draft as it stands: anything may still be missing.' })
export class SaveDraftInput {
  @Field(() => Int, { description: 'The version this one was written on; 0 when there was none.' })
  @IsInt()
  @Min(0)
  basedOn: number;

  @Field()
  @Transform(({ value }: { value: string }) => cleanLine(value))
  @MaxLength(250, { message: 'Der Titel ist zu lang.' })
  title: string;

  @Field()
  @Transform(({ value }: { value: string }) => cleanText(value))
  @MaxLength(10_000, { message: 'Die Beschreibung ist zu lang.' })
  body: string;

  @Field()
  @IsString()
  @MaxLength(40)
  place: string;

  @Field()
  @IsString()
  @MaxLength(40)
  category: string;

  @Field()
  @IsString()
  @MaxLength(40)
  project: string;

  @Field()
  @Transform(({ value }: { value: string }) => cleanLine(value))
  @MaxLength(200, { message: 'Die Angabe, wo genau, darf höchstens 200 Zeichen haben.' })
  location: string;

  @Field()
  @IsString()
  @MaxLength(60)
  pin: string;

  @Field(() => [IdeaPhotoInput])
  @ValidateNested({ each: true })
  @Type(() => IdeaPhotoInput)
  @ArrayMaxSize(3, { message: 'Höchstens drei Fotos passen zu einer Idee.' })
  photos: IdeaPhotoInput[];
}
