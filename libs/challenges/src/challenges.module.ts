import { Module, type OnModuleInit } from '@nestjs/common';
import { Retention } from '@ein/platform';
import { Challenges } from './challenge.service.js';
import { ChallengeSecrets } from './challenge-secrets.js';
import { OpenChallenges } from './open-challenges.service.js';
import { SpentProofRepository } from './spent-proof.repository.js';
import { WorkService } from './work.service.js';

@Module({
  providers: [Challenges, ChallengeSecrets, OpenChallenges, SpentProofRepository, WorkService],
  exports: [Challenges],
})
export class ChallengesModule implements OnModuleInit {
  constructor(
    private readonly challenges: Challenges,
    private readonly retention: Retention,
  ) {}

  onModuleInit(): void {
    this.retention.register({
      key: 'spent_proof',
      forget: (before) => this.challenges.forgetSpent(before),
    });
  }
}
