import { defineTexts } from '../kernel/texts.ts';
import type { CardEnd } from './card-end.ts';
import type { CancellationView } from './contract.ts';
import type { Delay } from './lateness.ts';

type State = CancellationView['state'];
type EventName = CancellationView['history'][number]['event'];
type StateText = { name: string; text: string };

/** After the request: where it stands, what comes next, what to do when it takes long. @source product.md F8 */
export const timelineTexts = defineTexts({
  ja: {
    title: '申請の進み具合',
    receiptNumber: '受付番号',
    receiptHelp: 'お問い合わせのときに、この番号をお伝えください。',
    receiptPdf: '受付票（PDF）を保存する',
    states: {
      none: { name: '申請なし', text: '申請はありません。' },
      requested: {
        name: '申請済',
        text: '申請を受け取り、保険者に送ります。保険者が確認すると「受付」になります。',
      },
      accepted: {
        name: '受付',
        text: '保険者が受け付けました。資格確認書の交付と、登録を解除する依頼を進めています。順番は決まっていません。',
      },
      withdrawn: {
        name: '取下げ',
        text: '申請を取り下げました。登録はそのままです。カードを健康保険証として使えます。',
      },
      returned: {
        name: '差戻し',
        text: '保険者が申請を受け付けませんでした。理由を確かめて、必要ならもう一度申請してください。',
      },
      cancelled: {
        name: '解除済',
        text: '登録は解除されました。病院や薬局では資格確認書を見せてください。',
      },
      'card-ended': {
        name: '登録終了',
        text: 'カードの返納か電子証明書の失効で、登録がなくなりました。申請の手続きはこれで終わりです。資格確認書が届いていないときは、保険者にお電話ください。',
      },
      'insurer-changed': {
        name: '保険者の変更により終了',
        text: '加入する保険者が変わったため、この申請は終わりました。解除したい方は、新しい保険者にもう一度申請してください。内容は入力済みになります。',
      },
      'registered-again': {
        name: '再登録',
        text: '解除の後に、もう一度登録されています。カードを健康保険証として使えます。もう一度解除するには、新しく申請してください。',
      },
    } satisfies Record<State, StateText>,
    events: {
      requested: '申請しました',
      accepted: '保険者が受け付けました',
      'certificate-issued': '資格確認書が交付されました',
      'certificate-held': '資格確認書をお持ちであることを保険者が確かめました',
      'release-requested': '保険者が解除を依頼しました',
      'release-error': '解除の処理でエラーになり、保険者に戻りました',
      returned: '保険者が差し戻しました',
      withdrawn: '取り下げました',
      'still-registered': '一覧では、まだ登録がありました',
      cancelled: '解除されました',
      'card-ended': 'カードの登録がなくなりました',
      'insurer-changed': '前の保険者の資格がなくなりました',
      'registered-again': 'もう一度登録されました',
    } satisfies Record<EventName, string>,
    causes: {
      'certificate-ended': '電子証明書が失効しました',
      'card-returned': 'カードが返納されました',
    } satisfies Record<CardEnd, string>,
    marks: {
      certificate: '資格確認書の交付',
      release: '解除の依頼',
      done: 'すみ',
      pending: 'まだ',
      held: 'お持ちのもの',
    },
    reason: (values: { reason: string }) => `保険者からの理由：${values.reason}`,
    due: (values: { dueOn: string }) =>
      `${values.dueOn}に解除されます。その日まで、カードを健康保険証として使えます。`,
    confirmation: (values: { confirmedBy: string }) =>
      `解除できたかどうかは、${values.confirmedBy}までに届く一覧で分かります。`,
    awaits: (values: { dueOn: string; confirmedBy: string }) =>
      `${values.dueOn}に解除される予定でした。確認の一覧は${values.confirmedBy}までに届きます。それまでは資格確認書を見せてください。カードは使えないことがあります。`,
    error: (values: { on: string }) =>
      `${values.on}に、解除の処理でエラーがあったことが分かりました。保険者がやり直します。あなたの手続きは要りません。登録はまだあるので、カードを使えます。`,
    noCertificateYet:
      '資格確認書がまだ届いていません。解除の日までに届かないときは、保険者にお電話ください。カードが使えなくなった後に資格確認書がないと、いったん全額を払うことがあります。',
    delays: {
      acceptance: (values: { days: string }) =>
        `申請から${values.days}日たちましたが、保険者がまだ受け付けていません。受付番号を伝えて、保険者にお電話ください。`,
      release: (values: { days: string }) =>
        `受付から${values.days}日たちましたが、解除の依頼がまだです。受付番号を伝えて、保険者にお電話ください。`,
      error: (values: { days: string }) =>
        `エラーから${values.days}日たちましたが、やり直しの依頼がまだです。受付番号を伝えて、保険者にお電話ください。`,
      certificate: (values: { days: string }) =>
        `受付から${values.days}日たちましたが、資格確認書がまだ交付されていません。保険者にお電話ください。`,
      confirmation: (values: { days: string }) =>
        `予定の日から${values.days}日たちましたが、解除を確かめられません。受付番号を伝えて、保険者にお電話ください。`,
    } satisfies Record<Delay, (values: { days: string }) => string>,
    delayNote: '日数の目安はこのサイトのものです。保険者の処理に決まった期限はありません。',
    withdraw: {
      action: '申請を取り下げる',
      confirm:
        '申請を取り下げますか。登録はそのまま残ります。保険者には、取り下げたことを伝えます。',
      yes: '取り下げる',
      no: 'やめる',
      untilWhen: '取下げは、保険者が解除を依頼するまでできます。',
      tooLate:
        '保険者がもう解除を依頼したので、取り下げられません。解除の後で、いつでももう一度登録できます。',
      race: '行き違いで解除の依頼が出ていたときは、保険者からご連絡します。',
    },
    afterwards: {
      title: '解除の後',
      items: [
        '資格確認書を病院や薬局で見せます。有効期限を確かめてください。',
        '資格確認書が届かない、期限が切れたときは、保険者にお電話ください。',
        'もう一度登録したくなったら、病院や薬局のカードリーダー、マイナポータルなどで登録できます。',
      ].join('\n'),
    },
    restart: '新しい保険者に申請する',
    requestAgain: 'もう一度申請する',
  },
  en: {
    title: 'How far your request has come',
    receiptNumber: 'Receipt number',
    receiptHelp: 'Please say this number when you call.',
    receiptPdf: 'Save the receipt (PDF, in Japanese)',
    states: {
      none: { name: 'No request', text: 'There is no request.' },
      requested: {
        name: 'Requested',
        text: 'We have your request and pass it on to the insurer. It becomes "accepted" when the insurer has checked it.',
      },
      accepted: {
        name: 'Accepted',
        text: 'The insurer has accepted it, issues your certificate and asks for the release of the registration, in no fixed order.',
      },
      withdrawn: {
        name: 'Withdrawn',
        text: 'You took the request back. The registration stays, and the card works as insurance card.',
      },
      returned: {
        name: 'Sent back',
        text: 'The insurer did not accept the request. Please see the reason and request again if needed.',
      },
      cancelled: {
        name: 'Cancelled',
        text: 'The registration has ended. Show your certificate (shikaku kakuninsho) at clinics and pharmacies.',
      },
      'card-ended': {
        name: 'Registration ended',
        text: 'The registration ended because the card was returned or its digital certificate was revoked. Nothing more is needed. If no certificate has come from the insurer, please call.',
      },
      'insurer-changed': {
        name: 'Ended by a change of insurer',
        text: 'Your insurer has changed, so this request is over. If you still want to cancel, request it from the new insurer; the form is filled in for you.',
      },
      'registered-again': {
        name: 'Registered again',
        text: 'The card was registered again after the cancellation and works as insurance card. To cancel again, make a new request.',
      },
    },
    events: {
      requested: 'You requested the cancellation',
      accepted: 'The insurer accepted the request',
      'certificate-issued': 'The certificate was issued',
      'certificate-held': 'The insurer noted that you have a certificate already',
      'release-requested': 'The insurer asked for the release',
      'release-error': 'The release failed and went back to the insurer',
      returned: 'The insurer sent the request back',
      withdrawn: 'You took the request back',
      'still-registered': 'A list still showed the registration',
      cancelled: 'The registration ended',
      'card-ended': 'The registration of the card ended by itself',
      'insurer-changed': 'The coverage at the former insurer ended',
      'registered-again': 'The card was registered again',
    },
    causes: {
      'certificate-ended': 'The digital certificate was revoked',
      'card-returned': 'The card was returned',
    },
    marks: {
      certificate: 'Certificate issued',
      release: 'Release asked for',
      done: 'done',
      pending: 'not yet',
      held: 'the one you have',
    },
    reason: (values: { reason: string }) => `Reason given by the insurer: ${values.reason}`,
    due: (values: { dueOn: string }) =>
      `The registration ends on ${values.dueOn}. Until that day the card works as insurance card.`,
    confirmation: (values: { confirmedBy: string }) =>
      `Whether it worked is known from a list that comes by ${values.confirmedBy}.`,
    awaits: (values: { dueOn: string; confirmedBy: string }) =>
      `The registration was to end on ${values.dueOn}. The list that confirms it comes by ${values.confirmedBy}. Until then show your certificate; the card may not work.`,
    error: (values: { on: string }) =>
      `On ${values.on} it turned out that the release had failed. The insurer does it again. You need not do anything. The card is still registered and works.`,
    noCertificateYet:
      'Your certificate has not come yet. If it is not there when the registration ends, call your insurer: without card and certificate you may have to pay the whole cost first.',
    delays: {
      acceptance: (values: { days: string }) =>
        `${values.days} days have passed since your request, and the insurer has not accepted it. Please call the insurer and say the receipt number.`,
      release: (values: { days: string }) =>
        `${values.days} days have passed since it was accepted, and the release has not been asked for. Please call the insurer and say the receipt number.`,
      error: (values: { days: string }) =>
        `${values.days} days have passed since the error, and the release has not been asked for again. Please call the insurer and say the receipt number.`,
      certificate: (values: { days: string }) =>
        `${values.days} days have passed since it was accepted, and no certificate was issued. Please call the insurer.`,
      confirmation: (values: { days: string }) =>
        `${values.days} days have passed since the planned day, and the end of the registration is not confirmed. Please call the insurer and say the receipt number.`,
    },
    delayNote: 'These numbers of days are our own. There is no fixed time limit for insurers.',
    withdraw: {
      action: 'Take the request back',
      confirm: 'Take the request back? The registration stays. We tell the insurer.',
      yes: 'Take it back',
      no: 'Keep it',
      untilWhen: 'You can take it back until the insurer has asked for the release.',
      tooLate:
        'The insurer has asked for the release, so the request cannot be taken back. After it you can register again at any time.',
      race: 'If the insurer asked for the release at the same moment, it will contact you.',
    },
    afterwards: {
      title: 'After the cancellation',
      items: [
        'Show the certificate at clinics and pharmacies, and mind its date of expiry.',
        'If it does not come or has expired, call your insurer.',
        'You can register again with the card reader of a clinic or pharmacy or in Mynaportal.',
      ].join('\n'),
    },
    restart: 'Request it from the new insurer',
    requestAgain: 'Request again',
  },
});
