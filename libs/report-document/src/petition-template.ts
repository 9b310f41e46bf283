/**
 * A list of signatures on one side of A4. All words come in as data and are shown as text. The lines fill what the words leave,
 * so that wording, reasons and representatives stand on the very sheet that is signed: a list without them was invalid
 * (OVG Niedersachsen, 4 December 2019, 10 LC 43/19, on a Bürgerbegehren).
 */
export const PETITION_TEMPLATE = String.raw`
#let d = json(bytes(sys.inputs.data))
#let ink = rgb("#161B30")
#let muted = rgb("#565A6C")
#let rule = 0.6pt + ink
#let line-height = 21pt

#set document(title: d.title, author: d.town, description: d.description)
#set text(font: "Fira Sans", fallback: false, lang: "de", region: "DE", size: 8.5pt, fill: ink, hyphenate: true)
#set par(leading: 0.5em, spacing: 0.65em)
#set page(paper: "a4", margin: (x: 14mm, top: 12mm, bottom: 14mm), footer: text(size: 7pt, fill: muted, d.foot))
#show heading: set text(weight: 600)
#show heading.where(level: 1): set text(size: 14pt)
#show heading.where(level: 1): set block(above: 0pt, below: 5pt)
#show heading.where(level: 2): set text(size: 9pt)
#show heading.where(level: 2): set block(above: 7pt, below: 3pt)

#let words = {
  heading(level: 1, d.title)
  par(d.lead)
  heading(level: 2, d.wording_title)
  for p in d.wording { par(text(weight: 500, p)) }
  heading(level: 2, d.reasons_title)
  for p in d.reasons { par(p) }
  if d.costs.len() > 0 {
    heading(level: 2, d.costs_title)
    for p in d.costs { par(p) }
  }
  heading(level: 2, d.representatives_title)
  enum(tight: true, ..d.representatives)
  par(text(size: 7.5pt, d.who))
}
#words
#context {
  let page-body = 297mm - 26mm
  let width = 210mm - 28mm
  let room = page-body - measure(block(width: width, words)).height - 34pt
  let count = calc.max(3, calc.floor(room / line-height))
  block(above: 8pt, table(
    columns: (16pt, 1.05fr, 0.9fr, 56pt, 1.7fr, 50pt, 1.2fr),
    rows: (auto,) + (line-height,) * count,
    inset: (x: 3pt, y: 3pt),
    align: (left + horizon),
    stroke: rule,
    table.header(..d.columns.map(c => text(size: 7pt, weight: 600, hyphenate: false, c))),
    ..range(count).map(nr => (text(str(nr + 1)), [], [], [], [], [], [])).flatten()
  ))
}
`;
