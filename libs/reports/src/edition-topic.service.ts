import { Injectable } from '@nestjs/common';
import { decodeCursor, pageOf, wordsOf } from '@ein/platform';
import type { EditionTopic, EditionTopicArgs, TopicText } from './edition-topic.type.js';
import { labelOf, pathOf } from './quoting.policy.js';
import { ReportTopicRepository, type TopicTextRow } from './report-topic.repository.js';

/** Where a comment addresses somebody by name; the name is theirs and stands on the comment's page. */
const ADDRESSED = /@\{\d\}/g;

/** The lists behind the numbers of topics that were found by their words. */
@Injectable()
export class EditionTopics {
  constructor(private readonly topics: ReportTopicRepository) {}

  /** Null where the edition has no such topic, or its texts are not known one by one. */
  async find({ edition, topic, first, after }: EditionTopicArgs): Promise<EditionTopic | null> {
    const head = await this.topics.findEdition(edition, topic);
    if (!head?.name) return null;
    const { reportId, title, name } = head;
    const { all, readable } = await this.topics.countTexts(reportId, topic);
    if (all === 0) return null;
    const [last] = decodeCursor(after, ['id']) ?? [];
    const rows = await this.topics.findTexts(
      { reportId, topic },
      first + 1,
      (last as string) ?? null,
    );
    const { nodes, pageInfo } = pageOf(rows, first, ({ id }) => [id]);
    return {
      ...{ number: edition, title, name, pageInfo },
      totalCount: readable,
      leftOut: all - readable,
      nodes: nodes.flatMap(textOf),
    };
  }
}

/** None for a text that cannot be read now. */
function textOf(row: TopicTextRow): TopicText[] {
  const { kind, number, ideaNumber, title, excerpt, stance, writtenAt } = row;
  if (number === null || ideaNumber === null || !writtenAt) return [];
  return [
    {
      ...{ kind, stance, writtenAt },
      label: labelOf(kind, number),
      path: pathOf(kind, number, ideaNumber),
      title: title ?? '',
      excerpt: wordsOf((excerpt ?? '').replace(ADDRESSED, '@…')),
    },
  ];
}
