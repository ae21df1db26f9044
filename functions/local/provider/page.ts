import type { Person } from '../../../shared/eligibility/codec.ts';
import { ageOn, type IsoDate } from '../../../shared/kernel/dates.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (one) => ESCAPES[one] ?? one);

const STYLE = `
:root { color-scheme: light; font-family: system-ui, sans-serif; line-height: 1.6; color: #1a1a1c; background: #fff }
body { margin: 0 auto; padding: 1rem; max-width: 40rem }
h1 { font-size: 1.5rem } h2 { font-size: 1.125rem; margin-block: 2rem .5rem }
.note, .error { padding: .75rem 1rem; border-inline-start: .5rem solid #7a4c00; background: #fff7e6 }
.error { border-color: #b80000; background: #fff0f0 }
ul { list-style: none; padding: 0; display: grid; gap: .5rem }
button { font: inherit; padding: .75rem 1rem; min-height: 44px; border: 1px solid #0017c1; border-radius: .5rem; background: #fff; color: #0017c1; cursor: pointer }
li button { inline-size: 100%; text-align: start; overflow-wrap: anywhere }
li small { color: #4d4d4d; display: block }
input { font: inherit; padding: .625rem; min-height: 44px; box-sizing: border-box; border: 1px solid #666; border-radius: .5rem; inline-size: min(100%, 20rem) }
.other { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end }
label { display: block; inline-size: 100% }
:focus-visible { outline: 4px solid #000; outline-offset: 2px; box-shadow: 0 0 0 2px #ffd43d }
`;

const document = (title: string, body: string): string => `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;

const NOTE = `<p class="note"><strong>これは開発用のサインイン画面です。</strong>本番では、マイナンバーカードを使う本人確認サービスの画面になります。</p>`;

const button = (person: Person, today: IsoDate): string =>
  `<li><button name="person" value="${escaped(person.personId)}">${escaped(person.name)}` +
  `（${ageOn(person.birthDate, today)}歳）<small>${escaped(person.kana)}</small></button></li>`;

/**
 * Who signs in: a plain form. The text field stands before the list, so that Enter in it presses its own
 * button and not the first person's.
 */
export function choosePage(people: readonly Person[], today: IsoDate, error?: string): string {
  const list = people.length
    ? `<ul>\n${people.map((person) => button(person, today)).join('\n')}\n</ul>`
    : '<p>データベースにはまだ誰もいません。</p>';
  const wrong = error
    ? {
        text: `<p class="error" role="alert" id="wrong">${escaped(error)}</p>`,
        field: ' aria-invalid="true" aria-describedby="wrong"',
      }
    : { text: '', field: '' };
  return document(
    `${error ? 'エラー：' : ''}開発用サインイン`,
    `<h1>開発用サインイン</h1>
${NOTE}
${wrong.text}
<form method="post">
<h2>IDを入力して選ぶ</h2>
<p class="other"><label for="person">一覧にない人のID（personId）</label>
<input id="person" name="person" autocomplete="off" autocapitalize="none" spellcheck="false"${wrong.field}>
<button>このIDでサインインする</button></p>
<h2>一覧から選ぶ</h2>
${list}
</form>`,
  );
}

/** The attempt is over or never was; the portal starts a new one. */
export const brokenPage = (portal: string): string =>
  document(
    '開発用サインイン：続けられません',
    `<h1>続けられません</h1>
${NOTE}
<p class="error" role="alert">時間がたったか、サインインの途中ではないページです。</p>
<p><a href="${escaped(portal)}">ポータルからやり直す</a></p>`,
  );
