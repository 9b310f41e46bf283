import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'What one column of a section means.' })
export class OwnDataField {
  @Field({ description: 'Key in each row.' })
  name: string;

  @Field({ description: 'In words of the asked language.' })
  label: string;
}

@ObjectType({ description: "One kind of rows in the copy of somebody's own data." })
export class OwnDataSection {
  @Field()
  name: string;

  @Field({ description: 'In words of the asked language.' })
  title: string;

  @Field(() => [OwnDataField])
  fields: OwnDataField[];
}

@ObjectType({ description: 'Some rows of one section, oldest first.' })
export class OwnDataPage {
  @Field(() => [String], { description: 'Each a JSON object with the keys of the section.' })
  rows: string[];

  @Field(() => Int, { nullable: true, description: 'Give it as `skip` to get what follows.' })
  next: number | null;
}
