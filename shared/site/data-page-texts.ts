import { defineTexts } from '../kernel/texts.ts';

/** What every page with personal data says while it waits or fails. */
export const dataPageTexts = defineTexts({
  ja: {
    loading: '読み込んでいます',
    slow: '時間がかかっています。電波が弱いようです。このままお待ちください。',
    retry: 'もう一度読み込む',
    call: (values: { phone: string }) => `お電話：${values.phone}`,
    noScript:
      'この記録を表示するには、ブラウザーのJavaScriptを有効にしてください。使えないときは、運営者の窓口へお電話ください。',
  },
  en: {
    loading: 'Loading',
    slow: 'This takes long, the signal seems weak. Please wait.',
    retry: 'Load again',
    call: (values: { phone: string }) => `Phone: ${values.phone}`,
    noScript:
      'Showing these records needs JavaScript. If you cannot use it, please call the body that runs this portal.',
  },
});
