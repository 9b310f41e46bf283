import type { SparseVector } from './sparse-vector.js';

/** A text of the sample from which topics are learnt. */
export interface SampleText {
  id: string;
  /** Its author. */
  person: string;
  /** Id of the staff's theme that its idea is in. */
  theme: string;
  text: string;
}

export interface Theme {
  id: string;
  name: string;
}

/** A topic before anything was counted. */
export interface ModelTopic {
  key: string;
  name: string;
  origin: 'theme' | 'found';
  /** Id of the staff's theme that it is or lies inside. */
  theme: string;
  words: string[];
  stability: number | null;
  /** Groups that are not sure enough take what is like them, so that it is not pressed into another; nobody is shown them. */
  shown: boolean;
  centre: SparseVector;
  /** How like the centre a text must be to belong here. */
  atLeast: number;
}

/** All that is needed to say of a text what it is about. Same texts, same model. */
export interface TopicModel {
  /** See `VectorSpace`. */
  rarity: Float32Array;
  topics: ModelTopic[];
}
