import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const packaged = createRequire(import.meta.url);

/** The only font a sheet may use, as a file of its package. */
const FONT_FILE = '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf';

/** PostScript name, as a PDF names what is embedded in it. */
export const FONT_NAME = 'NotoSansJP-Regular';

export const readFont = (): Buffer => readFileSync(packaged.resolve(FONT_FILE));
