import { defineTexts } from '../kernel/texts.ts';
import type { SignInProblem } from './contract.ts';

/**
 * Sign-in help.
 * @source product.md F1, F2 (card locked or without PIN, expired certificate); デジタル認証アプリ:
 * Digital Agency pages as of 2026-11 (iOS 16.4, Android 11, device lock; マイナアプリ since 2026-08-25)
 */
export const signInTexts = defineTexts({
  ja: {
    title: 'ログイン',
    description: 'ログインに必要なものと、ログインできないときの手引きです。',
    lead: 'マイナンバーカードで、ご本人であることを確かめます。カードの読み取りは、国の「マイナアプリ」の画面で行います。',
    start: 'ログインへ進む',
    startDemo: 'デモでは、カードの代わりに架空の人物を選びます。',
    needTitle: 'ログインに必要なもの',
    need: [
      {
        title: 'マイナンバーカード',
        text: 'カードの機能を入れたスマートフォンでもかまいません。',
      },
      {
        title: '数字4桁の暗証番号',
        text: '役所でカードを受け取ったときに決めた番号です（利用者証明用電子証明書）。',
      },
      {
        title: 'マイナアプリを入れたスマートフォン',
        text: 'iPhoneはiOS 16.4以上、AndroidはAndroid 11以上で、カードを読み取れる機種。画面ロックの設定も必要です。',
      },
    ],
    computerTitle: 'パソコンで使うとき',
    computer: [
      'このページの「ログインへ進む」を押します。',
      '画面に出る二次元コード（QRコード）を、スマートフォンのマイナアプリで読み取ります。',
      'スマートフォンでカードを読み取ると、パソコンの画面が先へ進みます。',
    ],
    troubleTitle: 'ログインできないとき',
    trouble: [
      {
        title: '暗証番号を忘れた、ロックされた',
        text: [
          '暗証番号を続けて間違えるとカードがロックされ、このサイトにはログインできません。お住まいの市区町村の窓口で再設定できます。',
          '病院や薬局の受付では、顔認証か職員の目視の確認で、これまでどおり使えます。',
        ],
      },
      {
        title: '暗証番号のないカードを持っている',
        text: [
          '暗証番号の設定がないカード（顔認証マイナンバーカード）では、このサイトにログインできません。',
          '病院や薬局の受付では、顔認証か目視の確認で使えます。',
        ],
      },
      {
        title: '電子証明書の有効期限が切れた',
        text: [
          'カードの電子証明書の期限が切れているとログインできません。お住まいの市区町村の窓口で更新してください。',
          '期限の月の末日から3か月の間は、病院や薬局の受付で資格の確認だけはできます。',
        ],
      },
      {
        title: 'カードを持っていない、スマートフォンがない',
        text: ['このサイトは使えませんが、記録については保険者にお電話でおたずねいただけます。'],
      },
      {
        title: 'はじめてのログインで番号を聞かれた',
        text: [
          'カードの住所と保険者に届けた住所が違うときは、ご本人の記録を確かめるために、保険者番号・記号・番号・枝番の入力をお願いしています。「資格情報のお知らせ」や「資格確認書」に書かれています。',
          '同姓同名で生年月日も同じ方がいるなど、確かでないときは結び付けません。保険者が確認します。',
        ],
      },
    ],
    safetyTitle: 'ログインのあと',
    safety: [
      '15分間操作がないと、自動でログアウトします。終わる1分前にお知らせし、ボタンひとつで続けられます。',
      '続けて使っても、ログインから8時間で終わります。',
      '家族や職場と共用の機器では、終わったら「ログアウト」を押してください。',
    ],
  },
  en: {
    title: 'Sign in',
    description: 'What you need to sign in, and what to do if you cannot.',
    lead: 'Your My Number Card shows that it is you. The card is read by the government’s app “Myna App”.',
    start: 'Go on to sign in',
    startDemo: 'In this demo you choose an invented person instead of using a card.',
    needTitle: 'What you need',
    need: [
      {
        title: 'Your My Number Card',
        text: 'A smartphone that carries the functions of the card will do as well.',
      },
      {
        title: 'The PIN of 4 digits',
        text: 'You chose it at the municipal office when you received the card (user certificate).',
      },
      {
        title: 'A smartphone with Myna App',
        text: 'iPhone with iOS 16.4 or later, or Android 11 or later that can read the card. A screen lock must be set.',
      },
    ],
    computerTitle: 'On a computer',
    computer: [
      'Press “Go on to sign in” on this page.',
      'Read the QR code on the screen with Myna App on your smartphone.',
      'When the smartphone has read the card, the computer goes on by itself.',
    ],
    troubleTitle: 'If you cannot sign in',
    trouble: [
      {
        title: 'PIN forgotten or card locked',
        text: [
          'Several wrong PINs lock the card, and you cannot sign in here. Your municipal office can set a new PIN.',
          'At the reception of a clinic or pharmacy the card still works by face recognition or a look at your photo.',
        ],
      },
      {
        title: 'A card without a PIN',
        text: [
          'A card that was issued without a PIN cannot sign in here.',
          'At the reception of a clinic or pharmacy it works by face recognition or a look at your photo.',
        ],
      },
      {
        title: 'The certificate has run out',
        text: [
          'You cannot sign in when the electronic certificate of the card has expired. Your municipal office renews it.',
          'For three months from the end of the month of expiry, receptions can still check your eligibility only.',
        ],
      },
      {
        title: 'No card, or no smartphone',
        text: [
          'You cannot use this site, but your insurer answers questions about your records by phone.',
        ],
      },
      {
        title: 'Asked for numbers at the first sign-in',
        text: [
          'If the address on the card differs from the one your insurer knows, we ask for insurer number, symbol, number and branch number. They are printed on your 資格情報のお知らせ or 資格確認書.',
          'If there is any doubt, for example a person of the same name and birth date, nothing is connected and your insurer checks.',
        ],
      },
    ],
    safetyTitle: 'After signing in',
    safety: [
      'You are signed out after 15 minutes without use. One minute before, we tell you, and one button lets you go on.',
      'Even in use, a session ends 8 hours after signing in.',
      'On a shared device, press “Sign out” when you have finished.',
    ],
  },
});

