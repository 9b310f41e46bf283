import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type DataSection, PersonalData } from '@ein/accounts';
import { PhotoRepository } from './photo.repository.js';

const SECTION: DataSection = {
  name: 'photos',
  title: { de: 'Fotos deiner Ideen', en: 'Photos of your ideas' },
  fields: {
    id: { de: 'Kennung', en: 'Id' },
    ideaId: { de: 'Idee', en: 'Idea' },
    alt: { de: 'Beschreibung', en: 'Description' },
    path: { de: 'Adresse der größten Datei', en: 'Address of the largest file' },
    createdAt: { de: 'Hochgeladen', en: 'Uploaded' },
    removedAt: { de: 'Entfernt', en: 'Removed' },
    removedGround: { de: 'Grundlage der Entfernung', en: 'Ground of the removal' },
  },
  statement: `select p.id, p.idea_id as "ideaId", p.alt, case when p.removed_at is null then '/fotos/' || p.id || '-' || p.width || '.webp' end as path,
      p.created_at as "createdAt", p.removed_at as "removedAt", p.removed_ground as "removedGround"
    from photo p join idea i on i.id = p.idea_id where i.author_id = $1 order by p.created_at, p.id limit $2 offset $3`,
};

/** Pictures of somebody who wants a copy, or leaves: they go where the text goes, their files with the next sweep. */
@Injectable()
export class PhotoOwnData implements OnModuleInit {
  constructor(
    private readonly data: PersonalData,
    private readonly photos: PhotoRepository,
  ) {}

  onModuleInit(): void {
    this.data.register({
      name: 'photos',
      tables: ['photo'],
      sections: [SECTION],
      erase: ({ accountId, texts }) => this.photos.letGo(accountId, texts === 'remove'),
    });
  }
}
