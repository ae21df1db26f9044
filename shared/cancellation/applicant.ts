import * as v from 'valibot';

/** 連絡先: a telephone number in Japan, digits and hyphens; width is folded. */
export const Contact = v.pipe(
  v.string(),
  v.maxLength(40),
  v.transform((text) =>
    text
      .normalize('NFKC')
      .replaceAll(/[\s()]/g, '')
      .replaceAll(/[‐-―−ー]/g, '-'),
  ),
  v.check(
    (text) => /^0[\d-]{8,14}$/.test(text) && /^\d{10,11}$/.test(text.replaceAll('-', '')),
    'phone',
  ),
);

/** 申請者: 本人, or 代理人 as guardian or proxy */
export const RequestedBy = v.picklist(['self', 'guardian', 'grant']);
export type RequestedBy = v.InferOutput<typeof RequestedBy>;
