import type { Footnote } from '../../codec.ts';

/** What the awards compare (004). */
export const useNote: Footnote = {
  by: 'document',
  text: {
    ja: '利用実績＝マイナ保険証の利用件数÷オンライン資格確認の利用件数。厚生労働大臣表彰（2024年10月30日）の対象。',
    en: 'Use = verifications with the card ÷ all online verifications. Awards of the Minister, 30 October 2024.',
  },
};

/** Which health insurance societies were ranked (004). */
export const societyNote: Footnote = {
  by: 'document',
  text: {
    ja: '健康保険組合は加入者1,000人以上が対象で、社会保険診療報酬支払基金健康保険組合を除く。含めると同組合が7月の利用実績で1位（29.2％）。',
    en: 'Societies with 1,000 members or more, without that of the payment fund itself, which would be first in July with 29.2%.',
  },
};
