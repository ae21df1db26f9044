import { absent, present, type SourceTable } from './source-table.ts';

export const TABLES_001: readonly SourceTable[] = [
  present('1. 保険医療機関・薬局全体', 'rollout-2023-09-all'),
  present('2. 義務化対象施設（令和4年度末時点施設）', 'rollout-2023-09-obliged'),
  present(
    '【参考：健康保険証の利用の登録】【参考：マイナンバーカード申請・交付状況】',
    'registrations-2023-09',
  ),
  present('オンライン資格確認の利用状況①（累計の文）', 'verifications-cumulative-2023-07'),
  absent('■運用開始施設における資格確認の利用件数（万件、グラフ）', 'chart-image'),
  present('【7月分の内訳】（資格確認）', 'verifications-2023-07-by-kind'),
  absent('特定健診情報閲覧の利用件数（万件、グラフ）', 'chart-image'),
  absent('薬剤情報閲覧の利用件数（万件、グラフ）', 'chart-image'),
  absent('診療情報閲覧の利用件数（万件、グラフ）', 'chart-image'),
  present('【7月分の内訳】（情報の利用）', 'viewing-facilities-2023-07-by-kind'),
];
