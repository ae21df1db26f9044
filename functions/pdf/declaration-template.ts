/**
 * 被保険者資格申立書 and, on a page of its own, its 説明書. The wording is that of the official form.
 * @source 004, 別紙様式 and 別添3
 */
export const declarationTemplate = `
#set page(margin: (x: 20mm, top: 16mm, bottom: 18mm))
#set text(size: 10.5pt)
#set par(leading: 0.62em, spacing: 0.9em)
#let width = 170mm
#let labelWidth = 42mm
#let mark(number) = text(size: 7.5pt, baseline: -0.35em, "※" + str(number))
#let note(number, body) = par(hanging-indent: 2.1em, text(size: 8.5pt, [※#str(number)#h(0.5em)#body]))

// A ticked box reads as □✓, an open one as □.
#let choice(one) = box({
  box(width: 12pt, {
    text(size: 12pt, "□")
    if one.ticked { h(-11pt); text(size: 12pt, stroke: 0.5pt + ink, baseline: -0.5pt, "✓") }
  })
  h(0.25em)
  one.label
})
#let choices(list) = list.map(choice).join(h(1.4em))
#let blank(width) = box(width: width)
#let written(value, width) = if value == "" { blank(width) } else {
  fitted(value, width, (13pt, 11pt, 9.5pt))
}

#let rows(..list) = block(above: 3mm, below: 3mm, {
  set block(spacing: 0pt)
  set terms(separator: [], hanging-indent: labelWidth, spacing: 0pt)
  set strong(delta: 0)
  let item(row) = terms.item(
    {
      ruled(width, -7mm)
      box(height: 7mm)
      box(width: labelWidth, row.at(0))
    },
    { row.at(1); box(height: 3.2mm, baseline: 3.2mm) },
  )
  terms(..list.pos().map(item))
  line(length: 100%, stroke: 0.5pt + rule)
})

#show heading.where(level: 1): it => block(below: 4.5mm, text(tracking: 0.04em, heavy(19pt, it.body)))
#show heading.where(level: 2): it => block(above: 5.5mm, below: 2mm, heavy(12pt, it.body))

= #data.title

#par[有効な保険資格を有しており、医療保険等の被保険者資格について、下記の通り申し立てます。]
#par(text(size: 8.5pt)[※ 以下の各項目に記入いただき、□には、あてはまる場合に「✓」を記入してください。なお、本申立書に記入いただいた情報は、医療機関等の診療報酬請求等に必要な範囲でのみ使用し、診療報酬請求等の請求・支払等に係る必要な事務を終えた段階で、速やかに廃棄します。])

== 1　保険資格等に関する事項
#let open = (ticked: false)
#rows(
  ([保険資格の有無], choice(open + (label: "有効な保険資格を有している"))),
  ([保険種別], choices(data.schemes)),
  ([保険者等名称], written(data.insurerName, width - labelWidth)),
  ([事業所名#mark(1)], blank(100mm)),
  ([一部負担金の割合#mark(2)], choices(data.shares)),
)
#note(1)[保険種別で社保（保険者が健康保険組合、共済組合、全国健康保険協会の場合）、国保（保険者が国民健康保険組合の場合のみ）、その他（自衛官・公費単独医療の場合）、わからないの□に「✓」を記入された場合は、事業所名（お勤め先の会社名等）の記入をお願いします。]
#note(2)[70歳以上の方、または後期高齢者医療の被保険者の方は、一部負担金の割合についてもご記入ください。なお、ご記入いただいた一部負担金の割合が実際と異なっていた場合、後日、保険者から差額を請求等させていただく場合があります。]

== 2　マイナンバーカードの券面事項等#mark(4)
#rows(
  ([（フリガナ）], written(data.kana, width - labelWidth)),
  ([氏名], written(data.name, width - labelWidth)),
  ([生年月日], {
    choices(data.eras)
    h(1.4em)
    let part(value, unit) = box({ box(width: 9mm, align(right, heavy(13pt, value, weight: 0.01))); unit })
    part(data.year, "年"); part(data.month, "月"); part(data.day, "日")
  }),
  ([性別], choices(data.sexes)),
  ([住所], written(data.address, width - labelWidth)),
  ([（居所）#mark(3)], blank(100mm)),
)
#note(3)[マイナンバーカードの券面に記載された住所以外の居所がある場合はこちらにご記入ください。]
#note(4)[マイナンバーカードの券面に記載された氏名、生年月日、性別、住所をそのまま記入いただくとともに、氏名のフリガナも併せてご記入ください。また、マイナンバーカードの券面に記載された住所以外の居所がある場合は、住所欄に併せてご記入ください。]

#let pen(width) = box(width: width, place(dy: 1.2mm, line(length: 100%, stroke: 0.5pt + ink)))
#block(above: 9mm, {
  set par(spacing: 8.5mm)
  par[#blank(28mm)年#blank(14mm)月#blank(14mm)日]
  par[署名#h(3mm)#pen(72mm)#h(3mm)（患者との関係#mark(5)：#pen(34mm)）]
  par[連絡先電話番号#h(3mm)#pen(72mm)]
})
#note(5)[（患者との関係）欄は、保護者の方等が署名された場合にご記入ください。]
#undrawnNotes()

#pagebreak()
#set text(size: 11.5pt)
#set par(leading: 0.85em, spacing: 1.4em)
#show heading: it => block(above: 9mm, below: 6mm, it)
#heading(level: 1)[被保険者資格申立書に関する説明書]

#par[本申立書は、有効な保険資格があるにもかかわらず、マイナンバーカードにより資格確認を行った場合に、以下のような理由でオンライン資格確認ができない患者さんに、本来の自己負担額での保険診療を行うためにご記載をお願いする文書になります。]
#par[本申立書をご記載いただくことにより、3割負担（未就学児は2割負担。70歳以上等の方は1～3割）により自己負担額を計算します。]
#par[※ 被保険者番号等の情報（保険証のコピーや写真を含む）がわかり次第、必ず受診された医療機関等にお伝えください。]

== ご記載が必要になる場合（例）
- 転職等により新たに加入した医療保険者においてデータ登録中のためオンライン資格確認ができない場合
- 機器のトラブル等により、マイナンバーカードでオンライン資格確認ができない場合
`;
