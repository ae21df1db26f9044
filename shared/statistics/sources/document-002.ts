import { absent, present, type SourceTable } from './source-table.ts';

export const TABLES_002: readonly SourceTable[] = [
  present('＜顔認証付きカードリーダー申込数＞', 'rollout-2021-09-orders'),
  present('（申込割合が高い都道府県の数の注）', 'rollout-2021-09-prefecture-bands'),
  present('２．準備完了施設数・プレ運用施設数', 'rollout-2021-09-ready'),
  present(
    '【参考：健康保険証の利用の登録】【参考：マイナンバーカード申請・交付状況】',
    'registrations-2021-09',
  ),
  absent('オンライン資格確認システムの導入推進状況（主な課題と対応状況）', 'measures'),
  absent('本格運用開始に向けたスケジュール', 'no-figures'),
  absent('イレギュラーなケースへの対応の整理について（ケース1～3の表）', 'rules'),
  absent('４．薬剤情報、特定健診等情報、医療費通知情報について（項目の表）', 'rules'),
  absent('閲覧イメージ（画面、PDF）', 'sample'),
  absent('民間検索サイトとのコラボレーション', 'no-figures'),
];
