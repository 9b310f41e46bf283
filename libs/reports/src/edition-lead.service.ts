import { Injectable } from '@nestjs/common';
import { sentenceText } from '@ein/report-document';
import { EditionReading } from './edition-reading.service.js';
import { EditionRepository } from './edition.repository.js';

/** What a mail says of an edition. */
export interface EditionLead {
  number: number;
  title: string;
  /** The first counted sentence of each of the four questions: nobody's own words, which could be taken away later. */
  sentences: string[];
}

/** An edition in a few sentences. */
@Injectable()
export class EditionLeads {
  constructor(
    private readonly editions: EditionRepository,
    private readonly reading: EditionReading,
  ) {}

  /** By number or id; null where there is none. */
  async find(named: string): Promise<EditionLead | null> {
    const head = await this.editions.findHead(named);
    if (!head) return null;
    const { wants, who, disputed, decide } = (await this.reading.document(head.number)).questions;
    const sentences = [wants, who, disputed, decide].flatMap(({ lead }) => {
      const counted = lead.find(({ kind }) => kind === 'count');
      return counted ? [sentenceText(counted)] : [];
    });
    return { number: head.number, title: head.title, sentences };
  }
}
