import { defineTexts } from '../kernel/texts.ts';

/** Around request and timeline: whose it is, what was just done, what cannot be shown. */
export const cancellationFrameTexts = defineTexts({
  ja: {
    description: 'マイナ保険証の利用登録解除を申請し、進み具合を日付で見られます。',
    cancellationOf: (values: { name: string }) => `${values.name} さんの利用登録`,
    loaded: '登録と申請の状況を表示しました。',
    sent: '申請を受け取りました。',
    taken: '申請を取り下げました。',
    changed: 'ほかの画面などで状況が変わっていました。新しい内容を表示しています。',
    asOf: (values: { day: string }) => `${values.day}の状況です。`,
    goesTo: '申請先',
    refresh: '新しい状況を読み込む',
    history: 'これまでの経過',
    former: '前の申請',
    held: (values: { issuedOn: string }) => `お手元の資格確認書：${values.issuedOn}に交付`,
    heldUntil: (values: { issuedOn: string; expiresOn: string }) =>
      `お手元の資格確認書：${values.issuedOn}に交付、有効期限は${values.expiresOn}`,
  },
  en: {
    description: 'Request the cancellation of your card as insurance card and follow it by date.',
    cancellationOf: (values: { name: string }) => `Registration of ${values.name}`,
    loaded: 'Registration and request are shown.',
    sent: 'The request has been received.',
    taken: 'The request has been taken back.',
    changed: 'Something has changed, for example in another window. This is the newest state.',
    asOf: (values: { day: string }) => `As of ${values.day}.`,
    goesTo: 'Goes to',
    refresh: 'Load the newest state',
    history: 'What has happened so far',
    former: 'The request before',
    held: (values: { issuedOn: string }) => `Your certificate was issued on ${values.issuedOn}.`,
    heldUntil: (values: { issuedOn: string; expiresOn: string }) =>
      `Your certificate was issued on ${values.issuedOn} and is valid until ${values.expiresOn}.`,
  },
});
