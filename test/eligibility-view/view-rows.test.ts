import { describe, expect, test } from 'vitest';
import type { Coverage } from '../../shared/eligibility/codec.ts';
import { eligibilityView } from '../../shared/eligibility/view.ts';
import { viewRows } from '../../shared/eligibility/view-rows.ts';
import type { Language } from '../../shared/kernel/texts.ts';
import { person } from '../support/people.ts';
import { coverage, lateElderly, on } from './support/coverages.ts';

function rows(given: Coverage, who: object = {}, language: Language = 'ja') {
  const view = eligibilityView(person({ personId: 'p', ...who }), [given], on('2026-11-21'));
  const [shown] = view.coverages;
  if (!shown) throw new Error('nothing to show');
  return viewRows(view, shown, language).map(({ label, value }) => [label, value]);
}

test('everything a person with every certificate has, in the order of the screen', () => {
  const given = coverage({
    issuedOn: '2009-04-10',
    validTo: '2026-12-01',
    copaymentPercent: 20,
    copaymentFrom: '2026-08-01',
    copaymentTo: '2027-07-31',
    limitCategory: 'ウ',
    limitFrom: '2026-08-01',
    limitTo: '2027-07-31',
    specificDisease: '人工透析を必要とする慢性腎不全',
    confirmationExpiresOn: '2027-07-31',
  });
  const card = {
    registration: 'registered',
    registeredOn: '2022-02-10',
    certificateExpiresOn: '2026-11-01',
  };
  expect(rows(given, { birthDate: '1950-04-05', card })).toEqual([
    ['保険者名', '見本健康保険組合'],
    ['保険者番号', '06139992'],
    ['記号', '3140'],
    ['番号', '15926'],
    ['枝番', '00'],
    ['氏名', '架空 太郎'],
    ['カナ', 'カクウ タロウ'],
    ['生年月日', '1950年4月5日（昭和25年）'],
    ['性別', '男'],
    ['本人・家族', '本人（被保険者）'],
    ['適用開始日', '2009年4月1日'],
    ['資格喪失日', '2026年12月1日'],
    ['交付年月日', '2009年4月10日'],
    ['マイナ保険証の利用登録', '登録済み（2022年2月10日）'],
    ['電子証明書の有効期限', '2026年11月1日（期限切れ・資格の確認のみ可）'],
    ['期限のあと資格を確認できる期間', '2027年2月28日まで'],
    ['一部負担金割合', '2割'],
    ['発効期日', '2026年8月1日'],
    ['有効期限', '2027年7月31日'],
    ['限度額適用区分', 'ウ（2026年8月1日～2027年7月31日）'],
    ['特定疾病療養受療証', '人工透析を必要とする慢性腎不全'],
    ['資格確認書の有効期限', '2027年7月31日'],
  ]);
});

test('後期高齢者: rows that do not exist are absent, not empty', () => {
  const labels = rows(lateElderly()).map(([label]) => label);
  expect(labels).not.toContain('記号');
  expect(labels).not.toContain('枝番');
  expect(labels).toContain('一部負担金割合');
});

describe('nothing is ever an empty cell', () => {
  test.each(['ja', 'en'] as const)('%s', (language) => {
    const bare = coverage({ symbol: undefined, branch: undefined });
    const card = { registration: 'registered' };
    for (const [label, value] of rows(bare, { kana: '', card }, language)) {
      expect(label).not.toBe('');
      expect(value).not.toBe('');
    }
    expect(rows(bare, { kana: '' }).filter(([, value]) => value === '登録なし')).toEqual([
      ['記号', '登録なし'],
      ['枝番', '登録なし'],
      ['カナ', '登録なし'],
      ['交付年月日', '登録なし'],
      ['電子証明書の有効期限', '登録なし'],
    ]);
  });
});

test('a card that was never registered has no row for its certificate', () => {
  const labels = rows(coverage(), { card: { registration: 'none' } }).map(([label]) => label);
  expect(labels).not.toContain('電子証明書の有効期限');
});

test.each([
  [0, '0割'],
  [10, '1割'],
  [30, '3割'],
  [100, '10割'],
])('%i percent reads %s', (copaymentPercent, text) => {
  expect(rows(lateElderly({ copaymentPercent }))).toContainEqual(['一部負担金割合', text]);
});
