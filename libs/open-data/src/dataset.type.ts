import { Field, Float, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A column of a dataset.' })
export class DatasetColumn {
  @Field()
  name: string;

  @Field({ description: 'integer, number, boolean, string, date, dateTime or anyURI.' })
  type: string;

  @Field({ description: 'What it means.' })
  meaning: string;
}

@ObjectType({ description: 'A dataset in one format.' })
export class DatasetFile {
  @Field({ description: 'csv, json or geojson.' })
  format: string;

  @Field({ description: 'Path on this website.' })
  path: string;

  @Field(() => Float, {
    nullable: true,
    description: 'Length, where somebody has fetched it since it last changed.',
  })
  bytes: number | null;
}

@ObjectType('Dataset', { description: 'A table of public data to take away.' })
export class DatasetType {
  @Field()
  key: string;

  @Field()
  title: string;

  @Field()
  description: string;

  @Field({ description: 'Since when it is as it is.' })
  changedAt: Date;

  @Field(() => [DatasetColumn])
  columns: DatasetColumn[];

  @Field(() => [DatasetFile])
  files: DatasetFile[];
}

@ObjectType({ description: 'The open data of the town.' })
export class OpenData {
  @Field({ description: 'Name of the licence.' })
  licence: string;

  @Field()
  licenceUrl: string;

  @Field(() => String, {
    nullable: true,
    description: 'Whom to name, where the licence asks for it.',
  })
  attribution: string | null;

  @Field(() => [DatasetType])
  datasets: DatasetType[];
}
