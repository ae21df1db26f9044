import { absent, present, type SourceTable } from './source-table.ts';

export const TABLES_003: readonly SourceTable[] = [
  absent('導入実績（ほか書式のファイルの一覧）', 'link'),
  present('1. 顔認証付きカードリーダー申込数', 'rollout-2022-11-orders'),
  present('2. 準備完了施設数', 'rollout-2022-11-ready'),
  present('3. 運用開始施設数', 'rollout-2022-11-operating'),
  present('■運用開始施設における資格確認の利用件数', 'verifications-2021-10-to-2022-09'),
  present('【9月分の内訳】', 'verifications-2022-09-by-kind'),
  present('■特定健診等情報・薬剤情報の利用件数', 'viewing-facilities-2021-10-to-2022-09'),
  present('（見出しのない施設の種類別の表）', 'viewing-facilities-2022-09-by-kind'),
  present(
    '■マイナポータルでの特定健診等情報・薬剤/診療情報の閲覧件数',
    'viewing-portal-2021-10-to-2022-09',
  ),
  absent('公的病院の申込状況（2022年11月13日時点）', 'link'),
  absent('都道府県別の申込状況', 'link'),
  absent('市区町村別の導入状況（2022年9月25日時点）', 'link'),
];
