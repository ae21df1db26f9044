import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';

const packageFolder = (name: string) => dirname(fileURLToPath(import.meta.resolve(`${name}`)));
const cache = fileURLToPath(new URL('../../.cache/browser', import.meta.url));

/**
 * The browser out of its npm package, unpacked once. The package's own unpacking writes to its final
 * name, so a second process could start half a file; this one renames when it is done.
 */
async function executable(): Promise<string> {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH;
  const archive = join(packageFolder('@sparticuz/chromium'), '..', 'bin', 'chromium.br');
  const { size, mtimeMs } = await stat(archive);
  const path = join(cache, `chromium-${size}-${Math.floor(mtimeMs)}`);
  const exists = await stat(path).then(
    () => true,
    () => false,
  );
  if (exists) return path;
  await mkdir(cache, { recursive: true });
  const unfinished = `${path}.${process.pid}`;
  await pipeline(
    createReadStream(archive),
    createBrotliDecompress(),
    createWriteStream(unfinished, { mode: 0o755 }),
  );
  await rename(unfinished, path);
  return path;
}

/** Fontconfig that knows one family: the machine's own fonts must not decide what a test sees. */
async function fontConfiguration(): Promise<string> {
  const fonts = packageFolder('@expo-google-fonts/noto-sans-jp');
  const folder = join(tmpdir(), `portal-fonts-${process.pid}`);
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'fonts.conf');
  await writeFile(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>${join(fonts, '400Regular')}</dir><dir>${join(fonts, '700Bold')}</dir>
<cachedir>${join(folder, 'cache')}</cachedir>
<alias><family>sans-serif</family><prefer><family>Noto Sans JP</family></prefer></alias>
</fontconfig>`,
  );
  return file;
}

const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
  '--font-render-hinting=none',
];

export type TestBrowser = { browser: Browser; close: () => Promise<void> };

/**
 * A browser that draws Japanese on every machine, without apt and without network.
 * @param flags  more of the browser's own
 */
export async function startBrowser(flags: readonly string[] = []): Promise<TestBrowser> {
  const fonts = await fontConfiguration();
  const browser = await chromium.launch({
    executablePath: await executable(),
    headless: true,
    args: [...FLAGS, ...flags],
    env: { ...process.env, FONTCONFIG_FILE: fonts },
  });
  return {
    browser,
    close: async () => {
      await browser.close();
      await rm(dirname(fonts), { recursive: true, force: true });
    },
  };
}
