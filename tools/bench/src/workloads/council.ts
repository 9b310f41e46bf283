import { samePair } from './equal.ts';
import type { Workload } from './workload.ts';

const ROW = 'label href ideas votes comments people';

/** What the page of figures asks. */
const FIGURES = `query CouncilFigures {
  councilFigures {
    countedAt placesTakingPart placesInAll
    figures { ideas people votes comments answers answeredInTime answersDue answerDays }
    byCategory { ${ROW} } byPlace { ${ROW} } byMonth { month ideas votes comments } byStatus { status ideas } byAssurance { level people }
    mostVoted { number slug title voteCount place { name } }
    contested { idea { number slug title } for if against }
    due { idea { number slug title } on what where }
  }
}`;

export const council: Workload[] = [
  {
    part: 'council',
    name: 'council-figures',
    title: 'council figures, against the row they are kept in',
    goal: { most: 3, stretch: 2 },
    prepare: (scene) =>
      samePair(scene, [{ ask: { query: FIGURES, variables: {} }, barePath: '/figures' }]),
  },
];
