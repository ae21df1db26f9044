import { defineTexts } from '../kernel/texts.ts';

/** The page that is shown at the desk, and the notebooks that people bring. */
export const notebookTexts = defineTexts({
  ja: {
    share: {
      title: '窓口で薬を見せる',
      description: '薬の一覧を大きく見せたり、お薬手帳アプリ用のQRコードを表示したりできます。',
      link: '窓口で見せる・QRコード',
      linkHelp: '病院や薬局の窓口で、大きな文字の一覧とQRコードを表示します。',
      lead: '病院や薬局の窓口で、この画面を見せてください。お薬手帳アプリや窓口の読み取り機で、QRコードを読み取れます。',
      loaded: '薬の一覧とQRコードを表示しています。',
      scope: '見せる薬',
      scopes: {
        current: 'いまの薬',
        recent: 'いまの薬と、この3か月に受け取った薬',
      },
      scopeHelp:
        '「いまの薬」は、受け取った日と日数から計算した飲み薬の目安です。塗り薬や頓服、注射は「この3か月」に入ります。',
      codes: 'QRコード（お薬手帳）',
      codesHelp:
        'QRコードには、氏名、性別、生年月日と薬の情報が入っています。見せる相手を確かめてください。',
      inOrder: (values: { count: number }) =>
        `QRコードは${values.count}枚に分かれています。1枚目から順に、すべて読み取ってもらってください。`,
      bright: '読み取れないときは、画面を明るくして、画面に光が映り込まない向きにしてください。',
      code: (values: { number: number; count: number }) =>
        `QRコード ${values.count}枚中 ${values.number}枚目`,
      previous: '前へ',
      next: '次へ',
      pause: '止める',
      play: '自動で切り替える',
      fullCodes: 'QRコードを全画面で見せる',
      fullList: '一覧を全画面で見せる',
      close: '閉じる',
      list: '薬の一覧',
      listOf: (values: { name: string; birthDate: string }) =>
        `${values.name}　${values.birthDate}生まれ`,
      made: '健康保険の明細書（レセプト）から作った一覧です。薬局の記録そのものではなく、最近の薬が入っていないことがあります。',
      empty: '見せる薬はありません。',
      emptyHelp:
        '飲み薬の日数から計算して、いまの薬はありません。「この3か月に受け取った薬」を選ぶか、お薬手帳を見せてください。',
      emptyRecent:
        'この3か月に受け取った薬の記録は、まだ届いていません。お薬手帳か薬の現物を見せてください。',
      adjusted: 'QRコードに入れるために変えたところ',
      adjustedHelp:
        'お薬手帳の形式にない文字は〓などに置き換え、長すぎるところは「…」で短くしています。この画面とPDFはもとのままです。',
      adjustedItem: (values: { value: string; written: string }) =>
        `${values.value} → ${values.written}`,
      files: 'ファイルで渡す',
      filesHelp: 'これまでのすべての薬が入ります。',
      pdf: 'PDF',
      csv: '表計算用（CSV）',
      jahis: 'お薬手帳ファイル（JAHIS）',
      fhir: '医療システム用（FHIR）',
      back: '薬の一覧のページへ',
    },
    brought: {
      title: '持参したお薬手帳',
      mark: '本人持参',
      lead: 'お薬手帳アプリや薬局のQRコードのデータ（JAHIS形式）を、ここに並べて表示できます。健康保険に届いた薬の一覧や件数、ダウンロードには入りません。',
      kept: (values: { broughtOn: string; keptUntil: string }) =>
        `${values.broughtOn}に持参。${values.keptUntil}まで、このポータルに残ります。`,
      add: 'お薬手帳を取り込む',
      file: 'ファイルを選ぶ',
      fileHelp: 'お薬手帳アプリなどで書き出したテキストファイル（「JAHISTC」で始まるもの）',
      text: '文字を貼り付ける',
      textHelp:
        'QRコードを読み取った文字。分かれているときは、1枚ずつでも、続けて貼り付けてもかまいません。',
      send: '取り込む',
      sending: '取り込んでいます',
      added: '取り込みました。',
      same: '前に取り込んだものと同じ内容でした。',
      remove: '取り除く',
      removeOf: (values: { date: string }) => `${values.date}に持参したお薬手帳を取り除く`,
      removed: '取り除きました。',
      confirm: 'この記録を取り除きますか。もとのお薬手帳はなくなりません。',
      confirmYes: '取り除く',
      confirmNo: 'やめる',
      empty: '＊ファイルを選ぶか、文字を貼り付けてください。',
      notNotebook:
        '＊お薬手帳のデータとして読めませんでした。「JAHISTC」で始まるデータを選んでください。',
      individualNumber:
        '＊個人番号（マイナンバー）と思われる数字が入っているため、受け取れません。その数字を消してから取り込んでください。',
      tooLarge: '＊データが大きすぎます。200キロバイトまで取り込めます。',
      conflict:
        '＊取り込めませんでした。置けるお薬手帳は10冊までです。同じ番号で内容の違う部分があるときも取り込めません。先に古いものを取り除いてください。',
      missing: (values: { numbers: string; count: number }) =>
        `${values.count}枚のうち、${values.numbers}枚目がまだありません。残りも取り込んでください。`,
      other:
        'お薬手帳の氏名か生年月日が、表示している人と違います。別の人のものなら、取り除いてください。',
      findings: (values: { count: number }) =>
        `決まりどおりでないところが${values.count}か所ありました。読めたところだけを表示しています。`,
      nothing: '薬の記録は入っていませんでした。',
      unknownDay: '日付なし',
      prescribedBy: (values: { names: string }) => `処方：${values.names}`,
      overTheCounter: '市販の薬',
      notes: 'アレルギーなどの記録・メモ',
      visits: (values: { count: number }) => `調剤の記録 ${values.count}回分`,
      failed: '持参したお薬手帳を読み込めませんでした。',
      retry: 'もう一度読み込む',
    },
  },
  en: {
    share: {
      title: 'Show medicines at the desk',
      description: 'A large list of your medicines and QR codes for medicine notebook apps.',
      link: 'Show at the desk, QR codes',
      linkHelp: 'A list in large letters and QR codes for the desk of a hospital or pharmacy.',
      lead: 'Show this screen at the desk of a hospital or pharmacy. A medicine notebook app or a reader at the desk can scan the QR codes.',
      loaded: 'The list of medicines and the QR codes are shown.',
      scope: 'Medicines to show',
      scopes: {
        current: 'Medicines for now',
        recent: 'Medicines for now and those of the last three months',
      },
      scopeHelp:
        '“Medicines for now” is an estimate for medicines to swallow, from the day and the number of days. Ointments, medicines for when needed and injections are among those of the last three months.',
      codes: 'QR codes (medicine notebook)',
      codesHelp:
        'The QR codes hold name, sex, date of birth and medicines. Be sure whom you show them to.',
      inOrder: (values: { count: number }) =>
        `There are ${values.count} QR codes. Have all of them scanned, beginning with the first.`,
      bright:
        'If a code cannot be scanned, make the screen brighter and turn it so that no light is reflected.',
      code: (values: { number: number; count: number }) =>
        `QR code ${values.number} of ${values.count}`,
      previous: 'Previous',
      next: 'Next',
      pause: 'Pause',
      play: 'Change by itself',
      fullCodes: 'QR codes on the whole screen',
      fullList: 'List on the whole screen',
      close: 'Close',
      list: 'List of medicines',
      listOf: (values: { name: string; birthDate: string }) =>
        `${values.name}, born ${values.birthDate}`,
      made: 'Made from claims (receipts) sent to the health insurance. It is not the pharmacy’s own record, and the latest medicines may be missing.',
      empty: 'There are no medicines to show.',
      emptyHelp:
        'Counting the days, there is no medicine to swallow for now. Choose those of the last three months, or show your medicine notebook.',
      emptyRecent:
        'No record of a medicine of the last three months has arrived yet. Show your medicine notebook or the medicines themselves.',
      adjusted: 'What was changed to fit into the QR codes',
      adjustedHelp:
        'Characters that the notebook format does not have became 〓 or a plain form, and what is too long was cut and ends in “…”. This screen and the PDF have the original.',
      adjustedItem: (values: { value: string; written: string }) =>
        `${values.value} → ${values.written}`,
      files: 'Hand over as a file',
      filesHelp: 'With all medicines up to now.',
      pdf: 'PDF',
      csv: 'For spreadsheets (CSV)',
      jahis: 'Medicine notebook file (JAHIS)',
      fhir: 'For medical systems (FHIR)',
      back: 'To the page of medicines',
    },
    brought: {
      title: 'Medicine notebook you brought',
      mark: 'Brought by you',
      lead: 'Data of a medicine notebook app or of a pharmacy’s QR code (JAHIS format) can be shown here beside. They are not part of the list of medicines from your insurance, its counts or its downloads.',
      kept: (values: { broughtOn: string; keptUntil: string }) =>
        `Brought on ${values.broughtOn}. It stays in this portal until ${values.keptUntil}.`,
      add: 'Add a medicine notebook',
      file: 'Choose a file',
      fileHelp: 'A text file written by a medicine notebook app (it begins with “JAHISTC”)',
      text: 'Paste text',
      textHelp:
        'The text of a scanned QR code. If there are several, paste them one by one or all together.',
      send: 'Add',
      sending: 'Adding',
      added: 'Added.',
      same: 'The same had been added before.',
      remove: 'Remove',
      removeOf: (values: { date: string }) => `Remove the notebook brought on ${values.date}`,
      removed: 'Removed.',
      confirm: 'Remove this record? Your own notebook stays as it is.',
      confirmYes: 'Remove',
      confirmNo: 'Keep',
      empty: '＊Choose a file or paste text.',
      notNotebook:
        '＊This could not be read as a medicine notebook. Choose data that begin with “JAHISTC”.',
      individualNumber:
        '＊This seems to hold an individual number (My Number) and cannot be accepted. Delete that number first.',
      tooLarge: '＊Too large. Up to 200 kilobytes can be added.',
      conflict:
        '＊This could not be added. There is room for 10 notebooks, and a part with the same number but other content cannot be added. Remove an old one first.',
      missing: (values: { numbers: string; count: number }) =>
        `Of ${values.count} codes, number ${values.numbers} is missing. Please add the rest.`,
      other:
        'Name or date of birth in the notebook differ from those of the person shown. If it belongs to somebody else, remove it.',
      findings: (values: { count: number }) =>
        `The data break the rules of the format in ${values.count} places. What could be read is shown.`,
      nothing: 'There were no medicines in it.',
      unknownDay: 'No date',
      prescribedBy: (values: { names: string }) => `Prescribed by ${values.names}`,
      overTheCounter: 'Over-the-counter medicines',
      notes: 'Allergies and the like, memos',
      visits: (values: { count: number }) => `Dispensed ${values.count} times`,
      failed: 'The notebooks you brought could not be loaded.',
      retry: 'Load again',
    },
  },
});
