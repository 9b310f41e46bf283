import { Module } from '@nestjs/common';
import { QueueModule } from '@ein/queue';
import { ItemHintResolver, WatchedWordResolver } from './hint.resolver.js';
import { HintRepository } from './hint.repository.js';
import { Hinting } from './hinting.service.js';
import { TextPrintRepository } from './text-print.repository.js';
import { WatchedWordRepository } from './watched-word.repository.js';
import { WatchedWords } from './watched-words.service.js';

@Module({
  imports: [QueueModule],
  providers: [
    HintRepository,
    TextPrintRepository,
    WatchedWordRepository,
    Hinting,
    WatchedWords,
    ItemHintResolver,
    WatchedWordResolver,
  ],
})
export class HintsModule {}
