import fc from 'fast-check';

export const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
export const words = fc.string({
  unit: fc.constantFrom(...'山田太郎みどり１日３回食後アイウ髙﨑'),
  maxLength: 12,
});
export const code = (first: string) => digits(8).map((rest) => first + rest);
export const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
export const count = fc.integer({ min: 0, max: 99_999 });
export const amount = fc.integer({ min: 1, max: 99_999 }).map((n) => n / 100);
export const burden = fc.constantFrom('1', '2', '5', '9', 'V');
export const comment = fc.record({ code: code('8'), text: words });
