import type { IsoDate } from '../../kernel/dates.ts';
import type { Mark } from '../../medications/codec.ts';

/** What a row of the drug master (医薬品マスター) stands for; only `drug` is one for a patient. */
export type DrugKind = 'drug' | 'dental-flat-rate' | 'reduction';

/** 剤形 of the master. */
export type DrugForm = 'internal' | 'injection' | 'external' | 'dental' | 'other';

/** One drug as the master had it in a month of care. */
export type Drug = {
  /** 医薬品コード, 9 digits */
  code: string;
  kind: DrugKind;
  /** 漢字名称; of a （選） twin that of the original product */
  name: string;
  /** 基本漢字名称, the name without its specification */
  fullName: string;
  /** 成分名, empty when no price list or generic name tells it */
  ingredientName: string;
  /** 単位 as the master writes it (full-width ｇ, ｍＬ); empty when the drug has none */
  unit: string;
  marks: readonly Mark[];
  form: DrugForm;
  /** 後発品, whether it counts for the addition or not */
  generic: boolean;
  /** 薬価基準収載医薬品コード, 12 characters; the first 7 are the ingredient, the first 9 with form and strength */
  priceCode: string;
  /** 薬価, yen per unit in force in the month; undefined before the oldest edition known */
  price: number | undefined;
  /** Lowest price of a 後発品 with the same ingredient, form and strength in the month; undefined: there is none */
  lowestGenericPrice: number | undefined;
  /** 選定療養: billed as the （選） twin of this original product */
  originalCode: string | undefined;
  /** 廃止年月日, last usable day */
  abolishedOn: IsoDate | undefined;
};
