import type { Medication } from '../../../../shared/medications/codec.ts';
import { fill } from '../../i18n/templates.ts';
import { Words } from '../../ui/Words.tsx';
import { useMedicationTexts } from './medication-context.ts';

/** `brief`: without kind, quantity and ingredient, for what is looked at in a hurry */
type Props = { medicine: Medication; brief?: boolean };

/** One medicine: what it is and how it is used. Names are Japanese on English pages too. */
export function Medicine({ medicine, brief = false }: Props) {
  const { language, texts, page } = useMedicationTexts();
  const { columns } = texts;
  const { route, dose, quantity, usage, note } = medicine;
  const units: Readonly<Record<string, string>> = texts.supplyUnits;
  const unit = units[quantity.unit] ?? quantity.unit;
  // Handed out as a whole: "once" would say nothing.
  const whole = quantity.unit === '回' && quantity.amount === 1;
  const amount = `${dose.amount}${dose.unit}`;
  const per = page.dose[route];
  return (
    <div className="medicine">
      <div>
        <p className="drug" lang="ja">
          {medicine.marks.map((mark) => (
            <span key={mark}>
              <span aria-hidden="true">{texts.marks[mark]}</span>
              <span className="visually-hidden" lang={language}>
                {texts.markHelp[mark]}
              </span>
            </span>
          ))}
          <Words text={medicine.drugName} />
        </p>
        {medicine.electedOriginal && (
          <p>
            <span className="chip">{texts.electedOriginal}</span>
          </p>
        )}
        {!brief && medicine.ingredientName && (
          <p className="quiet">
            <span className="visually-hidden">{columns.ingredientName}</span>{' '}
            <span lang="ja">
              <Words text={medicine.ingredientName} />
            </span>
          </p>
        )}
      </div>
      <dl>
        {!brief && <Fact kind="route" name={columns.route} text={texts.routes[route]} />}
        {usage && <Fact kind="usage" name={columns.usage} text={usage} />}
        <Fact
          kind="dose"
          name={columns.dose}
          text={language === 'en' ? `${amount} ${per}` : `${per} ${amount}`}
        />
        {!brief && !whole && (
          <Fact
            kind="quantity"
            name={columns.quantity}
            text={language === 'en' ? `${quantity.amount} ${unit}` : `${quantity.amount}${unit}`}
          />
        )}
        {note && <Fact kind="note" name={columns.note} text={note} />}
        {!brief && <Saving medicine={medicine} />}
      </dl>
    </div>
  );
}

/** What the medicine costs the person, and what a generic would: explained once below the list. */
function Saving({ medicine: { genericSaving } }: Pick<Props, 'medicine'>) {
  const { texts } = useMedicationTexts();
  if (!genericSaving) return null;
  const { percent, ownShare, atMost } = genericSaving;
  const values = { percent, ownShare: yen(ownShare), atMost: yen(atMost) };
  return (
    <Fact kind="note" name={texts.genericSavingName} text={fill(texts.genericSaving, values)} />
  );
}

const yen = (amount: number): string => amount.toLocaleString('ja-JP');

type FactProps = { kind: string; name: string; text: string };

function Fact({ kind, name, text }: FactProps) {
  return (
    <div data-fact={kind}>
      <dt>{name}</dt>
      <dd>
        <Words text={text} />
      </dd>
    </div>
  );
}
