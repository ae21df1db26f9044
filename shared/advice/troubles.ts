import type { Language } from '../kernel/texts.ts';
import type { Source } from '../law/sources.ts';
import { troubleTexts } from './trouble-texts.ts';

/** Where in a visit it happens; the page groups by it. */
export type TroubleSituation = 'reader' | 'result' | 'shown';

export type TroubleId =
  | 'face'
  | 'pin'
  | 'start'
  | 'crowded'
  | 'drive-through'
  | 'invalid'
  | 'full-cost'
  | 'certificate'
  | 'circles'
  | 'wrong-link';

type TroubleEntry = { id: TroubleId; situation: TroubleSituation; section: string };

/** 「主な事象・課題」, the two closing tables of document 004, in the order of a visit. */
export const TROUBLES: readonly TroubleEntry[] = [
  { id: 'face', situation: 'reader', section: '顔認証付きカードリーダーで顔認証ができない' },
  {
    id: 'pin',
    situation: 'reader',
    section: '高齢者がうまくマイナ保険証を使えない、暗証番号を忘れて入力できない',
  },
  { id: 'start', situation: 'reader', section: '顔認証付きカードリーダーが起動しない' },
  {
    id: 'crowded',
    situation: 'reader',
    section: '顔認証付きカードリーダーがクリニックに1台しかないので待合室が混雑する',
  },
  {
    id: 'drive-through',
    situation: 'reader',
    section: '通常の受付窓口以外で対応する方式（ドライブスルー形式等）をとっている薬局',
  },
  {
    id: 'invalid',
    situation: 'result',
    section: '健康保険証は有効なのにマイナ保険証で「無効」と表示される',
  },
  {
    id: 'full-cost',
    situation: 'result',
    section: '保険資格の確認ができず10割負担での請求を行う',
  },
  {
    id: 'certificate',
    situation: 'result',
    section: '電子証明書の有効期限が切れるとマイナ保険証として使えなくなる',
  },
  { id: 'circles', situation: 'shown', section: '資格確認時に表示された情報に「●」が出る' },
  { id: 'wrong-link', situation: 'shown', section: '過去に別人との紐付け誤りが報じられた' },
];

export type TroubleText = {
  id: TroubleId;
  situation: TroubleSituation;
  issue: string;
  /** What the patient can do at once. */
  now: string;
  /** What has been done about it, or why. */
  background: string;
  source: Source;
};

/** The table in words. */
export const troubleList = (language: Language): TroubleText[] =>
  TROUBLES.map(({ id, situation, section }) => ({
    id,
    situation,
    ...troubleTexts[language].troubles[id],
    source: { id: '004', section },
  }));
