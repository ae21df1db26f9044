import { dateText } from '../kernel/date-text.ts';
import { defineTexts, type Language } from '../kernel/texts.ts';
import type { Notice, NoticeId } from './view-codec.ts';

type Days = { on: string; until: string };
export type NoticeText = { title: string; text: string };

const notices = defineTexts({
  ja: {
    between: {
      title: () => '新しい保険者の登録を待っています',
      text: ({ on, until }: Days) =>
        `前の資格は${on}に喪失しています。次の保険者は、届出から5日以内、遅くとも資格が変わってから10日以内（${until}まで）に登録することになっています。登録されるまで、受付では「無効」などと表示されることがあります。`,
    },
    'between-late': {
      title: () => '次の保険者の登録が見あたりません',
      text: ({ on, until }: Days) =>
        `前の資格は${on}に喪失しています。次の保険者の登録は${until}までのはずですが、まだ届いていません。届出が済んでいるか、次の保険者かお勤め先にお確かめください。`,
    },
    'starts-later': {
      title: () => 'まだ始まっていない資格です',
      text: ({ on }: Days) => `この資格は${on}から使えます。それまでの資格は登録されていません。`,
    },
    none: {
      title: () => '資格の登録がありません',
      text: () => '保険者から資格が届いていません。加入している保険者にお確かめください。',
    },
    several: {
      title: () => '2つ以上の資格が登録されています',
      text: () =>
        '前の保険者への喪失の届出がまだのことがあります。新しいほうを上に表示しています。どちらが正しいかは保険者にお確かめください。',
    },
    ends: {
      title: () => 'この資格には喪失日が登録されています',
      text: ({ on }: Days) => `この資格は${on}から使えなくなります。`,
    },
    'registration-none': {
      title: () => 'マイナ保険証の利用登録がありません',
      text: () =>
        '受付では資格確認書を見せてください。マイナンバーカードをお持ちなら、医療機関や薬局のカードリーダーで利用登録もできます。',
    },
    'registration-cancelled': {
      title: () => 'マイナ保険証の利用登録は解除されています',
      text: () => '受付では資格確認書を見せてください。',
    },
    'certificate-expiring': {
      title: ({ on }: Days) => `電子証明書の期限が近づいています（${on}まで）`,
      text: ({ until }: Days) =>
        `お住まいの市区町村の窓口で更新できます。期限が切れるとこのサイトにもログインできなくなるので、いまのうちに資格情報のPDFを保存してください。期限のあとも、資格の確認だけは${until}までできます。`,
    },
    'certificate-grace': {
      title: () => '電子証明書の期限が切れています',
      text: ({ on, until }: Days) =>
        `電子証明書の期限は${on}まででした。${until}までは、カードで資格の確認だけはできます（お薬などの情報は共有されません）。市区町村の窓口で更新してください。資格情報のPDFも保存してください。`,
    },
    'certificate-past': {
      title: () => 'カードだけでは資格を確認できません',
      text: ({ on, until }: Days) =>
        `電子証明書の期限は${on}までで、資格を確認できる期間も${until}に終わりました。保存した資格情報のPDFか「資格情報のお知らせ」を、マイナンバーカードと一緒に見せてください。資格確認書は、申請しなくても保険者から届きます。`,
    },
    'share-missing': {
      title: () => '一部負担金割合が登録されていません',
      text: () => '割合は保険者にお確かめください。',
    },
    'share-ended': {
      title: () => '一部負担金割合の有効期限が過ぎています',
      text: ({ on }: Days) =>
        `表示している割合は${on}までのものです。新しい割合は保険者にお確かめください。`,
    },
    'share-from': {
      title: () => 'まだ始まっていない一部負担金割合です',
      text: ({ on }: Days) => `表示している割合は${on}からのものです。`,
    },
    'share-changes': {
      title: ({ on }: Days) => `一部負担金割合の有効期限は${on}です`,
      text: () => '有効期限のあとは、割合が変わることがあります。',
    },
    'confirmation-ended': {
      title: () => '資格確認書の有効期限が過ぎています',
      text: ({ on }: Days) =>
        `お手もとの資格確認書は${on}まででした。新しいものが届いていないときは、保険者にお電話ください。`,
    },
  } satisfies Record<NoticeId, { title: (days: Days) => string; text: (days: Days) => string }>,
  en: {
    between: {
      title: () => 'Waiting for your new insurer',
      text: ({ on, until }: Days) =>
        `Your former coverage ended on ${on}. The new insurer has to register you within 5 days of your filing and 10 days of the change (by ${until}). Until then a reception may see “invalid” (無効).`,
    },
    'between-late': {
      title: () => 'Your new insurer has not registered you',
      text: ({ on, until }: Days) =>
        `Your former coverage ended on ${on}. The next insurer should have registered you by ${until}, but nothing has arrived. Please check with that insurer or your employer that you have filed.`,
    },
    'starts-later': {
      title: () => 'This coverage has not started',
      text: ({ on }: Days) =>
        `This coverage can be used from ${on}. Nothing is registered for the time before.`,
    },
    none: {
      title: () => 'No coverage is registered',
      text: () => 'No insurer has sent us your coverage. Please check with your insurer.',
    },
    several: {
      title: () => 'More than one coverage is registered',
      text: () =>
        'You may not have told the former insurer yet that you left. The newer one is shown first. Your insurer can say which is right.',
    },
    ends: {
      title: () => 'An end is registered for this coverage',
      text: ({ on }: Days) => `This coverage can no longer be used from ${on}.`,
    },
    'registration-none': {
      title: () => 'Your card is not registered as insurance card',
      text: () =>
        'Show your eligibility certificate (資格確認書) at the reception. With a My Number Card you can also register at the card reader of a clinic or pharmacy.',
    },
    'registration-cancelled': {
      title: () => 'The registration of your card was cancelled',
      text: () => 'Show your eligibility certificate (資格確認書) at the reception.',
    },
    'certificate-expiring': {
      title: ({ on }: Days) => `Your card’s digital certificate ends soon (${on})`,
      text: ({ until }: Days) =>
        `You can renew it at your city office. After it ends you cannot sign in here, so save the PDF of your coverage now. Eligibility alone can still be checked until ${until}.`,
    },
    'certificate-grace': {
      title: () => 'Your card’s digital certificate has expired',
      text: ({ on, until }: Days) =>
        `It ended on ${on}. Until ${until} the card still works for checking eligibility, and nothing else: medicines and the like are not shared. Please renew it at your city office, and save the PDF of your coverage.`,
    },
    'certificate-past': {
      title: () => 'The card alone no longer shows your eligibility',
      text: ({ on, until }: Days) =>
        `The digital certificate ended on ${on}, and the time in which eligibility could still be checked ended on ${until}. Show the saved PDF or the eligibility notice (資格情報のお知らせ) together with your card. An eligibility certificate (資格確認書) comes from your insurer without asking.`,
    },
    'share-missing': {
      title: () => 'Your share of the cost is not registered',
      text: () => 'Please ask your insurer what your share is.',
    },
    'share-ended': {
      title: () => 'The share shown has run out',
      text: ({ on }: Days) =>
        `The share shown was valid until ${on}. Please ask your insurer for the new one.`,
    },
    'share-from': {
      title: () => 'The share shown has not started',
      text: ({ on }: Days) => `The share shown is valid from ${on}.`,
    },
    'share-changes': {
      title: ({ on }: Days) => `Your share of the cost is valid until ${on}`,
      text: () => 'After that day the share may change.',
    },
    'confirmation-ended': {
      title: () => 'Your eligibility certificate has run out',
      text: ({ on }: Days) =>
        `Your 資格確認書 was valid until ${on}. If no new one has come, call your insurer.`,
    },
  },
});

/** A notice in words. */
export function noticeText({ id, on, until }: Notice, language: Language): NoticeText {
  const text = (date: Notice['on']) => (date ? dateText(date, language) : '');
  const days = { on: text(on), until: text(until) };
  const { title, text: sentence } = notices[language][id];
  return { title: title(days), text: sentence(days) };
}
