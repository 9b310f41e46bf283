import { SPACE, featuresOf } from './text-features.js';
import type { SparseVector } from './sparse-vector.js';
import type { ModelTopic, TopicModel } from './topic-model.js';
import { VectorSpace } from './vector-space.js';

/** The topics that a text is in, by their place in the model: its theme, and the found one inside, if any. */
export interface TextTopics {
  theme: number | null;
  found: number | null;
}

/** Says of one text after the other what it is about, by a model that was learnt from a sample. */
export class TopicReader {
  readonly space: VectorSpace;
  private readonly themes = new Map<string, ThemeIndex>();

  constructor(readonly model: TopicModel) {
    this.space = VectorSpace.of(model.rarity);
    const byTheme = new Map<string, number[]>();
    model.topics.forEach(({ theme }, at) =>
      byTheme.set(theme, [...(byTheme.get(theme) ?? []), at]),
    );
    for (const [theme, places] of byTheme)
      this.themes.set(theme, new ThemeIndex(model.topics, places));
  }

  topicsOf(text: string, theme: string): TextTopics {
    const index = this.themes.get(theme);
    if (!index) return { theme: null, found: null };
    return index.place(this.space.vector(featuresOf(text)));
  }

  /** How like the centre of each of these topics of one theme a sentence is. */
  likeness(sentence: string, theme: string, topics: readonly number[]): number[] {
    const index = this.themes.get(theme);
    if (!index) return topics.map(() => 0);
    return index.likeness(this.space.vector(featuresOf(sentence)), topics);
  }
}

/** The centres of all topics of a theme, by place: one walk over a text's places scores them all. */
class ThemeIndex {
  private readonly begins = new Uint32Array(2 * SPACE + 1);
  private readonly sums: Float64Array;
  private readonly owners: Uint16Array;
  private readonly weights: Float32Array;

  constructor(
    private readonly topics: readonly ModelTopic[],
    private readonly places: readonly number[],
  ) {
    this.sums = new Float64Array(places.length);
    const centres = places.map((at) => (topics[at] as ModelTopic).centre);
    for (const { index } of centres)
      for (const place of index) this.begins[place + 1] = (this.begins[place + 1] as number) + 1;
    for (let place = 0; place < 2 * SPACE; place += 1)
      this.begins[place + 1] = (this.begins[place + 1] as number) + (this.begins[place] as number);
    const size = this.begins[2 * SPACE] as number;
    this.owners = new Uint16Array(size);
    this.weights = new Float32Array(size);
    const filled = this.begins.slice();
    centres.forEach(({ index, value }, owner) =>
      index.forEach((place, at) => {
        const post = filled[place] as number;
        this.owners[post] = owner;
        this.weights[post] = value[at] as number;
        filled[place] = post + 1;
      }),
    );
  }

  /** Of these topics, given by their places in the model. */
  likeness(vector: SparseVector, topics: readonly number[]): number[] {
    const scores = this.scores(vector);
    return topics.map((topic) => scores[this.places.indexOf(topic)] ?? 0);
  }

  /** In the order of `places`; good until the next call. */
  private scores({ index, value }: SparseVector): Float64Array {
    const sums = this.sums.fill(0);
    for (let at = 0; at < index.length; at += 1) {
      const place = index[at] as number;
      const end = this.begins[place + 1] as number;
      for (let post = this.begins[place] as number; post < end; post += 1) {
        const owner = this.owners[post] as number;
        sums[owner] =
          (sums[owner] as number) + (this.weights[post] as number) * (value[at] as number);
      }
    }
    return sums;
  }

  place(vector: SparseVector): TextTopics {
    let theme: number | null = null;
    let [best, most] = [-1, 0];
    const scores = this.scores(vector);
    for (let at = 0; at < this.places.length; at += 1) {
      const [place, score] = [this.places[at] as number, scores[at] as number];
      if ((this.topics[place] as ModelTopic).origin === 'theme') theme = place;
      else if (score > most) [best, most] = [place, score];
    }
    const topic = this.topics[best];
    return { theme, found: topic?.shown && most >= topic.atLeast ? best : null };
  }
}
