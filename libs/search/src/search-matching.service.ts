import { Injectable } from '@nestjs/common';
import { SearchModels } from '@ein/search-index';
import { readDocument, readQuery, stem, synonymsOf } from '@ein/german-text';

/** Whether one text answers saved words, without any index: it may have come a moment ago. */
@Injectable()
export class SearchMatching {
  constructor(private readonly models: SearchModels) {}

  /**
   * A test for words against this text: each must be there, as itself, as a part of a compound or as a synonym.
   * Typos are not forgiven: what somebody saved was found once.
   */
  async matcherOf(title: string, text: string): Promise<(words: string) => boolean> {
    const { splitter } = await this.models.current();
    const document = readDocument(title, text, splitter);
    const stems = new Set([...document.titleStems, ...document.textStems, ...document.partStems]);
    return (words) =>
      readQuery(words, false, splitter).words.every(
        (word) =>
          stems.has(word.stem) ||
          synonymsOf(word.folded).some((synonym) => stem(synonym) && stems.has(stem(synonym))) ||
          (word.halves?.every((half) => stems.has(half)) ?? false),
      );
  }
}
