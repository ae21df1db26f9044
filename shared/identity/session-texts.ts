import { defineTexts } from '../kernel/texts.ts';

/** What a signed-in page says about its session. */
export const sessionTexts = defineTexts({
  ja: {
    label: 'ログインの状態',
    checking: 'ログインの状態を確かめています。',
    signedInAs: (values: { name: string }) => `${values.name} さんでログイン中`,
    signOut: 'ログアウト',
    signingOut: 'ログアウトしています',
    ending: {
      title: 'まもなくログアウトします',
      text: '操作がないため、安全のため自動でログアウトします。続けるときは「続ける」を押してください。',
      left: (values: { seconds: number }) => `あと ${values.seconds} 秒`,
      goOn: '続ける',
      close: '閉じる',
      atLimit:
        'ログインから8時間になるため、これより先へは延ばせません。もう一度ログインしてください。',
    },
    signedOut: {
      none: {
        title: 'ログインすると、ここに記録が表示されます',
        text: 'マイナンバーカードでログインします。',
      },
      chosen: {
        title: 'ログアウトしました',
        text: '共用の機器をお使いのときは、この画面も閉じてください。',
      },
      expired: {
        title: '安全のためログアウトしました',
        text: '15分間操作がなかったか、ログインから8時間がたちました。',
      },
      'not-me': {
        title: '表示を止め、確認を頼みました',
        text: 'この記録との結び付きを外し、すべての機器からログアウトしました。保険者が確認します。お急ぎのときはお電話ください。',
      },
    },
    start: 'ログインへ進む',
    need: 'ログインに必要なもの',
  },
  en: {
    label: 'Sign-in',
    checking: 'Checking whether you are signed in.',
    signedInAs: (values: { name: string }) => `Signed in as ${values.name}`,
    signOut: 'Sign out',
    signingOut: 'Signing out',
    ending: {
      title: 'You will be signed out soon',
      text: 'Nothing was done for a while, so you will be signed out for your safety. To go on, press “Go on”.',
      left: (values: { seconds: number }) => `${values.seconds} seconds left`,
      goOn: 'Go on',
      close: 'Close',
      atLimit:
        'It is 8 hours since you signed in, so this cannot be made longer. Please sign in again.',
    },
    signedOut: {
      none: {
        title: 'Sign in to see your records here',
        text: 'You sign in with your My Number Card.',
      },
      chosen: {
        title: 'You are signed out',
        text: 'On a shared device, please close this page as well.',
      },
      expired: {
        title: 'You were signed out for your safety',
        text: 'Nothing was done for 15 minutes, or 8 hours have passed since you signed in.',
      },
      'not-me': {
        title: 'Hidden, and your insurer will check',
        text: 'The connection to these records is undone and you are signed out on every device. Your insurer will check. If it is urgent, please call.',
      },
    },
    start: 'Go on to sign in',
    need: 'What you need to sign in',
  },
});