type ProblemText = { title: string; action: string };

/** What the sign-in page says for `?problem=`. */
export const signInProblemTexts = defineTexts({
  ja: {
    'sign-in-failed': {
      title: 'ログインできませんでした',
      action:
        '本人確認が途中で終わったか、時間がかかりすぎました。「ログインへ進む」から、もう一度お試しください。',
    },
    'sign-in-cancelled': {
      title: 'ログインをやめました',
      action: '本人確認を取り消しました。続けるときは「ログインへ進む」を押してください。',
    },
    'sign-in-unavailable': {
      title: 'いまは本人確認のサービスにつながりません',
      action: 'しばらくたってから、もう一度お試しください。お急ぎの方は保険者にお電話ください。',
    },
    'claims-missing': {
      title: 'お名前などを受け取れませんでした',
      action:
        'ログインには、氏名・生年月日・性別・住所をこのサイトに渡すことへの同意が必要です。もう一度進み、同意の画面で確かめてください。',
    },
    'not-linked': {
      title: 'あなたの記録と結び付けられませんでした',
      action:
        '本人確認はできましたが、健康保険の記録を1つに決められませんでした。ほかの人の記録と取り違えないよう、ここで止めています。保険者にお電話ください。',
    },
  } satisfies Record<SignInProblem, ProblemText>,
  en: {
    'sign-in-failed': {
      title: 'You could not be signed in',
      action:
        'The check of your identity stopped halfway or took too long. Please press “Go on to sign in” again.',
    },
    'sign-in-cancelled': {
      title: 'You stopped signing in',
      action: 'The check of your identity was cancelled. To go on, press “Go on to sign in”.',
    },
    'sign-in-unavailable': {
      title: 'The identity service cannot be reached just now',
      action: 'Please try again later. If it is urgent, call your insurer.',
    },
    'claims-missing': {
      title: 'We did not receive your name and birth date',
      action:
        'To sign in you have to agree that name, birth date, sex and address are passed to this site. Please go on again and check the page that asks for your consent.',
    },
    'not-linked': {
      title: 'You could not be connected to your records',
      action:
        'Your identity was confirmed, but it did not point to exactly one insurance record. We stop here so that nobody’s records are mixed up. Please call your insurer.',
    },
  },
});
