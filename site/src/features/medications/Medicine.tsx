import type { Language } from '../../../../shared/kernel/texts.ts';
import type { Medication } from '../../../../shared/medications/codec.ts';
import { medicationPageTexts } from '../../../../shared/medications/page-texts.ts';
import { medicationTexts } from '../../../../shared/medications/texts.ts';

type Props = { language: Language; medicine: Medication };

/** One medicine: what it is and how it is used. Names are Japanese on English pages too. */
export function Medicine({ language, medicine }: Props) {
  const texts = medicationTexts[language];
  const { columns } = texts;
  const { route, dose, quantity } = medicine;
  const units: Readonly<Record<string, string>> = texts.supplyUnits;
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
          {medicine.drugName}
        </p>
        {medicine.ingredientName && (
          <p className="quiet">
            <span className="visually-hidden">{columns.ingredientName}</span>{' '}
            <span lang="ja">{medicine.ingredientName}</span>
          </p>
        )}
      </div>
      <dl>
        <Fact name={columns.route} text={texts.routes[route]} />
        {medicine.usage && <Fact name={columns.usage} text={medicine.usage} japanese />}
        <Fact
          name={columns.dose}
          text={`${medicationPageTexts[language].dose[route]} ${dose.amount}${dose.unit}`}
        />
        {route !== 'injection' && (
          <Fact
            name={columns.quantity}
            text={`${quantity.amount}${language === 'en' ? ' ' : ''}${units[quantity.unit] ?? quantity.unit}`}
          />
        )}
        {medicine.note && <Fact name={columns.note} text={medicine.note} japanese />}
      </dl>
    </div>
  );
}

function Fact({ name, text, japanese }: { name: string; text: string; japanese?: boolean }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd lang={japanese ? 'ja' : undefined}>{text}</dd>
    </div>
  );
}
