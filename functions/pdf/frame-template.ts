/**
 * What every sheet has: fonts without fallback, title, language, foot with who made it, and the list of
 * characters that no bundled font draws. `data.json` is what the caller sent.
 */
export const frameTemplate = `
#let (data, undrawn) = json("data.json")
#let ink = rgb("#1a1a1a")
#let soft = rgb("#595959")
#let rule = rgb("#949494")

#set document(title: data.title, author: data.madeBy, date: auto)
#let language = data.at("language", default: "ja")
#set text(font: "Noto Sans JP", lang: language, region: if language == "ja" { "JP" } else { none },
  fallback: false, size: 10.5pt, fill: ink, cjk-latin-spacing: none)
#set par(leading: 0.75em, spacing: 1.2em)
#set page(paper: "a4", footer: {
  block(below: 1.5mm, line(length: 100%, stroke: 0.4pt + rule))
  text(size: 8pt, fill: soft, data.madeBy)
})

// Heavier letters of the one embedded font: a second one would cost as much as the rest of the sheet.
// Values get less weight than headings, so that names of many strokes stay legible.
#let heavy(size, body, paint: ink, weight: 0.022) = text(
  size: size, weight: "regular", fill: paint, stroke: size * weight + paint, body)

// Breaks only between sentences.
#let sentences(value) = value.matches(regex("[^。]+。?")).map(one => box(one.text)).join()

// A long run without a place to break (never in a real name) is cut into pieces that may wrap.
#show regex("[!-~]{36,}"): it => {
  let letters = it.text.clusters()
  for start in range(0, letters.len(), step: 12) {
    box(letters.slice(start, calc.min(start + 12, letters.len())).join())
  }
}

// The largest size at which a value stays on one line; else it wraps at the smallest.
#let fitted(value, width, sizes) = context {
  let size = sizes.find(size => measure(text(size: size, value)).width <= width)
  heavy(if size == none { sizes.last() } else { size }, value, weight: 0.01)
}

// A rule above a row is drawn, not said: it is no part of the text.
#let ruled(width, dy) = box(width: 0pt, place(dy: dy, line(length: width, stroke: 0.5pt + rule)))

#let undrawnNotes() = if undrawn.len() > 0 {
  set text(size: 9pt)
  set par(leading: 0.5em, spacing: 0.6em)
  for one in undrawn { par(one) }
}
`;
