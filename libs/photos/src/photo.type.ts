import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('PhotoSize', { description: 'One file of a photo.' })
export class PhotoSizeType {
  @Field({ description: 'Path of the website.' })
  path: string;

  @Field(() => Int, { description: 'Pixels.' })
  width: number;

  @Field(() => Int, { description: 'Pixels.' })
  height: number;
}

@ObjectType('Photo', {
  description: 'A picture of an idea, drawn anew without any data about where it was taken.',
})
export class PhotoType {
  @Field(() => ID)
  id: string;

  @Field({ description: 'What is to be seen on it; empty where nobody said.' })
  alt: string;

  @Field(() => [PhotoSizeType], { description: 'From small to large; at least one.' })
  sizes: PhotoSizeType[];
}

@ObjectType('RemovedPhoto', {
  description: 'A photo stood here and was removed: nothing of its content is left.',
})
export class RemovedPhotoType {
  @Field()
  removedAt: Date;

  @Field({ description: 'The rule or law on which it was removed.' })
  ground: string;
}

export interface PhotosOfIdea {
  shown: PhotoType[];
  removed: RemovedPhotoType[];
}
