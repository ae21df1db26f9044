import { defineTexts } from '../kernel/texts.ts';

/** What every page with personal data says: whose data these are, while it waits, when it fails. */
export const dataPageTexts = defineTexts({
  ja: {
    loading: '読み込んでいます',
    slow: '時間がかかっています。電波が弱いようです。このままお待ちください。',
    retry: 'もう一度読み込む',
    call: (values: { phone: string }) => `お電話：${values.phone}`,
    stale:
      '新しい内容を読み込めませんでした。下は前に読み込んだ内容です。もう一度読み込んでください。',
    print: '印刷する',
    recordsOf: (values: { name: string }) => `${values.name} さんの記録`,
    whose: 'だれの記録を見ますか',
    self: 'ご自分',
    child: 'お子さん',
    grant: '代理',
    freshness: {
      asOf: '情報の時点',
      completeTo: 'そろっている診療日の目安',
      nextExpectedOn: '次の更新予定日',
    },
    notMine: {
      ask: 'これは私の情報ではありません',
      title: '表示を止めました',
      text: 'ほかの人の記録が出ていたときは「確認を頼む」を押してください。この記録との結び付きを外し、すべての機器からログアウトし、保険者が確認します。確認が終わるまで、記録は見られません。',
      confirm: '確認を頼む',
      back: '自分の記録だったので戻る',
      sending: '送っています',
    },
    noScript:
      'この記録を表示するには、ブラウザーのJavaScriptを有効にしてください。使えないときは、運営者の窓口へお電話ください。',
  },
  en: {
    loading: 'Loading',
    slow: 'This takes long, the signal seems weak. Please wait.',
    retry: 'Load again',
    call: (values: { phone: string }) => `Phone: ${values.phone}`,
    stale:
      'The newest state could not be loaded. Below is what was loaded before. Please load again.',
    print: 'Print',
    recordsOf: (values: { name: string }) => `Records of ${values.name}`,
    whose: 'Whose records?',
    self: 'yourself',
    child: 'your child',
    grant: 'as proxy',
    freshness: {
      asOf: 'As of',
      completeTo: 'Complete for care up to',
      nextExpectedOn: 'Next update expected on',
    },
    notMine: {
      ask: 'This is not my information',
      title: 'The records are hidden',
      text: 'If these are the records of someone else, press “Ask for a check”. The connection to them is undone, you are signed out on every device, and your insurer checks. Until then no records can be seen.',
      confirm: 'Ask for a check',
      back: 'They are mine, go back',
      sending: 'Sending',
    },
    noScript:
      'Showing these records needs JavaScript. If you cannot use it, please call the body that runs this portal.',
  },
});
