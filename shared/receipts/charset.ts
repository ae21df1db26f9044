export type Charset = 'utf-8' | 'shift_jis';

/**
 * Decodes pieces of one file whose character set is not declared: UTF-8 or Shift_JIS (Windows-31J), told
 * by the first piece with bytes outside ASCII and kept from then on.
 */
export class CharsetDecoder {
  readonly #decoders = {
    'utf-8': new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }),
    shift_jis: new TextDecoder('shift_jis', { fatal: true }),
  };
  #charset: Charset | undefined;

  /** Undefined while only ASCII was seen. */
  get charset(): Charset | undefined {
    return this.#charset;
  }

  /** After a byte order mark. */
  declare(charset: Charset): void {
    this.#charset = charset;
  }

  /** @returns undefined when the bytes are not text in the file's character set */
  decode(bytes: Uint8Array): string | undefined {
    if (this.#charset) return this.#attempt(this.#charset, bytes);
    const asUtf8 = this.#attempt('utf-8', bytes);
    if (asUtf8 !== undefined && asUtf8.length === bytes.length) return asUtf8;
    const asShiftJis = this.#attempt('shift_jis', bytes);
    // Pairs of half-width katakana are valid UTF-8 as well, of letters that no Japanese file has alone.
    const japanese = asUtf8 !== undefined && /[\u0800-\uffff]/.test(asUtf8);
    if (asUtf8 !== undefined && (japanese || asShiftJis === undefined)) this.#charset = 'utf-8';
    else if (asShiftJis !== undefined) this.#charset = 'shift_jis';
    return this.#charset === 'utf-8' ? asUtf8 : asShiftJis;
  }

  #attempt(charset: Charset, bytes: Uint8Array): string | undefined {
    try {
      return this.#decoders[charset].decode(bytes);
    } catch {
      return undefined;
    }
  }
}
