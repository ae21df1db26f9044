import { dateText } from '../kernel/date-text.ts';
import type { ReceiptSheet } from '../pdf/document.ts';
import type { Operator } from '../site/operator.ts';
import type { CancellationView } from './contract.ts';

/** What the receipt (受付票) says; it goes to insurers and receptions in Japan, so it is Japanese only. */
const texts = {
  title: 'マイナ保険証 利用登録解除申請 受付票',
  lead: 'この受付票では受診できません。解除の日まではマイナンバーカードを、その後は資格確認書を提示してください。',
  labels: {
    receiptNumber: '受付番号',
    name: '氏名',
    requestedOn: '申請日',
    applicant: '申請者',
    insurer: '申請先の保険者',
    contact: '連絡先',
    state: '状態',
    dueOn: '解除予定日',
  },
  applicant: { self: '本人', guardian: '代理人（保護者）', grant: '代理人' },
  undecided: (askedBy: string, dueOn: string) =>
    `未定（保険者が${askedBy}までに依頼すれば${dueOn}）`,
  notes: [
    '解除は、保険者の依頼を医療保険者等向け中間サーバーが受け付けた月の翌月末に行われます。',
    '申請の取下げは、保険者が解除を依頼するまで、このサイトでできます。',
    'お問い合わせは、受付番号を添えて、申請先の保険者にお願いします。',
  ],
} as const;

/** The receipt as a sheet, undefined without a request. @param name of the person, as delivered */
export function receiptSheet(
  view: CancellationView,
  name: string,
  stateName: string,
  operator: Operator,
  madeAt: Date,
): ReceiptSheet | undefined {
  const { receiptNumber, requestedOn, requestedBy, requestedFrom, conditional } = view;
  if (!receiptNumber || !requestedOn || !requestedBy || !requestedFrom) return undefined;
  const { labels } = texts;
  const date = (on: typeof requestedOn) => dateText(on, 'ja');
  const undecided = texts.undecided(date(conditional.askedBy), date(conditional.dueOn));
  const open = view.entry === 'open';
  return {
    template: 'receipt',
    title: texts.title,
    madeAt: madeAt.toISOString(),
    madeBy: `${operator.name.ja}「健康保険ポータル」で作成（マイナポータルで作成したものではありません）`,
    lead: texts.lead,
    saved: `${date(view.asOf)} 時点`,
    rows: [
      { label: labels.receiptNumber, value: receiptNumber },
      { label: labels.name, value: name },
      { label: labels.requestedOn, value: date(requestedOn) },
      { label: labels.applicant, value: texts.applicant[requestedBy] },
      { label: labels.insurer, value: requestedFrom.insurerName },
      ...(view.contact ? [{ label: labels.contact, value: view.contact }] : []),
      {
        label: labels.state,
        value: view.endedOn ? `${stateName}（${date(view.endedOn)}）` : stateName,
      },
      ...(open ? [{ label: labels.dueOn, value: view.dueOn ? date(view.dueOn) : undecided }] : []),
    ],
    notes: [...texts.notes],
  };
}
