import type { ProblemCode } from './problem-codes.ts';
import { defineTexts } from './texts.ts';

type ProblemText = { title: string; action: string };

/** What happened, and what to do about it: a heading and a sentence. No codes, no blame. */
export const problemTexts = defineTexts({
  ja: {
    'not-signed-in': {
      title: 'ログインしてください',
      action: 'この記録を見るには、ログインが必要です。',
    },
    'session-expired': {
      title: '安全のためログアウトしました',
      action:
        '15分間操作がなかったか、ログインから8時間がたちました。もう一度ログインしてください。',
    },
    'not-allowed': {
      title: 'この操作はできません',
      action: 'この操作をする権限がありません。お心当たりがない場合は、保険者にお電話ください。',
    },
    'not-available': {
      title: 'ここではお見せできません',
      action: 'この記録は、このサイトではお見せできません。詳しくは保険者にお電話ください。',
    },
    'not-linked': {
      title: '健康保険の記録と結び付いていません',
      action:
        'お名前と住所だけでは、あなたの記録を1つに決められませんでした。資格情報のお知らせなどにある番号を入力してください。',
    },
    'linking-locked': {
      title: '番号の入力を1時間お休みします',
      action:
        '入力した番号が続けて一致しませんでした。1時間たってからもう一度お試しいただくか、保険者にお電話ください。',
    },
    'sign-in-failed': {
      title: 'ログインできませんでした',
      action:
        '本人確認が途中で終わったか、時間がかかりすぎました。はじめから、もう一度お試しください。',
    },
    'not-found': {
      title: '見つかりませんでした',
      action: 'お探しのものは、ないか、なくなりました。前の画面からやり直してください。',
    },
    'invalid-input': {
      title: '入力を確かめてください',
      action: '受け付けられない内容がありました。入力を直してから、もう一度お試しください。',
    },
    'payload-too-large': {
      title: '大きすぎて受け取れません',
      action: '送れるのは1MBまでです。小さく分けて、もう一度お試しください。',
    },
    conflict: {
      title: 'ほかの画面で変更されています',
      action: 'ページを読み込み直して、今の内容を確かめてください。',
    },
    'too-many-requests': {
      title: '混み合っています',
      action: '少し待ってから、もう一度お試しください。',
    },
    'no-audit': {
      title: 'いまは表示できません',
      action:
        '閲覧の記録を残せないため、表示を止めています。数分たってから、もう一度お試しください。',
    },
    internal: {
      title: 'うまくいきませんでした',
      action:
        'こちらの不具合です。数分たってから、もう一度お試しください。続くときは保険者にお電話ください。',
    },
    offline: {
      title: 'つながりませんでした',
      action: '電波のよい場所に移るか、通信の設定を確かめてから、もう一度お試しください。',
    },
    timeout: {
      title: '時間がかかっています',
      action: '電波が弱いか、混み合っています。もう一度お試しください。',
    },
    unreadable: {
      title: 'うまく受け取れませんでした',
      action:
        '届いた内容を正しく読めませんでした。ページを読み込み直してください。続くときは保険者にお電話ください。',
    },
  } satisfies Record<ProblemCode, ProblemText>,
  en: {
    'not-signed-in': {
      title: 'Please sign in',
      action: 'You have to sign in to see these records.',
    },
    'session-expired': {
      title: 'You were signed out for your safety',
      action: 'Nothing was done for 15 minutes, or 8 hours have passed. Please sign in again.',
    },
    'not-allowed': {
      title: 'This is not possible',
      action: 'You have no right to do this. If that seems wrong, call your insurer.',
    },
    'not-available': {
      title: 'This cannot be shown here',
      action: 'These records cannot be shown on this site. Please call your insurer.',
    },
    'not-linked': {
      title: 'Not yet connected to your insurance records',
      action:
        'Name and address alone did not point to exactly one record. Please type in the numbers from your insurance notice.',
    },
    'linking-locked': {
      title: 'Typing in numbers is paused for one hour',
      action:
        'The numbers did not match several times in a row. Try again in an hour, or call your insurer.',
    },
    'sign-in-failed': {
      title: 'You could not be signed in',
      action: 'The check of your identity stopped halfway or took too long. Please start again.',
    },
    'not-found': {
      title: 'Not found',
      action: 'What you are looking for is not here any more. Please start from the page before.',
    },
    'invalid-input': {
      title: 'Please check what you entered',
      action: 'Something could not be accepted. Correct it and try again.',
    },
    'payload-too-large': {
      title: 'This is too large',
      action: 'At most 1 MB can be sent at once. Make it smaller and try again.',
    },
    conflict: {
      title: 'Changed in another window',
      action: 'Reload the page to see how things stand now.',
    },
    'too-many-requests': {
      title: 'Very busy just now',
      action: 'Wait a moment and try again.',
    },
    'no-audit': {
      title: 'Not available just now',
      action:
        'The access could not be recorded, so nothing is shown. Please try again in a few minutes.',
    },
    internal: {
      title: 'Something went wrong',
      action:
        'The fault is on our side. Please try again in a few minutes. If it goes on, call your insurer.',
    },
    offline: {
      title: 'No connection',
      action: 'Move to a place with better signal or check your network, then try again.',
    },
    timeout: {
      title: 'This is taking long',
      action: 'The signal is weak or the service is busy. Please try again.',
    },
    unreadable: {
      title: 'The answer could not be read',
      action: 'Please reload the page. If it goes on, call your insurer.',
    },
  },
});
