import { newId } from '@ein/platform';
import { type Calendar, unit } from './calendar.js';
import type { Ground } from './plant-town.js';
import type { Rows } from './rows.js';

const QUESTIONS = [
  {
    kind: 'single',
    text: 'Was soll am Bahnhof zuerst kommen?',
    needed: true,
    options: ['Überdachte Fahrradplätze', 'Mehr Licht', 'Ein Warteraum'],
  },
  {
    kind: 'multiple',
    text: 'Wie kommst du zum Bahnhof?',
    needed: false,
    options: ['Zu Fuß', 'Mit dem Rad', 'Mit dem Bus', 'Mit dem Auto'],
  },
  {
    kind: 'scale',
    text: 'Wie wichtig ist dir ein barrierefreier Zugang?',
    needed: false,
    options: [],
  },
  { kind: 'long', text: 'Was sollen wir noch wissen?', needed: false, options: [] },
];
const OPEN = {
  number: 2,
  title: 'Bahnhofsumfeld: Was fehlt dir?',
  opens: -5,
  closes: 20,
  people: 31,
};
const CLOSED = {
  number: 1,
  title: 'Bahnhofsumfeld: Was zuerst?',
  opens: -40,
  closes: -12,
  people: 47,
};

/** One survey that is closed, with its result, and one that is running. */
export function plantSurveys(rows: Rows, calendar: Calendar, ground: Ground): void {
  const project_id = ground.project.get('bahnhofsumfeld-salzderhelden');
  for (const { number, title, opens, closes, people } of [CLOSED, OPEN]) {
    const survey_id = newId();
    const opens_at = calendar.midnight(opens);
    rows.add('survey', {
      ...{
        id: survey_id,
        project_id,
        number,
        title,
        opens_at,
        closes_at: calendar.midnight(closes),
      },
      intro: 'Vier kurze Fragen. Das Ergebnis geht in die Planung ein.',
      ...{ decided_on: null, paper: null, published_at: opens_at, live_results: false },
      created_at: opens_at,
    });
    const ids = QUESTIONS.map((question, index) => {
      const id = newId();
      rows.add('survey_question', {
        id,
        survey_id,
        position: index + 1,
        ...question,
        texts_shown: false,
      });
      return id;
    });
    for (const account_id of ground.supporters.slice(0, people)) {
      const at = calendar.at(closes < 0 ? 14 : 2, `${title} ${account_id}`);
      rows.add('survey_response', { survey_id, account_id, created_at: at, changed_at: at });
      const lot = (name: string) => unit(`${name} ${number} ${account_id.slice(-12)}`);
      const chosen = [
        [lot('first') < 0.5 ? 1 : lot('first') < 0.8 ? 3 : 2],
        [1, 2, 3, 4].filter((way) => way === 1 || lot(`way ${way}`) < 0.35),
        [lot('scale') < 0.6 ? 5 : lot('scale') < 0.85 ? 4 : 3],
      ];
      chosen.forEach((options, index) =>
        rows.add('survey_answer', {
          survey_id,
          account_id,
          question_id: ids[index],
          chosen: options,
          text: '',
        }),
      );
    }
  }
}
