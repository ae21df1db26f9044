import { defineTexts } from '../kernel/texts.ts';
import { denominatorsEn, denominatorsJa, unitsEn, unitsJa } from './unit-texts.ts';

/** Texts of the statistics pages: each topic in a few plain sentences, then the words around the tables. */
export const statisticsTexts = defineTexts({
  ja: {
    title: '導入・利用状況',
    lead: '国の資料にある数字を、表・グラフ・データで載せています。資料の名前、見出し、時点、分母をすべての表に書いています。',
    topics: {
      rollout: {
        title: '医療機関・薬局の導入状況',
        text: 'オンライン資格確認を申し込んだ施設、準備ができた施設、運用を始めた施設の数です。2023年9月には全施設の84.3％が運用を始めていました。割合には「全施設」に対するものと「義務化対象施設」に対するものがあり、分母が違うため1つの線につなぎません。',
      },
      verification: {
        title: '資格確認の件数',
        text: '医療機関・薬局がオンラインで資格を確認した件数です。2021年と2022年の資料の合計は、予約患者をまとめて確認する「一括照会」を含みます。2023年と2024年の資料の合計は含みません。合計どうしは比べず、方法別の件数を見てください。',
      },
      viewing: {
        title: '健診・薬剤・診療情報の利用',
        text: '患者の同意を得て医療機関・薬局が情報を見た件数と、本人がマイナポータルで見た件数です。2023年7月の薬剤情報は、資料が精査中としています。',
      },
      registration: {
        title: '利用登録とカードの交付',
        text: 'マイナンバーカードの交付枚数と、保険証としての利用登録の数です。登録は2021年9月の約523万から2023年9月の約6,698万に増えました。申込みの数と登録が完了した数は一致しません。',
      },
      use: {
        title: 'マイナ保険証の利用率',
        text: '2024年9月のオンライン資格確認のうち、マイナ保険証によるものの割合です。全国で13.87％でした。件数に対する割合で、人に対する割合ではありません。2022年1月の都道府県別の表（運用を始めた施設の割合）とは別の指標です。',
      },
      survey: {
        title: '導入についての調査',
        text: '2021年12月から2022年1月に、医療機関・薬局に導入の段階と理由を尋ねた調査です。約7万3千施設が答えました。4つの総計は資料の中で足し算が合わず、資料の値のまま載せています。',
      },
      results: {
        title: '資格確認の結果',
        text: '2024年10月の1週間に、資格を確認できなかった割合と、資格が無効だった割合です。方法ごとに示しています。',
      },
      claims: {
        title: 'レセプトの返戻',
        text: '資格の誤りを理由に医療機関などに戻されたレセプトの件数です。2024年1月から3月まで、理由別に示しています。',
      },
      fees: {
        title: '診療報酬の加算',
        text: 'マイナ保険証に関係する加算の点数と、加算に必要な利用率です。1点は10円です。2024年の資料の内容で、その後の改定は含みません。',
      },
      awards: {
        title: '表彰',
        text: '2024年7月の利用率と、4月から7月の伸びが最も高かった都道府県と保険者です。',
      },
    },
    units: unitsJa,
    denominators: denominatorsJa,
    absent: {
      'chart-image': 'グラフが画像だけで、資料の文字に数字がありません。',
      rules: '窓口などの決まりの表で、統計ではありません。',
      measures: '取組を文章で述べた表で、数字の系列がありません。',
      sample: '様式、画面、広報物の見本です。',
      link: '資料の外のファイルへのリンクだけで、数字がありません。',
      'no-figures': '名前や手順の表で、数字がありません。',
    },
    sourceState: {
      present: '掲載',
      restates: '同じ数字を別の表で掲載',
      absent: '掲載なし',
    },
    rowHead: '項目',
    document: '資料',
    heading: '見出し',
    noHeading: '（見出しなし）',
    asOf: '時点',
    denominator: '分母',
    joined: '複数の資料の値をつないだ系列です。',
    underReview: '精査中',
    csv: 'CSVをダウンロード',
    json: 'JSONをダウンロード',
    colon: '：',
    comma: '、',
    semicolon: '；',
    tableBelow: '同じ数字の表が下にあります。',
    difference: (v: { row: string; column: string; printed: string; computed: string }) =>
      `${v.row}の${v.column}：資料の値は${v.printed}、内訳から計算すると${v.computed}です。資料の値のまま載せています。`,
    period: (v: { from: string; to: string }) => `${v.from}～${v.to}`,
    chartRange: (v: { highest: string; high: string; lowest: string; low: string }) =>
      `最も高いのは${v.highest}の${v.high}、最も低いのは${v.lowest}の${v.low}。`,
  },
  en: {
    title: 'Rollout and use',
    lead: 'The figures of the public documents as tables, charts and data. Each table names its document, heading, date and the whole behind a share. The Japanese text is the one that counts.',
    topics: {
      rollout: {
        title: 'Facilities',
        text: 'How many medical facilities and pharmacies ordered a card reader, were ready, and have started. In September 2023, 84.3% of all facilities had started. Some shares are of all facilities, others of those obliged to join; these are never joined in one line.',
      },
      verification: {
        title: 'Eligibility verifications',
        text: 'How often facilities checked coverage online. The totals in the documents of 2021 and 2022 include batch inquiries for booked patients, those of 2023 and 2024 do not. Compare the ways of verification, not the totals.',
      },
      viewing: {
        title: 'Information viewed',
        text: 'How often facilities looked at checkups, medicines and treatments after the patient agreed, and how often people looked in Mynaportal. The document calls the medicines of July 2023 under review.',
      },
      registration: {
        title: 'Registrations and cards',
        text: 'Cards issued, and registrations of the card as insurance certificate. Registrations grew from about 5.23 million (September 2021) to about 66.98 million (September 2023). Applications and completed registrations are not the same.',
      },
      use: {
        title: 'Use of the card',
        text: 'The share of online verifications made with the card in September 2024: 13.87% nationwide. It is a share of verifications, not of people, and not the share of facilities operating (January 2022).',
      },
      survey: {
        title: 'Survey of facilities',
        text: 'A survey from December 2021 to January 2022 about the stage of introduction and the reasons. About 73,000 facilities answered. Four totals do not add up in the document; its figures are kept.',
      },
      results: {
        title: 'Verification results',
        text: 'In one week of October 2024: verifications that found no coverage, and those that found it invalid, by way of asking.',
      },
      claims: {
        title: 'Returned claims',
        text: 'Claims sent back because of wrong coverage, January to March 2024, by reason.',
      },
      fees: {
        title: 'Additions to fees',
        text: 'Points added to the fee in connection with the card, and the use of the card they require. One point is 10 yen. As in the document of 2024, without later changes.',
      },
      awards: {
        title: 'Awards',
        text: 'The prefectures and insurers with the highest use in July 2024, and the largest growth from April to July.',
      },
    },
    units: unitsEn,
    denominators: denominatorsEn,
    absent: {
      'chart-image': 'The chart is only a picture; the text of the document has no figures for it.',
      rules: 'A table of rules, not statistics.',
      measures: 'Describes measures in words, without a series of figures.',
      sample: 'A sample of a form, a screen or a poster.',
      link: 'Only a link to a file outside the document.',
      'no-figures': 'Names or steps, no figures.',
    },
    sourceState: {
      present: 'Carried over',
      restates: 'Same figures as another table',
      absent: 'Not carried over',
    },
    rowHead: 'Item',
    document: 'Document',
    heading: 'Heading',
    noHeading: '(no heading)',
    asOf: 'As of',
    denominator: 'Share of',
    joined: 'Joined from several documents.',
    underReview: 'under review',
    csv: 'Download CSV',
    json: 'Download JSON',
    colon: ': ',
    comma: ', ',
    semicolon: '; ',
    tableBelow: 'The same figures are in the table below.',
    difference: (v: { row: string; column: string; printed: string; computed: string }) =>
      `${v.row}, ${v.column}: the document prints ${v.printed}, its own parts give ${v.computed}. The printed figure is kept.`,
    period: (v: { from: string; to: string }) => `${v.from} to ${v.to}`,
    chartRange: (v: { highest: string; high: string; lowest: string; low: string }) =>
      `Highest: ${v.highest}, ${v.high}. Lowest: ${v.lowest}, ${v.low}.`,
  },
});
