import { defineTexts } from '../kernel/texts.ts';
import type { Change } from './changes.ts';
import type { Entry } from './situation.ts';

/**
 * Before the request: is this what helps, what changes, when, and the right page for everybody else.
 * @source 004, 利用登録解除・対比表; product.md F8
 */
export const cancellationPageTexts = defineTexts({
  ja: {
    title: 'マイナ保険証の利用登録解除',
    lead: 'マイナンバーカードを健康保険証として使う登録をやめる申請です。加入している保険者が手続きします。理由はうかがいません。',
    helps: {
      title: 'はじめに：解除が必要ですか',
      items: {
        hardToUse:
          'カードを使うのが難しい方（高齢の方、障害のある方、施設に入っている方など）は、解除しなくても、保険者に申請すると資格確認書を受け取れます。カードの登録はそのまま残ります。',
        cardLost:
          'カードをなくした方、更新や再交付を待っている方も、保険者に申請すると資格確認書を受け取れます。',
        pinForgotten:
          '暗証番号を忘れても、受付では顔認証か職員の目視で使えます。暗証番号のためだけに解除する必要はありません。',
        insurerChanges:
          '会社や住所が変わっても、登録はそのまま新しい保険者で使えます。保険者が変わることは解除の理由になりません。',
        stop: '健康保険証として使うこと自体をやめたい方は、次へ進んでください。',
      },
      keep: '解除せずに資格確認書を申請する',
      keepHow: (values: { insurer: string }) =>
        `${values.insurer}にお電話で「カードでの受診が難しいので、資格確認書を申請したい」とお伝えください。`,
      proceed: '解除について続ける',
    },
    changesTitle: 'あなたの場合に変わること',
    changes: {
      'show-certificate':
        '病院や薬局では、カードの代わりに、保険者から届く資格確認書を見せます。届くまではカードを使えます。',
      'certificate-held':
        '資格確認書はもうお手元にあります。解除の後は、それを病院や薬局で見せます。',
      'no-sharing':
        '受付で同意して、これまでの薬や健診の情報を医師や薬剤師に見てもらうことは、できなくなります。お薬手帳などをお持ちください。',
      'limit-certificate':
        '限度額適用認定証が要らなくなっていましたが、解除の後は、認定証の申請か、資格確認書に区分を書いてもらう申し出が必要です。',
      'specific-disease': '特定疾病療養受療証を、また受付で見せる必要があります。',
      'share-on-certificate': '窓口で払う割合は、資格確認書に書かれます。',
      'late-elderly':
        '後期高齢者医療の方には、登録があっても資格確認書が届いている場合があります。お手元を確かめてください。',
      'certificate-of-card-ends':
        'カードの電子証明書の有効期限が近づいています。更新しなければ、申請しなくても登録は解除され、資格確認書が届きます。',
    } satisfies Record<Change, string>,
    staysTitle: '変わらないこと',
    stays: [
      'マイナンバーカードそのものは、身分証明書などとしてこれまでどおり使えます。',
      '診察や薬の費用の割合は変わりません。',
      'このサイトには、これからもマイナンバーカードでログインできます。',
      'もう一度登録したくなったら、いつでも登録できます。',
    ].join('\n'),
    datesTitle: 'いつ解除されるか',
    dates: (values: { askedBy: string; dueOn: string; dueOnIfNextMonth: string }) =>
      `今月中（${values.askedBy}まで）に保険者が解除を依頼すれば、${values.dueOn}に解除されます。来月になった場合は${values.dueOnIfNextMonth}です。依頼が受け付けられた日が決まると、確かな日付をここに表示します。その日まではカードを健康保険証として使えます。`,
    form: {
      title: '確認して申請する',
      whose: (values: { name: string }) => `${values.name}さんの利用登録`,
      insurer: (values: { insurer: string }) => `申請先：${values.insurer}`,
      applicant: {
        self: '申請する人：本人',
        guardian: '申請する人：代理人（保護者）',
        grant: '申請する人：代理人',
      },
      guardianNote: (values: { name: string; endsOn: string }) =>
        `${values.name}さんの代わりに申請します。${values.endsOn}（15歳の誕生日）からは、本人が手続きします。`,
      sent: '保険者に送るもの：氏名、カナ、生年月日、住所、保険者番号、記号・番号・枝番、申請日、申請する人、連絡先。',
      contact: '連絡先の電話番号（なくても申請できます）',
      contactHelp: '書いておくと、保険者が確かめたいことがあるときに電話できます。例：03-0000-0000',
      contactWrong: '電話番号を、数字とハイフンで10桁か11桁で入力してください。',
      submit: 'この内容で申請する',
      submitting: '申請しています。このまま待ってください。',
      unknown:
        '返事を受け取れませんでした。もう一度押してください。二重に申請されることはありません。',
      alreadyOpen: 'すでに申請があります。新しい申請は作っていません。',
    },
    entry: {
      open: { title: '手続き中です', action: '申請の進み具合は下のとおりです。' },
      'already-cancelled': {
        title: '利用登録は、もう解除されています',
        action:
          '手続きは要りません。病院や薬局では資格確認書を見せてください。届いていないときは、保険者にお電話ください。',
      },
      'not-registered': {
        title: '利用登録がありません',
        action:
          'カードは健康保険証として登録されていないので、解除するものがありません。病院や薬局では資格確認書を見せてください。資格確認書は申請しなくても届きます。',
      },
      'no-coverage': {
        title: 'いま加入している保険者が分かりません',
        action:
          '前の資格はなくなっています。解除は、新しい保険者に加入の届け出をしてから、新しい保険者に申請します。新しい資格がここに表示されるまで、届け出から5日ほどかかります。',
      },
      'can-request': { title: '申請できます', action: '内容を確かめて、申請してください。' },
    } satisfies Record<Entry, { title: string; action: string }>,
    again: {
      title: 'もう一度登録するには',
      action:
        '病院や薬局のカードリーダー、マイナポータル、コンビニのATMで登録できます。手続きはその場で終わります。',
    },
  },
  en: {
    title: 'Cancelling the use of your card as insurance card',
    lead: 'A request to end the registration of your My Number Card as health insurance card. Your insurer carries it out. No reason is asked.',
    helps: {
      title: 'First: is this what helps you?',
      items: {
        hardToUse:
          'If the card is hard to use (because of age, a disability, or life in a care home), you can get a certificate (shikaku kakuninsho) from your insurer on application, without cancelling. The registration stays.',
        cardLost:
          'If you lost the card or are waiting for a new one, your insurer also gives you a certificate on application.',
        pinForgotten:
          'If you forgot the PIN, the card still works at receptions by face recognition or a look by the staff. You need not cancel because of the PIN.',
        insurerChanges:
          'If you change job or move, the registration goes on with the new insurer. A change of insurer is no reason to cancel.',
        stop: 'If you want to stop using the card as insurance card altogether, go on.',
      },
      keep: 'Get a certificate without cancelling',
      keepHow: (values: { insurer: string }) =>
        `Call ${values.insurer} and say that the card is hard for you to use and you want to apply for a certificate (shikaku kakuninsho).`,
      proceed: 'Go on with cancelling',
    },
    changesTitle: 'What changes for you',
    changes: {
      'show-certificate':
        'At clinics and pharmacies you show the certificate (shikaku kakuninsho) that your insurer sends, instead of the card. Until it arrives you can use the card.',
      'certificate-held':
        'You have a certificate already. After the cancellation you show it at clinics and pharmacies.',
      'no-sharing':
        'You can no longer let doctors and pharmacists see your earlier medicines and checkups at the reception. Bring your medicine notebook.',
      'limit-certificate':
        'With the card you needed no certificate for the ceiling on payments (gendogaku). Without it you have to apply for one, or ask for your category to be written on the certificate.',
      'specific-disease':
        'You have to show your certificate for specific diseases (tokutei shippei) at receptions again.',
      'share-on-certificate': 'The share you pay at the counter is written on the certificate.',
      'late-elderly':
        'People in the insurance for those 75 and older may have received a certificate although the card is registered. Please look whether you have one.',
      'certificate-of-card-ends':
        "The digital certificate in your card runs out soon. If it is not renewed, the registration ends without a request, and your insurer's certificate is sent to you.",
    },
    staysTitle: 'What stays the same',
    stays: [
      'The card itself, for example as proof of identity.',
      'The share you pay for treatment and medicines.',
      'Signing in on this site with the card.',
      'You can register again at any time.',
    ].join('\n'),
    datesTitle: 'When it ends',
    dates: (values: { askedBy: string; dueOn: string; dueOnIfNextMonth: string }) =>
      `If the insurer asks for it within this month (by ${values.askedBy}), the registration ends on ${values.dueOn}; if it becomes next month, on ${values.dueOnIfNextMonth}. The certain date is shown here once it is accepted. Until that day the card works as insurance card.`,
    form: {
      title: 'Check and send',
      whose: (values: { name: string }) => `Registration of ${values.name}`,
      insurer: (values: { insurer: string }) => `Goes to: ${values.insurer}`,
      applicant: {
        self: 'Requested by: the person',
        guardian: 'Requested by: a guardian',
        grant: 'Requested by: a proxy',
      },
      guardianNote: (values: { name: string; endsOn: string }) =>
        `You request this for ${values.name}. From ${values.endsOn}, the 15th birthday, ${values.name} decides alone.`,
      sent: 'Sent to the insurer: name, reading, birth date, address, insurance numbers, day of the request, who requests it, telephone number.',
      contact: 'Telephone number (you can leave it out)',
      contactHelp:
        'With it the insurer can call you when something has to be checked. For example: 03-0000-0000',
      contactWrong: 'Please enter a telephone number of 10 or 11 digits, with or without hyphens.',
      submit: 'Send this request',
      submitting: 'Sending. Please wait.',
      unknown: 'No answer came back. Please press again. It will not be requested twice.',
      alreadyOpen: 'There is a request already. No new one was made.',
    },
    entry: {
      open: { title: 'Under way', action: 'This is how far the request has come.' },
      'already-cancelled': {
        title: 'The registration has ended already',
        action:
          'There is nothing to do. Show your certificate (shikaku kakuninsho) at clinics and pharmacies. If it has not come, call your insurer.',
      },
      'not-registered': {
        title: 'The card is not registered',
        action:
          'The card is not registered as insurance card, so there is nothing to cancel. Show your certificate (shikaku kakuninsho) at clinics and pharmacies. It is sent without asking.',
      },
      'no-coverage': {
        title: 'We do not know your present insurer',
        action:
          'Your former coverage has ended. Register with the new insurer first and send the request to that one. It takes about five days from the filing until the new coverage appears here.',
      },
      'can-request': { title: 'You can request it', action: 'Please check and send.' },
    },
    again: {
      title: 'To register again',
      action:
        'Use the card reader of a clinic or pharmacy, Mynaportal, or an ATM in a convenience store. It is done at once.',
    },
  },
});
