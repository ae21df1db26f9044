import { defineTexts } from '../kernel/texts.ts';

/** Words of the statistics pages around texts.ts: ways, notes, and the sentences of the traps (F12). */
export const statisticsPageTexts = defineTexts({
  ja: {
    description:
      'オンライン資格確認とマイナ保険証の導入・利用の数字を、国の資料の表から、グラフとデータで載せています。',
    breadcrumb: '現在の場所',
    home: 'ホーム',
    topicsTitle: '話題から見る',
    tables: (v: { count: string }) => `表${v.count}件`,
    trapsTitle: '数字を比べるときの注意',
    traps: {
      bulk: '資格確認の合計は、2021年と2022年の資料では「一括照会」を含み、2023年と2024年の資料では含みません。合計どうしは比べられません。',
      'prefecture-rates':
        '都道府県別の表のうち、2022年1月のものは運用を始めた施設の割合（運用開始率）、2024年9月のものは資格確認のうちマイナ保険証によるものの割合（利用率）です。別の指標なので、つないで増減を見ることはできません。',
      obliged:
        '「義務化対象施設」は全施設より少なく、資料ごとに範囲も違います。全施設に対する割合とも、別の資料の割合とも、そのまま比べられません。',
      'under-review':
        '2023年7月の薬剤情報の件数は、資料が精査中としています。推移のグラフには入れていません。',
      'survey-totals':
        '導入状況等調査の4つの総計は、施設の種類別の数を足したものと一致しません。資料の値のまま載せ、表に印を付けています。',
    },
    allTitle: 'この話題のすべての表',
    openTable: '数字を表で見る',
    unitBracket: (v: { unit: string }) => `（${v.unit}）`,
    bulk: { included: '一括照会を含む', excluded: '一括照会を含まない' },
    mark: (v: { number: string }) => `※${v.number}`,
    by: { document: '資料の注', portal: 'このポータルの注' },
    sourceLabel: '出典',
    partsTitle: 'もとの表',
    joinedInTitle: 'この表を使った推移',
    toTable: 'この表のページ',
    csvShort: 'CSV',
    jsonShort: 'JSON',
    of: (v: { title: string }) => `「${v.title}」の`,
    toTopic: (v: { topic: string }) => `「${v.topic}」のすべての表`,
    backToAll: '導入・利用状況の話題一覧',
    dataTitle: 'データとして使う',
    dataText:
      'どの表にもCSVとJSONがあります。すべての表の一覧もJSONで取り出せます。数字は資料のまま、空欄は空欄のままです（0ではありません）。',
    indexJson: 'すべての表の一覧（JSON）',
    openApi: 'APIの説明（OpenAPI）',
    sources: {
      title: '出典の一覧',
      link: '5つの資料のどの表を載せたか（出典の一覧）',
      description:
        '導入・利用状況のもとにした5つの資料について、すべての表を、載せたもの、載せていないものとその理由に分けて示します。',
      lead: '5つの資料の表とグラフを1つ残らず並べ、載せた先、または載せていない理由を書いています。順番は資料のとおりです。',
      counts: (v: { all: string; present: string; restates: string; absent: string }) =>
        `表とグラフ${v.all}件：掲載${v.present}件、同じ数字を別の表で掲載${v.restates}件、掲載なし${v.absent}件`,
      month: '資料の時期',
      publisher: '作成',
      noTitle: '資料に題名の記載がないため、内容を表す名前を付けています。',
      checked:
        '数字は2回、別々に入力して突き合わせ、合計と割合を計算し直しています。資料の中で合わないところは、資料の値のまま載せ、その表に注を付けています。',
    },
    keyFigures: {
      rollout: '運用を始めた施設（全施設に対する割合）',
      verification: 'マイナンバーカードによる資格確認（1か月）',
      viewing: '医療機関・薬局での薬剤情報の利用（1か月）',
      registration: '健康保険証としての利用登録',
      use: '資格確認のうちマイナ保険証によるもの（全国）',
      survey: '調査に回答した施設',
      results: 'カードで資格を確認できなかった割合',
      claims: '資格の誤りによる返戻（1か月）',
      fees: '医療DX推進体制整備加算1に必要な利用率（2025年1月から、案）',
      awards: '利用率が最も高い都道府県（富山県）',
    },
  },
  en: {
    description:
      'Figures on the rollout and use of online eligibility verification and of the My Number Card as insurance certificate, from public documents, as charts, tables and data.',
    breadcrumb: 'You are here',
    home: 'Home',
    topicsTitle: 'By topic',
    tables: (v: { count: string }) => `Tables: ${v.count}`,
    trapsTitle: 'Before you compare figures',
    traps: {
      bulk: 'Totals of verifications include batch inquiries in the documents of 2021 and 2022, but not in those of 2023 and 2024. The totals cannot be compared.',
      'prefecture-rates':
        'By prefecture, the tables of January 2022 give the share of facilities that had started; those of September 2024 give the share of verifications made with the card. These are two measures and cannot be joined or compared.',
      obliged:
        'The facilities obliged to join are fewer than all facilities, and each document draws the line differently. Shares of them cannot be compared with shares of all facilities, nor between documents.',
      'under-review':
        'The document calls the number of medicines viewed in July 2023 under review. It is left out of the chart over time.',
      'survey-totals':
        'Four totals of the survey are not the sum of the kinds of facility. They are kept as printed and marked in the table.',
    },
    allTitle: 'All tables of this topic',
    openTable: 'Show the figures as a table',
    unitBracket: (v: { unit: string }) => ` (${v.unit})`,
    bulk: { included: 'with batch inquiries', excluded: 'without batch inquiries' },
    mark: (v: { number: string }) => `*${v.number}`,
    by: { document: 'Note in the document', portal: 'Note of this portal' },
    sourceLabel: 'Source',
    partsTitle: 'Joined from',
    joinedInTitle: 'Part of a series over time',
    toTable: 'Page of this table',
    csvShort: 'CSV',
    jsonShort: 'JSON',
    of: (v: { title: string }) => `${v.title}: `,
    toTopic: (v: { topic: string }) => `All tables of “${v.topic}”`,
    backToAll: 'All topics of rollout and use',
    dataTitle: 'Use as data',
    dataText:
      'Every table comes as CSV and JSON, and the list of all tables as JSON. Figures are as printed, and what is empty stays empty (it is not zero).',
    indexJson: 'List of all tables (JSON)',
    openApi: 'Description of the API (OpenAPI)',
    sources: {
      title: 'Sources',
      link: 'Every table of the five documents, carried over or not (sources)',
      description:
        'Every table of the five documents behind the figures on rollout and use: carried over, or not and why.',
      lead: 'Every table and chart of the five documents in their order, and where it stands here, or why it does not. Headings are in Japanese, as printed.',
      counts: (v: { all: string; present: string; restates: string; absent: string }) =>
        `Tables and charts: ${v.all}. Carried over: ${v.present}. Same figures as another table: ${v.restates}. Not carried over: ${v.absent}.`,
      month: 'Month of the document',
      publisher: 'Published by',
      noTitle: 'The document prints no title; this one describes it.',
      checked:
        'The figures were entered twice independently and compared, and sums and shares calculated again. Where a document disagrees with itself, its figure is kept and the table says so.',
    },
    keyFigures: {
      rollout: 'of all facilities had started',
      verification: 'verifications with the My Number Card in one month',
      viewing: 'times facilities viewed medicines in one month',
      registration: 'registrations as insurance certificate',
      use: 'of verifications were made with the card (nationwide)',
      survey: 'facilities answered the survey',
      results: 'of verifications with the card found no coverage',
      claims: 'claims returned in one month because of wrong coverage',
      fees: 'use of the card required for level 1 of the DX addition (from January 2025, draft)',
      awards: 'highest use of the card by prefecture (Toyama)',
    },
  },
});
