/**
 * How an edition looks on A4. All words come in as data (`sys.inputs`) and are shown as text: nothing that somebody wrote is
 * ever read as Typst. Sizes are those of the look at 96 dpi: 4 px are 3 pt.
 */
export const PDF_TEMPLATE = String.raw`
#let d = json(bytes(sys.inputs.data))
#let ink = rgb("#161B30")
#let muted = rgb("#565A6C")
#let indigo = rgb("#22377F")
#let cloth = rgb("#1B2A63")
#let hair = 0.6pt + rgb("#E1D9C9")
#let thick = 1.5pt + ink
#let ochre = rgb("#84510A")

#set document(title: d.title, author: d.author, description: d.description, date: datetime(
  year: d.date.at(0), month: d.date.at(1), day: d.date.at(2)))
#set text(font: "Fira Sans", fallback: false, lang: "de", region: "DE", size: 10pt, fill: ink, number-type: "lining", hyphenate: false)
#set par(leading: 0.55em, spacing: 0.8em)
#set page(paper: "a4", margin: (x: 17mm, top: 15mm, bottom: 30mm), footer-descent: 5mm, footer: context {
  set text(size: 8.25pt, fill: muted)
  set par(leading: 0.45em)
  line(length: 100%, stroke: 0.75pt + ink)
  v(-4pt)
  grid(columns: (1fr, auto, 17mm), column-gutter: 6mm, align: (left + bottom, right + bottom, right + bottom),
    [#d.frozen. Prüfsumme #d.hash \ Jede Zahl führt online zu ihrer Liste: #d.shown_address],
    [Seite #counter(page).display() von #counter(page).final().first()],
    pdf.artifact(image(bytes(d.qr), format: "svg", width: 17mm)))
})
#set heading(numbering: none)
#show heading: set text(weight: 500)
#show heading: set block(sticky: true)
#show heading.where(level: 1): set text(size: 23pt, tracking: -0.018em)
#show heading.where(level: 1): set block(above: 0pt, below: 0pt)
#show heading.where(level: 2): set text(size: 15pt)
#show heading.where(level: 2): set block(above: 22pt, below: 9pt)
#show heading.where(level: 3): set text(size: 12pt, weight: 600)
#show heading.where(level: 3): set block(above: 15pt, below: 7pt)
#show heading.where(level: 4): set text(size: 10pt, weight: 600, fill: muted)
#show heading.where(level: 4): set block(above: 10pt, below: 5pt)
#show link: set text(fill: indigo)
#set list(marker: text(fill: indigo)[•], spacing: 0.75em)

#let part(p) = if p.href == none { text(p.text) } else { link(p.href, p.text) }
#let mark(p) = if p.href == none { text(p.text) } else {
  underline(stroke: 0.75pt + indigo.lighten(40%), offset: 2.5pt, text(fill: ink, link(p.href, text(fill: ink, p.text)))) }
#let said(s) = {
  if s.mark != none { text(weight: 600, s.mark + ": ") }
  for p in s.parts { mark(p) }
  for q in s.sources { [ ]; text(size: 0.85em, weight: 400, part(q)) }
  if s.warning != none { [ ]; text(size: 0.85em, weight: 400, fill: ochre, s.warning) }
}
#let picture(svg, alt, width) = image(bytes(svg), format: "svg", width: width, alt: alt)

#let ranking(rows) = for r in rows {
  block(width: 100%, above: 0pt, below: 0pt, inset: (y: 4.5pt), stroke: (bottom: hair), breakable: false, grid(columns: (1fr, auto), column-gutter: 8pt,
    text(weight: 500, part(r)), text(fill: muted, number-width: "tabular", r.value)))
}
#let figures(p) = {
  block(above: 6pt, below: 11pt, grid(columns: p.figures.len() * (auto,), column-gutter: 16pt, row-gutter: 4pt,
    ..p.figures.map(f => [#text(size: 24pt, weight: 500, fill: indigo, part(f)) \ #text(fill: muted, f.label)])))
}
#let dates(rows) = for r in rows {
  block(width: 100%, above: 0pt, below: 0pt, inset: (y: 4.5pt), stroke: (bottom: hair), breakable: false, grid(columns: (62pt, 1fr), column-gutter: 8pt,
    text(weight: 600, fill: ochre, r.date), [#mark(r) \ #text(size: 9pt, fill: muted, r.detail)]))
}
#let question(q) = {
  show heading: set text(size: 10.5pt, weight: 500, fill: muted)
  show heading: set block(above: 0pt, below: 9pt)
  heading(level: 2, box(baseline: 3.5pt, circle(radius: 8pt, fill: cloth, stroke: none, align(center + horizon, text(size: 9pt, fill: white, weight: 600, q.number)))) + h(5pt) + q.name)
  let first = q.proof.kind == "figures"
  if first { figures(q.proof) }
  for s in q.lead {
    block(above: 0pt, below: 9pt, if first { text(size: 10.5pt, said(s)) } else { text(size: 12.75pt, weight: 500, said(s)) })
  }
  if q.proof.kind == "ranking" { ranking(q.proof.rows) }
  if q.proof.kind == "dates" { dates(q.proof.rows) }
  if first and q.proof.pearls != none { block(above: 0pt, below: 9pt, text(size: 10.5pt, q.proof.pearls.alt)); picture(q.proof.pearls.svg, q.proof.pearls.alt, 100%) }
  if q.proof.kind == "chart" and q.proof.chart != none { picture(q.proof.chart.svg, q.proof.chart.alt, 100%) }
}

#grid(columns: (1fr, 17mm), column-gutter: 8mm, align: (left + top, right + top),
  { block(below: 7pt, text(fill: muted, d.kicker)); heading(level: 1, d.title); if d.subtitle != "" { block(above: 7pt, text(fill: muted, d.subtitle)) } },
  pdf.artifact(image(bytes(d.emblem), format: "svg", width: 17mm)))
#v(2pt)
#grid(columns: (1fr, 1fr), stroke: (x, y) => (
    top: if y == 0 { thick } else { hair }, right: if x == 0 { hair }),
  inset: (x, y) => (left: if x == 0 { 0pt } else { 15pt }, right: if x == 0 { 15pt } else { 0pt }, y: 12pt),
  ..d.questions.map(question))
#block(width: 100%, above: 0pt, inset: (y: 9pt), stroke: (top: hair, bottom: thick), {
  set text(size: 9.75pt, fill: muted)
  d.caveats.join(" ")
  [ Diese Ausgabe online: #link(d.address, d.shown_address).]
})

#let cells(t) = t.rows.map(row => row.enumerate().map(((i, c)) =>
  if i == 0 { text(weight: 500, part(c)) } else { part(c) })).flatten()
#let printed(t) = block(above: 10pt, below: 12pt, {
  set text(size: 9pt, number-width: "tabular", hyphenate: true)
  set par(leading: 0.45em)
  show figure.caption: it => block(width: 100%, below: 4pt, align(left, text(size: 10pt, weight: 600, it.body)))
  show figure: set block(breakable: true)
  set figure.caption(position: top)
  figure(kind: table, supplement: none, numbering: none, caption: text(t.caption), table(
    columns: t.widths.map(w => if w == 0 { auto } else { w * 1fr }),
    align: (x, y) => if t.head.at(x).right { right + top } else { left + top },
    inset: (x, y) => (left: if x == 0 { 0pt } else { 6pt }, right: if x == t.head.len() - 1 { 0pt } else { 6pt }, y: 4pt),
    stroke: (x, y) => (bottom: hair),
    table.header(..t.head.map(c => text(weight: 600, hyphenate: false, c.text))),
    ..cells(t)))
  if t.note != none { block(above: 5pt, align(left, text(size: 8.25pt, fill: muted, t.note))) }
})
#let charted(c) = block(above: 8pt, below: 12pt, breakable: false, {
  block(below: 8pt, text(fill: muted, c.subtitle))
  picture(c.svg, c.alt, 100%)
  grid(columns: (1fr, auto), text(size: 8.25pt, fill: muted, c.shown), text(size: 8.25pt, fill: muted, c.foot))
})

#for b in d.blocks {
  if b.kind == "heading" { heading(level: b.level, b.text) }
  if b.kind == "text" { par(text(b.text)) }
  if b.kind == "sentences" { list(..b.sentences.map(said)) }
  if b.kind == "table" { printed(b.table) }
  if b.kind == "chart" { charted(b.chart) }
}
`;
