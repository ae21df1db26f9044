/**
 * Lists of records: who, as of when, tables with heads that come again on every page, notes, page x of y.
 * Widths of columns are shares of the page. Rows stay whole; only one with a very long cell may break.
 */
export const recordsTemplate = `
#let landscape = data.orientation == "landscape"
#set text(size: 9pt)
#set par(leading: 0.6em, spacing: 0.8em)
#set page(
  flipped: landscape,
  margin: (x: 12mm, top: 16mm, bottom: 17mm),
  header: context if here().page() > 1 { text(size: 8pt, fill: soft, data.running) },
  footer: context {
    block(below: 1.5mm, line(length: 100%, stroke: 0.4pt + rule))
    set text(size: 8pt, fill: soft)
    grid(columns: (1fr, auto), data.madeBy, counter(page).display("1 / 1", both: true))
  },
)
#show heading.where(level: 1): it => block(below: 5mm, text(tracking: 0.04em, heavy(18pt, it.body)))
#show heading.where(level: 2): it => block(above: 7mm, below: 3mm, sticky: true, heavy(11pt, it.body))

= #data.title

#let labelWidth = if language == "ja" { 24mm } else { 48mm }
#let facts(rows) = {
  set terms(separator: [], hanging-indent: labelWidth, spacing: 2mm)
  set strong(delta: 0)
  terms(..rows.map(row => terms.item(
    box(width: labelWidth, text(fill: soft, row.label)),
    heavy(10pt, row.value, weight: 0.01),
  )))
}
#let half = calc.ceil(data.header.len() / 2)
#block(below: 5mm, grid(columns: (1fr, 1fr), column-gutter: 8mm,
  facts(data.header.slice(0, half)), facts(data.header.slice(half))))

#for one in data.lines { par(one) }
#if undrawn.len() > 0 { block(above: 4mm, undrawnNotes()) }

// The smaller lines are paragraphs of their own, so that a reader does not run them into the first.
#let cell(value) = if type(value) != array { value } else {
  par(value.first())
  for more in value.slice(1) { par(text(size: 0.9em, fill: soft, more)) }
}
#let length(value) = if type(value) == array { value.map(one => one.len()).sum(default: 0) } else { value.len() }
// A row that would not fit on a page must be allowed to break; lengths are in bytes.
#let cells(row) = if row.any(one => length(one) > 600) {
  row.map(one => table.cell(breakable: true, cell(one)))
} else { row.map(cell) }
#let sums(row) = row.map(one => heavy(1em, cell(one), weight: 0.02))

#let list(given) = {
  if "heading" in given { heading(level: 2, given.heading) }
  if given.rows.len() == 0 { par(given.empty) } else {
    set text(size: 7.5pt)
    set par(leading: 0.5em, spacing: 0.5em)
    set table.cell(breakable: false)
    show regex("[!-~]{14,}"): it => {
      let letters = it.text.clusters()
      for start in range(0, letters.len(), step: 5) {
        box(letters.slice(start, calc.min(start + 5, letters.len())).join())
      }
    }
    table(
      columns: given.columns.map(column => column.width * 1fr),
      align: given.columns.map(column => if column.align == "end" { end } else { start }),
      inset: (x: 1.2mm, y: 1.2mm),
      stroke: (rest: none, bottom: 0.4pt + rule),
      table.header(..given.columns.map(column =>
        table.cell(fill: rgb("#f2f2f2"), heavy(7.5pt, column.title)))),
      ..given.rows.map(cells).flatten(),
      ..given.totals.map(sums).flatten(),
    )
  }
}
#for one in data.tables { list(one) }

#v(3mm)
#set text(size: 8pt)
#for one in data.notes { par(one) }
`;
