/** 「医療保険の資格情報」 on one A4 page. Rows are a description list, so that name and value belong together. */
export const coverageTemplate = `
#set page(margin: (x: 20mm, top: 18mm, bottom: 20mm))
#let width = 170mm
#let labelWidth = 50mm

#let rows(list) = block(above: 6mm, below: 0pt, {
  set block(spacing: 0pt)
  set terms(separator: [], hanging-indent: labelWidth, spacing: 0pt)
  set strong(delta: 0)
  set par(leading: 0.7em)
  let item(row) = terms.item(
    {
      ruled(width, -8.2mm)
      box(height: 8.2mm)
      box(width: labelWidth, text(size: 12pt, fill: soft, row.label))
    },
    {
      fitted(row.value, width - labelWidth, (18pt, 15pt, 12.5pt))
      box(height: 3.6mm, baseline: 3.6mm)
    },
  )
  terms(..list.map(item))
  line(length: 100%, stroke: 0.5pt + rule)
})

#show heading.where(level: 1): it => block(below: 7mm, text(tracking: 0.04em, heavy(24pt, it.body)))
#show heading.where(level: 2): it => block(above: 9mm, below: 4mm, heavy(12pt, it.body))

= #data.title

#block(width: 100%, inset: (x: 5mm, y: 4.5mm), stroke: 1.4pt + ink, radius: 2mm,
  par(text(size: 13pt, sentences(data.lead))))

#align(right, par(data.saved))

#if "warning" in data {
  block(width: 100%, inset: (x: 5mm, y: 5mm), fill: ink, radius: 2mm, {
    par(text(tracking: 0.08em, heavy(24pt, paint: white, data.warning.title)))
    par(heavy(13pt, paint: white, sentences(data.warning.text)))
  })
}

#rows(data.rows)

#if "elderly" in data [
  == #data.elderly.heading
  #rows(data.elderly.rows)
]

#v(7mm)
#block(below: 5mm, undrawnNotes())
#par(data.notes.join())
`;
