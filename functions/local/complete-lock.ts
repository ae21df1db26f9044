// After `npm install`: adds to the lockfile the packages of other platforms that the registry at hand does not
// have. Without them `npm ci` refuses the lockfile; with them it passes them over, on this platform and there.
import { readFileSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';

const Lock = v.looseObject({
  packages: v.record(
    v.string(),
    v.looseObject({ optionalDependencies: v.optional(v.record(v.string(), v.string())) }),
  ),
});

const SYSTEMS = [
  'android',
  'darwin',
  'linux',
  'win32',
  'freebsd',
  'openbsd',
  'netbsd',
  'sunos',
  'aix',
  'wasm32',
  'openharmony',
];
const PROCESSORS = ['arm64', 'x64', 'arm', 'ia32', 'ppc64', 's390x', 'riscv64', 'wasi', 'loong64'];
const includes = (name: string, words: readonly string[]) =>
  words.find((word) => new RegExp(`(^|[/-])${word}(-|$)`).test(name));

const lock = v.parse(Lock, JSON.parse(readFileSync('package-lock.json', 'utf8')));
const known = new Set(Object.keys(lock.packages));
let added = 0;
for (const [path, { optionalDependencies = {} }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if (known.has(`node_modules/${name}`) || known.has(`${path}/node_modules/${name}`)) continue;
    const os = includes(name, SYSTEMS);
    const cpu = includes(name, PROCESSORS);
    if (!os) throw new Error(`${name}: not a package of another platform`);
    if (os === process.platform && cpu === process.arch && !name.endsWith('musl')) {
      throw new Error(`${name} belongs to this platform and is missing`);
    }
    lock.packages[`node_modules/${name}`] = {
      version,
      optional: true,
      os: [os === 'wasm32' ? 'none' : os],
      ...(cpu ? { cpu: [cpu === 'wasi' ? 'wasm32' : cpu] } : {}),
      ...(name.endsWith('musl') ? { libc: ['musl'] } : {}),
    };
    added += 1;
  }
}
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
process.stderr.write(`${added} packages of other platforms added to package-lock.json\n`);
