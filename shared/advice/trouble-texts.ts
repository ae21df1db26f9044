import { defineTexts } from '../kernel/texts.ts';
import type { TroubleId, TroubleSituation } from './troubles.ts';

type Trouble = { issue: string; now: string; background: string };

/** What goes wrong at receptions and what helps, in our own words after document 004. */
export const troubleTexts = defineTexts({
  ja: {
    title: '受付で困ったとき',
    situations: {
      reader: 'カードリーダーの前で',
      result: '確認の結果が出たとき',
      shown: '表示された内容のこと',
    } satisfies Record<TroubleSituation, string>,
    troubles: {
      face: {
        issue: '顔認証がうまくいかない',
        now: 'カードを袋やケースから出し、カメラから少し離れ、窓や照明を背にしない場所でもう一度。それでもだめなら「目視で」と受付に伝えてください。',
        background: 'おもな原因は、袋に入れたままのカード、近づきすぎ、逆光や外からの光です。',
      },
      pin: {
        issue: '暗証番号を忘れた、まちがえてロックされた、操作がむずかしい',
        now: '顔認証か、職員が顔写真を見て確かめる方法（目視）を頼んでください。暗証番号は要りません。',
        background:
          '3回まちがえても、顔認証と目視は使えます。暗証番号を設定しない顔認証マイナンバーカードも保険証として使えます。',
      },
      start: {
        issue: 'カードリーダーが動いていない',
        now: '資格情報の画面か保存したPDF、または「資格情報のお知らせ」を、カードと一緒に見せてください。',
        background:
          'カードリーダーと端末を毎日止めて入れ直すと、多くは直ります（医療機関の方へ）。',
      },
      crowded: {
        issue: 'カードリーダーが1台で混み合っている',
        now: '同意の画面では、まとめて同意すると早く終わります。',
        background: '利用の多い施設ではリーダーを増やす補助があり、同意の画面も短くなりました。',
      },
      'drive-through': {
        issue: 'ドライブスルーなど、受付の外で受け取る',
        now: '車や自宅の前では、スマートフォンやタブレットの読み取り機で受け付けられることがあります。薬局に聞いてください。',
        background:
          '持ち運べる機器での方式が認められています。同意の有効な時間は、窓口と同じ24時間です。',
      },
      invalid: {
        issue: '「無効」「資格情報なし」と表示された',
        now: '資格情報の画面か「資格情報のお知らせ」をカードと一緒に見せ、どれもなければ「被保険者資格申立書」を書いてください。',
        background:
          '保険が変わった直後は、新しい保険者の登録がまだのことがあります。登録は届出から5日以内（変更から10日以内）と決められています。',
      },
      'full-cost': {
        issue: '10割を払うように言われた',
        now: 'カードを持っていて資格があれば、いつもの自己負担（3割など）で受診できる扱いであることを、受付に伝えてください。',
        background:
          '医療機関は、以前の資格や申立書をもとに請求できます。記号・番号が分からなくても請求できます。',
      },
      certificate: {
        issue: '電子証明書の期限が切れていた',
        now: '期限の月の末日から3か月間は、そのまま資格の確認に使えます。過ぎていたら、保存したPDFか「資格情報のお知らせ」をカードと一緒に見せてください。',
        background:
          '期限の3か月前から更新の案内が届き、カードリーダーの画面にも出ます。更新しないままだと、資格確認書が申請なしで届きます。',
      },
      circles: {
        issue: '氏名に「●」が出る',
        now: 'そのまま受診できます。受付にはカナの氏名で確かめてもらってください。',
        background:
          'システムによって使える漢字がちがうためです。「●」のままでも請求は戻されません。このサイトの画面とPDFでは「●」に置きかえません。',
      },
      'wrong-link': {
        issue: 'ほかの人の情報が出ないか心配',
        now: 'ほかの人の情報が出たら、受付と保険者に知らせてください。このサイトでは「これは私の情報ではありません」で表示をすぐ止められます。',
        background:
          '登録されていた約1億6千万件を住民基本台帳と照合し、2024年5月からは新しく登録する分もすべて照合しています。',
      },
    } satisfies Record<TroubleId, Trouble>,
  },
  en: {
    title: 'Trouble at the reception',
    situations: {
      reader: 'In front of the card reader',
      result: 'When the result is shown',
      shown: 'About what is shown',
    },
    troubles: {
      face: {
        issue: 'Face recognition does not work',
        now: 'Take the card out of its sleeve, step back a little, and do not stand with a window or lamp behind you. If it still fails, ask the staff to compare your photo (“mokushi de”, 目視で).',
        background: 'Usual causes: card left in its sleeve, face too close, light from behind.',
      },
      pin: {
        issue: 'PIN forgotten or locked, or the reader is hard to use',
        now: 'Use face recognition, or ask the staff to compare your photo (目視). You need no PIN.',
        background:
          'Both work even after three wrong tries. Cards issued without a PIN can also be used.',
      },
      start: {
        issue: 'The card reader is not working',
        now: 'Show the coverage screen, the saved PDF or the eligibility notice (資格情報のお知らせ) together with your card.',
        background:
          'Switching reader and terminal off and on every day solves most cases (for the staff).',
      },
      crowded: {
        issue: 'There is one reader and a queue',
        now: 'On the consent screen, agree to everything at once: it is faster.',
        background:
          'Busy places get support for more readers, and the consent screens are shorter now.',
      },
      'drive-through': {
        issue: 'Drive-through and other places away from the counter',
        now: 'A phone or tablet reader may be brought to you. Ask the pharmacy.',
        background: 'Mobile readers are allowed. Your consent lasts 24 hours, as at the counter.',
      },
      invalid: {
        issue: 'It says “invalid” (無効) or “no information” (資格情報なし)',
        now: 'Show the coverage screen or the eligibility notice with your card. If you have neither, fill in the declaration (被保険者資格申立書).',
        background:
          'Just after a change of insurer the new one may not have registered you. It has 5 days from the filing (10 days from the change).',
      },
      'full-cost': {
        issue: 'You are asked to pay the full cost',
        now: 'Tell the reception that a person with coverage who brings the card pays the usual share (such as 30%).',
        background:
          'The place can claim with your former coverage or your declaration, even without your numbers.',
      },
      certificate: {
        issue: 'The digital certificate has expired',
        now: 'For three months from the end of the month of expiry the card still works for checking eligibility. After that show the saved PDF or the eligibility notice with your card.',
        background:
          'Reminders come three months before, by mail and on card readers. If you do not renew, an eligibility certificate (資格確認書) comes without asking.',
      },
      circles: {
        issue: 'A “●” appears in the name',
        now: 'You can be treated all the same. Let the reception check your name in kana.',
        background:
          'Systems know different kanji. Claims with “●” are not sent back. This site never replaces a character by “●”.',
      },
      'wrong-link': {
        issue: 'Worried about seeing someone else’s data',
        now: 'If it happens, tell the reception and your insurer. On this site “This is not my information” hides everything at once.',
        background:
          'About 160 million records were compared with the residents’ register, and since May 2024 every new one is.',
      },
    },
  },
});
