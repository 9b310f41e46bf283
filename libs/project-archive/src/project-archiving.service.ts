import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { csvLine } from '@ein/archive';
import { PhotoService } from '@ein/photos';
import { Clock } from '@ein/platform';
import { ProjectResultService } from '@ein/project-results';
import { type ZipEntry, zipOf } from '@ein/zip-files';
import {
  ideaItem,
  ideaPage,
  ideaPath,
  indexAround,
  photoPath,
  projectHead,
  README,
  resultPart,
  STYLE,
} from './archive-html.policy.js';
import { type ArchivedIdea, type ArchivedProject, TABLES } from './archived-idea.policy.js';
import { ProjectArchiveRepository } from './project-archive.repository.js';

/** Ideas that are in memory at once. */
const PAGE = 50;

/** A project, or all of them, as a ZIP file that can be read without us. Only what everybody may read at that moment is in it. */
@Injectable()
export class ProjectArchiving {
  constructor(
    private readonly archive: ProjectArchiveRepository,
    private readonly results: ProjectResultService,
    private readonly photos: PhotoService,
    private readonly clock: Clock,
  ) {}

  /** The bytes of the file, made as they are taken. Null: there is no such project. Without a project it is the whole site. */
  async open(slug: string | null): Promise<AsyncGenerator<Buffer> | null> {
    const projects = await this.archive.findProjects(slug);
    if (slug !== null && !projects.length) return null;
    const now = this.clock.now();
    return zipOf(summed(this.entries(projects, now)), now);
  }

  private async *entries(projects: ArchivedProject[], now: Date): AsyncGenerator<ZipEntry> {
    const ids = projects.map(({ id }) => id);
    yield { name: 'LIESMICH.txt', content: [README] };
    yield { name: 'stil.css', content: [STYLE] };
    yield { name: 'index.html', content: this.index(projects, now) };
    yield { name: 'projekte.json', content: [JSON.stringify(projects.map(withoutId), null, 1)] };
    for (const { name, columns, rowsOf } of TABLES)
      yield {
        name,
        content: this.pieces(ids, `\uFEFF${csvLine(columns)}`, (idea) =>
          rowsOf(idea).map(csvLine).join(''),
        ),
      };
    yield { name: 'ideen.json', content: this.json(ids) };
    for await (const idea of this.ideas(ids)) {
      yield { name: ideaPath(idea), content: [ideaPage(idea)] };
      for (const { id, width } of idea.photos) {
        const file = await this.photos.read(null, id, width, null);
        if (file) yield { name: photoPath(id), content: [file.bytes] };
      }
    }
  }

  private async *index(projects: ArchivedProject[], now: Date): AsyncGenerator<string> {
    const [only] = projects.length === 1 ? projects : [];
    const [head, foot] = indexAround(only?.name ?? 'Alle Projekte', now);
    yield head;
    for (const project of projects) {
      yield* projectHead(project);
      const result = await this.results.view(null, project.slug);
      if (result) yield resultPart(result);
      yield '<h3>Ideen</h3>\n<ul>\n';
      for await (const idea of this.ideas([project.id])) yield ideaItem(idea);
      yield '</ul>\n';
    }
    yield foot;
  }

  private async *json(ids: readonly string[]): AsyncGenerator<string> {
    let before = '[\n';
    for await (const idea of this.ideas(ids)) {
      yield `${before}${JSON.stringify(idea)}`;
      before = ',\n';
    }
    yield before === '[\n' ? '[]\n' : '\n]\n';
  }

  private async *pieces(
    ids: readonly string[],
    head: string,
    piece: (idea: ArchivedIdea) => string,
  ): AsyncGenerator<string> {
    yield head;
    for await (const idea of this.ideas(ids)) yield piece(idea);
  }

  /** Read anew for each part, because nothing of a large town is kept in memory: what is hidden meanwhile is in no later part. */
  private async *ideas(ids: readonly string[]): AsyncGenerator<ArchivedIdea> {
    let after = 0;
    for (;;) {
      const page = await this.archive.findIdeas(ids, after, PAGE);
      yield* page;
      const last = page.at(-1);
      if (!last || page.length < PAGE) return;
      after = last.number;
    }
  }
}

const withoutId = ({ id: _, ...project }: ArchivedProject) => project;

/** Adds the check sums of all parts as the last one. */
async function* summed(entries: AsyncIterable<ZipEntry>): AsyncGenerator<ZipEntry> {
  const sums: string[] = [];
  for await (const { name, content } of entries) {
    const hash = createHash('sha256');
    const read = async function* () {
      for await (const piece of content) {
        hash.update(piece);
        yield piece;
      }
      sums.push(`${hash.digest('hex')}  ${name}\n`);
    };
    yield { name, content: read() };
  }
  yield { name: 'SHA256SUMS', content: sums };
}
