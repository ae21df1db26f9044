import type { Denominator, Unit } from './measures.ts';

export const unitsJa = {
  facilities: '施設',
  verifications: '件',
  views: '件',
  registrations: '件',
  cards: '枚',
  people: '人',
  prefectures: '都道府県',
  claims: '件',
  answers: '件',
  'fee-points': '点',
  'myna-points': '円相当',
  percent: '％',
  'percentage-points': '％ポイント',
  rank: '位',
  none: 'なし',
} satisfies Record<Unit, string>;

export const unitsEn = {
  facilities: 'facilities',
  verifications: 'verifications',
  views: 'views',
  registrations: 'number',
  cards: 'cards',
  people: 'people',
  prefectures: 'prefectures',
  claims: 'claims',
  answers: 'answers',
  'fee-points': 'points',
  'myna-points': 'yen worth',
  percent: '%',
  'percentage-points': 'percentage points',
  rank: 'rank',
  none: 'none',
} satisfies Record<Unit, string>;

export const denominatorsJa = {
  'all-facilities': '全施設数',
  'obliged-facilities': '義務化対象施設数（資料により範囲が違います）',
  'surveyed-facilities': '調査に回答した施設',
  'registered-facilities': 'ポータルサイトに登録した施設',
  'answers-given': '回答の数（複数回答）',
  'verifications-without-bulk': 'オンライン資格確認の件数（一括照会を含まない）',
  population: '人口',
  'cards-issued': 'カードの交付枚数',
  insured: '加入者数',
  'card-holders': 'カード保有者',
  'card-issue-total': '交付枚数の全体',
} satisfies Record<Denominator, string>;

export const denominatorsEn = {
  'all-facilities': 'all facilities',
  'obliged-facilities': 'facilities obliged to join (their number differs by document)',
  'surveyed-facilities': 'facilities that answered the survey',
  'registered-facilities': 'facilities registered on the portal for providers',
  'answers-given': 'answers given (several allowed)',
  'verifications-without-bulk': 'online verifications, without batch inquiries',
  population: 'population',
  'cards-issued': 'cards issued',
  insured: 'insured people',
  'card-holders': 'people who hold a card',
  'card-issue-total': 'all cards issued',
} satisfies Record<Denominator, string>;
