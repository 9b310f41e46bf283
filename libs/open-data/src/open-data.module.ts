import { Module } from '@nestjs/common';
import { AccessTokensModule } from '@ein/access-tokens';
import { TownModule } from '@ein/town';
import { CatalogueService } from './catalogue.service.js';
import { DatasetFiles } from './dataset-files.service.js';
import { DatasetStateRepository } from './dataset-state.repository.js';
import { DatasetRepository } from './dataset.repository.js';
import { OpenDataResolver } from './open-data.resolver.js';
import { OpenDataService } from './open-data.service.js';
import { VotePlaceRepository } from './vote-place.repository.js';
import { VotePlaces } from './vote-places.service.js';

@Module({
  imports: [AccessTokensModule, TownModule],
  providers: [
    CatalogueService,
    DatasetFiles,
    DatasetStateRepository,
    DatasetRepository,
    OpenDataResolver,
    OpenDataService,
    VotePlaceRepository,
    VotePlaces,
  ],
  exports: [OpenDataService],
})
export class OpenDataModule {}
