import { spokenDay, wordFor } from '@ein/answers';
import { renderText } from '@ein/platform';
import type { ProjectResult } from '@ein/project-results';
import type { ArchivedComment, ArchivedIdea, ArchivedProject } from './archived-idea.policy.js';

const escaped = (text: string): string =>
  text.replace(
    /[&<>"']/g,
    (letter) =>
      ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[letter] ?? '',
  );

/** A day with its year, because nobody knows when it is read. */
const day = (at: string): string => spokenDay(new Date(at), new Date(0));

export const STYLE = `body{max-width:44rem;margin:0 auto;padding:2rem 1.25rem 4rem;font:1.0625rem/1.6 "Fira Sans",system-ui,sans-serif;color:#1b2140;background:#fff;overflow-wrap:anywhere}
h1{font-size:2rem;line-height:1.2}h2{margin-top:2.5rem;font-size:1.375rem}a{color:#2b3a8c}.small{color:#555a75;font-size:.9375rem}
blockquote,.reply{margin:0 0 0 1rem;padding-left:1rem;border-left:2px solid #c9cde0}li{margin-block:.5rem}img{max-width:100%;height:auto}
@media(prefers-color-scheme:dark){body{color:#e8eaf4;background:#14182e}a{color:#aab6ff}.small{color:#b3b8d0}}@media print{a{color:inherit}}
`;

/** A whole page in German that needs nothing else but the style beside it; \`up\` leads to the folder of the archive. */
function page(title: string, up: string, body: string): string {
  return `<!doctype html>
<html lang="de">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title><link rel="stylesheet" href="${up}stil.css"></head>
<body>
${body}
</body>
</html>
`;
}

export const ideaPath = ({ number }: Pick<ArchivedIdea, 'number'>): string =>
  `ideen/${number}.html`;
export const photoPath = (id: string): string => `fotos/${id}.webp`;

/** One idea with all that everybody could read of it. */
export function ideaPage(idea: ArchivedIdea): string {
  const facts = [
    `Idee ${idea.number}`,
    idea.place ?? 'ganze Stadt',
    idea.theme,
    `veröffentlicht am ${day(idea.publishedAt)}`,
  ];
  return page(
    idea.title,
    '../',
    `<p class="small"><a href="../index.html">Übersicht</a></p>
<h1>${escaped(idea.title)}</h1>
<p class="small">${facts.map(escaped).join(' · ')}</p>
<p>${standing(idea)}</p>
${renderText(idea.text)}
${idea.photos.map(({ id, alt }) => `<p><img src="../${photoPath(id)}" alt="${escaped(alt)}"></p>`).join('\n')}
${originOf(idea)}${answersOf(idea)}${courseOf(idea)}${discussionOf(idea)}`,
  );
}

function standing({ state, visibility, votes, mergedInto }: ArchivedIdea): string {
  const merged = mergedInto === null ? '' : ` <a href="${mergedInto}.html">Idee ${mergedInto}</a>`;
  if (visibility === 'merged') return `Diese Idee ist mit einer anderen verbunden.${merged}`;
  const supports =
    votes === 1 ? '1 Mensch unterstützt sie.' : `${votes} Menschen unterstützen sie.`;
  const own = visibility === 'withdrawn' ? 'Ihr Mensch hat sie zurückgezogen. ' : '';
  return `${own}Stand: <strong>${escaped(wordFor(state))}</strong>. ${supports}`;
}

function originOf({ origin }: ArchivedIdea): string {
  if (!origin) return '';
  const { source, writtenAt, ratedFor, ratedAgainst, status, feedback } = origin;
  const rated =
    ratedFor === null && ratedAgainst === null
      ? ''
      : ` Dort gab es ${ratedFor ?? 0}-mal Zustimmung und ${ratedAgainst ?? 0}-mal Ablehnung; das zählt hier nicht mit.`;
  return `<h2>Aus der früheren Beteiligungsplattform übernommen</h2>
<p>Von ${escaped(source)}${writtenAt ? `, dort geschrieben am ${day(writtenAt)}` : ''}.${rated}${status ? ` Der Stand dort war „${escaped(status)}“.` : ''}</p>
${feedback ? `<blockquote>${renderText(feedback)}</blockquote>` : ''}
`;
}

const answersOf = ({ answers }: ArchivedIdea): string =>
  answers
    .map(
      ({ at, keySentence, text, office, next }) => `<h2>Antwort der Stadt</h2>
<p><strong>${escaped(keySentence)}</strong></p>
${renderText(text)}
${next ? `<p>Wie es weitergeht: ${escaped(next)}</p>` : ''}<p class="small">${escaped(office)}, ${day(at)}</p>
`,
    )
    .join('');

const courseOf = ({ steps }: ArchivedIdea): string =>
  steps.length
    ? `<h2>Verlauf</h2>
<ol>${steps
        .map(
          ({ at, to, sentence, reason }) =>
            `<li><strong>${escaped(wordFor(to))}</strong>, ${day(at)}: ${escaped(sentence)}${reason ? ` ${escaped(reason)}` : ''}</li>`,
        )
        .join('\n')}</ol>
`
    : '';

const STANCES: Record<string, string> = {
  for: 'Dafür',
  if: 'Ja, wenn …',
  against: 'Dagegen',
  question: 'Frage',
};

function discussionOf({ discussion }: ArchivedIdea): string {
  const one = ({ number, replyTo, at, stance, text, ground, goodReasons }: ArchivedComment) => {
    const facts = [
      `Beitrag ${number}`,
      day(at),
      ...(stance && STANCES[stance] ? [STANCES[stance]] : []),
      ...(goodReasons ? [`Guter Grund: ${goodReasons}`] : []),
    ];
    const words =
      text === null
        ? `<p>Hier stand ein Beitrag.${ground ? ` Er wurde entfernt: ${escaped(ground)}` : ''}</p>`
        : renderText(text);
    return `<div${replyTo === null ? '' : ' class="reply"'} id="K-${number}"><p class="small">${facts.map(escaped).join(' · ')}</p>
${words}</div>`;
  };
  return discussion.length ? `<h2>Beiträge</h2>\n${discussion.map(one).join('\n')}\n` : '';
}

/** What a project was about, its phases, its result and the way to its ideas, which are added as they are read. */
export function* projectHead(project: ArchivedProject): Generator<string> {
  yield `<h2 id="${escaped(project.slug)}">${escaped(project.name)}</h2>
<p><strong>${escaped(project.question)}</strong></p>
${renderText(project.description)}
`;
  const facts = [
    ['Wer entscheidet', project.decidedBy],
    ['Was mit dem Ergebnis geschieht', project.promise],
    ['Ansprechstelle', project.contact],
    ['Im Archiv seit', project.archivedAt ? day(project.archivedAt) : ''],
  ].filter(([, value]) => value);
  yield `<dl>${facts.map(([name = '', value = '']) => `<dt class="small">${name}</dt><dd>${escaped(value)}</dd>`).join('')}</dl>\n`;
  if (project.phases.length)
    yield `<h3>Phasen</h3><ol>${project.phases
      .map(
        ({ name, startsAt, endsAt }) =>
          `<li>${escaped(name)}: ${day(startsAt)} bis ${day(endsAt)}</li>`,
      )
      .join('')}</ol>\n`;
}

const OUTCOMES: Record<string, string> = {
  chosen: 'ausgewählt',
  moved_up: 'nachgerückt',
  withdrawn: 'ausgewählt und dann zurückgezogen',
  not_chosen: 'nicht ausgewählt',
};

/** The result as it was published, with its reasons and what was corrected since. */
export function resultPart(result: ProjectResult): string {
  if (!result.publishedAt) return '';
  const rows = result.standings.map(
    ({ ideaNumber, title, place, votes, outcome, reason }) =>
      `<li>${place === null ? '' : `Platz ${place}: `}${title === null ? `Idee ${ideaNumber}` : `<a href="ideen/${ideaNumber}.html">${escaped(title)}</a>`}, ${OUTCOMES[outcome] ?? outcome}${votes === null ? '' : `, ${votes} Unterstützungen`}. ${escaped(reason)}</li>`,
  );
  return `<h3>Ergebnis vom ${day(result.publishedAt.toISOString())}</h3>
${result.introHtml}
<ul>${rows.join('\n')}</ul>
${result.othersReason ? `<p>${escaped(result.othersReason)}</p>` : ''}
${result.corrections.map(({ correctedAt, reason }) => `<p class="small">Berichtigt am ${day(correctedAt.toISOString())}: ${escaped(reason)}</p>`).join('\n')}
`;
}

export const ideaItem = (idea: ArchivedIdea): string =>
  `<li><a href="${ideaPath(idea)}">${escaped(idea.title)}</a> <span class="small">Idee ${idea.number} · ${escaped(idea.projectName)} · ${escaped(wordFor(idea.state))} · ${idea.votes} Unterstützungen · ${idea.comments} Beiträge</span></li>\n`;

/** The first page of an archive, whose middle is written piece by piece. */
export function indexAround(title: string, at: Date): [string, string] {
  const mark = '<!-- content -->';
  const [head = '', foot = ''] = page(
    title,
    '',
    `<h1>${escaped(title)}</h1>\n<p class="small">Stand: ${day(at.toISOString())}. Was darin steht und wie man es prüft: LIESMICH.txt.</p>\n${mark}`,
  ).split(mark);
  return [head, foot];
}

export const README = `Archiv einer Beteiligung

index.html öffnet alles in jedem Browser, ohne Netz. Die Ideen liegen im Ordner „ideen“, Fotos im Ordner „fotos“.
Dieselben Angaben stehen in CSV-Dateien (Semikolon, UTF-8, Zeiten in UTC nach ISO 8601) und zusammen in ideen.json.
In den CSV-Dateien steht vor Text, den ein Tabellenprogramm als Formel läse, ein Hochkomma.

Darin steht, was in dem Moment öffentlich war, in dem die Datei entstand. Wer geschrieben, unterstützt oder gemeldet hat, steht
nicht darin. Wo etwas entfernt wurde, steht, dass dort etwas stand. Unterstützungen (votes) zählen Menschen, jeden einmal.
Was auf der früheren Plattform bewertet wurde (originRatedFor, originRatedAgainst), ist nicht dazugezählt.

Prüfen: sha256sum -c SHA256SUMS
`;
