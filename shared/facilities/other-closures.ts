/** Closed every year from one day to another, both `MMDD` and included; `from > to` runs over the new year. */
export type ClosedSpan = readonly [from: number, to: number];

export type OtherClosures = {
  /** What the text says for certain. */
  spans: ClosedSpan[];
  /** False when something in the text was not understood: it must be read by the person. */
  complete: boolean;
};

const LONGEST_DAYS = 31;
const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const TO = '[~〜～\\-]';
const DAY = '(\\d{1,2})月(\\d{1,2})日?';
const TOKEN = new RegExp(
  `${DAY}(?:\\([月火水木金土日祝]\\))?(?:(?:${TO}|から)(?:(\\d{1,2})月)?(\\d{1,2})日?)?`,
  'g',
);
/** Words that add nothing to the dates beside them. */
const HARMLESS =
  /年末年始|年末|年始|お盆|盆休み|盆|夏[季期]|冬[季期]|休暇|休診日?|休業日?|休日|定休日?|休館|閉店日?|休み|ゴールデンウィーク|正月|まで|から|および|及び|並びに|または|[はとも・/().。:「」※\s]/g;
/** The phrase changes the meaning of its dates: half a day, one year, or open. */
const UNCERTAIN = /年|午前|午後|のみ|診療|営業|開店|開局|時|除|場合|但|ただ|予定|不定|[?？]/;

/** The days as one number `MMDD`; undefined when the calendar has no such day. */
function dayNumber(month: number, day: number): number | undefined {
  const days = MONTH_DAYS[month - 1];
  return days !== undefined && day >= 1 && day <= days ? month * 100 + day : undefined;
}

const dayOfYear = (day: number): number => {
  const month = Math.floor(day / 100);
  return MONTH_DAYS.slice(0, month - 1).reduce((sum, one) => sum + one, 0) + (day % 100);
};
const spanDays = ([from, to]: ClosedSpan): number => {
  const days = dayOfYear(to) - dayOfYear(from);
  return (days < 0 ? days + 366 : days) + 1;
};

function readToken(token: RegExpExecArray): ClosedSpan | undefined {
  const from = dayNumber(Number(token[1]), Number(token[2]));
  const to = token[4] ? dayNumber(Number(token[3] ?? token[1]), Number(token[4])) : from;
  if (from === undefined || to === undefined) return undefined;
  // Without a month of its own an earlier day can only be a typing error.
  if (token[4] && !token[3] && to < from) return undefined;
  return spanDays([from, to]) <= LONGEST_DAYS ? [from, to] : undefined;
}

/**
 * Reads その他の休診日（gw、お盆等） as far as it is certain. The text itself is always shown.
 * A phrase with anything but dates and words for closing is left alone and makes the reading incomplete.
 */
export function readOtherClosures(text: string): OtherClosures {
  const spans: ClosedSpan[] = [];
  let complete = true;
  const plain = text
    .replaceAll('（改行）', '\n')
    .normalize('NFKC')
    .replace(/[‐‑‒–—―−]|(?<=[\d日])ー(?=\d)/g, '-')
    .replace(/(\d{1,2})\/(\d{1,2})(?!\d|\/)/g, '$1月$2日')
    .replace(/\s*([~〜～-])\s*/g, '$1');
  let month = '';
  for (const phrase of plain.split(/[、,，;\n]/)) {
    if (phrase.trim() === '') continue;
    const full = phrase.replace(/^\s*(\d{1,2})日/, (all) =>
      month ? `${month}月${all.trim()}` : all,
    );
    month = /(\d{1,2})月(?!.*月)/.exec(full)?.[1] ?? month;
    const tokens = [...full.matchAll(TOKEN)];
    const rest = full.replace(TOKEN, '').replace(HARMLESS, '');
    const uncertain = UNCERTAIN.test(full.replace(/年末|年始|休診|休業|夏季|冬季/g, ''));
    const read = tokens.map(readToken);
    if (tokens.length === 0 || rest !== '' || uncertain || read.includes(undefined)) {
      complete = false;
      continue;
    }
    for (const span of read) if (span) spans.push(span);
  }
  return { spans, complete };
}

/** True when the date (`YYYY-MM-DD`) lies in one of the spans. */
export function closedBy(spans: readonly ClosedSpan[], date: string): boolean {
  const day = Number(date.slice(5, 7)) * 100 + Number(date.slice(8));
  return spans.some(([from, to]) =>
    from <= to ? day >= from && day <= to : day >= from || day <= to,
  );
}
