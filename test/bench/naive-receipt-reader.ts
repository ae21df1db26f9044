import iconv from 'iconv-lite';

type Drug = { code: string; dose: number; quantity: number; usage: string; route: string };
type Day = { on: string; facility: string; drugs: Drug[] };
type Receipt = { type: string; month: string; card: string[]; points: number; days: Day[] };

/**
 * The same fields the straightforward way: the whole file decoded by iconv-lite, cut into lines, every line
 * cut at its commas. Checks nothing and keeps everything in memory; 医科 and 調剤 only.
 */
export function naiveReceipts(bytes: Buffer): Receipt[] {
  const receipts: Receipt[] = [];
  let facility = '';
  let section = '';
  let usage = '';
  let group: string[] = [];
  let dispensed: string[][] = [];
  for (const line of iconv.decode(bytes, 'cp932').split('\n')) {
    const all = line.trimEnd().split(',');
    const f = /^[12]$/.test(all[0] ?? '') ? all.slice(3) : all;
    const receipt = receipts.at(-1);
    const add = (on: string, drug: Drug) => {
      const day = receipt?.days.find((one) => one.on === on);
      if (day) day.drugs.push(drug);
      else receipt?.days.push({ on, facility, drugs: [drug] });
    };
    switch (f[0]) {
      case 'IR':
        facility = f[6] ?? '';
        break;
      case 'YK':
        facility = f[5] ?? '';
        break;
      case 'RE':
        receipts.push({ type: f[2] ?? '', month: f[3] ?? '', card: [], points: 0, days: [] });
        dispensed = [];
        group = [];
        break;
      case 'HO':
        if (receipt) {
          receipt.card = [f[1] ?? '', f[2] ?? '', f[3] ?? ''].map((one) =>
            one.normalize('NFKC').trim(),
          );
          receipt.points = Number(f[5]);
        }
        break;
      case 'CO':
        if (f[1]) section = f[1];
        usage = f[4] ?? '';
        break;
      case 'SH':
        group = f;
        dispensed = [];
        break;
      case 'CZ':
        dispensed.push(f);
        break;
      case 'SI':
      case 'IY': {
        if (group.length > 0) {
          for (const cz of dispensed)
            add(cz[3] ?? '', {
              code: f[2] ?? '',
              dose: Number(f[3]),
              quantity: Number(cz[5]),
              usage: `${group[3]}${group[4]}`,
              route: group[2] ?? '',
            });
          break;
        }
        if (f[1]) section = f[1];
        if (f[0] === 'SI') break;
        for (let day = 1; day <= 31; day += 1) {
          const quantity = f[12 + day];
          if (quantity)
            add(`${receipt?.month}${day}`, {
              code: f[3] ?? '',
              dose: Number(f[4]),
              quantity: Number(quantity),
              usage,
              route: section,
            });
        }
        break;
      }
    }
  }
  return receipts;
}
