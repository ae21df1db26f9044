import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  XmlBufferInputProvider,
  XmlDocument,
  XmlValidateError,
  XsdValidator,
  xmlRegisterInputProvider,
} from 'libxml2-wasm';
import { DocumentRefused } from '../../../shared/checkups/document/refused.ts';
import type { Validate } from './parse-xml.ts';

const MAIN = 'hc08_V08.xsd';

/**
 * The schema of 健診 results from a folder laid out as it is published (`hc08_V08.xsd`, `coreschemas/`). Its files
 * include each other in a circle under two spellings of one name; with one spelling they load.
 *
 * @throws Error when the folder is not such a folder: a wrong setting, not a wrong document
 */
export function loadSchemas(folder: string): Validate {
  const files = Object.fromEntries(
    [folder, join(folder, 'coreschemas')].flatMap((one) =>
      existsSync(one)
        ? readdirSync(one)
            .filter((name) => name.endsWith('.xsd'))
            .map((name) => [basename(name), flat(readFileSync(join(one, name), 'utf8'))])
        : [],
    ),
  ) as Record<string, Uint8Array>;
  const main = files[MAIN];
  if (!main) throw new Error(`there is no ${MAIN} in the folder of the checkup schemas`);
  xmlRegisterInputProvider(new XmlBufferInputProvider(files));
  const document = XmlDocument.fromBuffer(main, { url: MAIN });
  const validator = XsdValidator.fromDoc(document); // lives as long as the process
  return (checked) => {
    try {
      validator.validate(checked);
    } catch (error) {
      if (!(error instanceof XmlValidateError)) throw error;
      const [first] = error.details;
      const [, element = ''] =
        /^Element '(?:\{[^}]*\})?([\w.-]+)'/.exec(first?.message ?? '') ?? [];
      throw new DocumentRefused('schema', first?.line ?? 0, element);
    }
  };
}

const flat = (schema: string): Uint8Array =>
  Buffer.from(
    schema.replace(/schemaLocation="(?:\.\/)?(?:coreschemas\/)?([^"]+)"/g, 'schemaLocation="$1"'),
  );
