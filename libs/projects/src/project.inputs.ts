import { ArgsType, Field } from '@nestjs/graphql';
import { MaxLength } from 'class-validator';

@ArgsType()
export class ProjectSlugArgs {
  @Field({ description: 'The readable name in its address.' })
  @MaxLength(80)
  slug: string;
}
