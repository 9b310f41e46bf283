import { createHash } from 'node:crypto';
import { type Community, findCommunities, SURE_ENOUGH } from './communities.js';
import { hashText } from './seeded-random.js';
import { dot, type SparseVector, sumOf } from './sparse-vector.js';
import { featuresOf, SPACE } from './text-features.js';
import type { ModelTopic, SampleText, Theme, TopicModel } from './topic-model.js';
import { FEWEST_PEOPLE, TopicWords } from './topic-words.js';
import { VectorSpace } from './vector-space.js';

/** Grows whenever the same texts may have other topics or quotes. */
export const TOPICS_VERSION = 'topics-3';
const RESAMPLES = 20;
const FEWEST_TEXTS = 12;
const SMALLEST_GROUP = 5;
const CENTRE_PLACES = 2000;
const WORDS_IN_NAME = 3;
/** A tenth of a group's own texts are less like its centre; what is less like it than those does not belong. */
const EDGE = 0.1;

interface Placed extends SampleText {
  vector: SparseVector;
}

/** Learns the topics of a sample: the staff's themes, and inside each the groups that come out again and again. */
export function learnTopics(
  sample: readonly SampleText[],
  themes: readonly Theme[],
  progress: (themes: number, of: number) => void = () => undefined,
): TopicModel {
  const texts = [...sample].sort((a, b) => (a.id < b.id ? -1 : 1));
  const space = VectorSpace.from(featuresOfAll(texts));
  const words = new TopicWords(texts);
  const topics = [...themes]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((theme, nr) => {
      const inside = texts.filter((text) => text.theme === theme.id);
      const found = inside.length === 0 ? [] : topicsOf(theme, inside, texts, space, words);
      progress(nr + 1, themes.length);
      return found;
    });
  return { rarity: space.rarity, topics };
}

/** One after the other: all at once they would take more memory than all texts. */
function* featuresOfAll(texts: readonly SampleText[]) {
  for (const { text } of texts) yield featuresOf(text);
}

function topicsOf(
  theme: Theme,
  inside: readonly SampleText[],
  all: readonly SampleText[],
  space: VectorSpace,
  words: TopicWords,
): ModelTopic[] {
  const texts = inside.map((text): Placed => ({
    ...text,
    vector: space.vector(featuresOf(text.text)),
  }));
  const whole: ModelTopic = {
    key: `theme:${theme.id}`,
    name: theme.name,
    origin: 'theme',
    theme: theme.id,
    words: words.of(inside, all),
    stability: null,
    shown: true,
    centre: centreOf(texts),
    atLeast: 0,
  };
  if (texts.length < FEWEST_TEXTS) return [whole];
  const groups = findCommunities(
    texts.map(({ vector }) => vector),
    { resamples: RESAMPLES, seed: hashText(theme.id) },
  );
  const found = groups
    .filter(({ members }) => members.length >= SMALLEST_GROUP && members.length < texts.length)
    .map((group) => topicOf(group, theme, texts, words));
  return [whole, ...withOwnKeys(found)];
}

function topicOf(
  { members, stability }: Community,
  theme: Theme,
  texts: readonly Placed[],
  words: TopicWords,
): ModelTopic {
  const group = members.map((at) => texts[at] as Placed);
  const centre = centreOf(group);
  const telling = words.of(group, texts);
  const nouns = words.nounsOf(group, texts, WORDS_IN_NAME);
  const likeness = likenessToOthers(group, centre).sort((a, b) => a - b);
  const people = new Set(group.map(({ person }) => person)).size;
  return {
    key: `found:${digest([theme.id, ...telling.slice(0, WORDS_IN_NAME)])}`,
    name: nouns.length > 0 ? nouns.join(', ') : telling.slice(0, WORDS_IN_NAME).join(', '),
    origin: 'found',
    theme: theme.id,
    words: telling,
    stability: Math.round(stability * 1000) / 1000,
    shown: stability >= SURE_ENOUGH && people >= FEWEST_PEOPLE && telling.length > 0,
    centre,
    atLeast: likeness[Math.floor(EDGE * likeness.length)] ?? 0,
  };
}

/** How like the centre of all others each text of a group is: a text that has a part in the centre is like it by that alone. */
function likenessToOthers(group: readonly Placed[], centre: SparseVector): number[] {
  const toCentre = group.map(({ vector }) => dot(vector, centre));
  const length = toCentre.reduce((sum, value) => sum + value, 0);
  return toCentre.map((value) => {
    const rest = length * length - 2 * value * length + 1;
    return rest <= 0 ? 0 : (value * length - 1) / Math.sqrt(rest);
  });
}

const centreOf = (texts: readonly Placed[]): SparseVector =>
  sumOf(
    texts.map(({ vector }) => vector),
    2 * SPACE,
    CENTRE_PLACES,
  );

/** Two groups may have the same words; the larger keeps the key. */
function withOwnKeys(topics: readonly ModelTopic[]): ModelTopic[] {
  const seen = new Map<string, number>();
  return topics.map((topic) => {
    const nr = (seen.get(topic.key) ?? 0) + 1;
    seen.set(topic.key, nr);
    return nr === 1 ? topic : { ...topic, key: `${topic.key}-${nr}` };
  });
}

const digest = (parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16);
