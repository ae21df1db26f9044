import { describe, expect, test } from 'vitest';
import type { Treatment } from '../../shared/treatments/treatment.ts';
import { groupsOf, isDental } from '../../site/src/features/treatments/groups.ts';

const treatment = (code: string, name: string, given: Partial<Treatment> = {}): Treatment => ({
  treatedOn: '2026-10-20' as Treatment['treatedOn'],
  facilityName: 'みほん歯科',
  setting: 'outpatient',
  ...{ code, name, count: 1, surgery: false, category: 'visit' },
  ...given,
});
const dental = (code: string) => treatment(code, `歯科の診療行為（${code}）`);

describe('procedures of one day', () => {
  test('those whose name is only their code stand together, apart from the others', () => {
    const named = treatment('112007410', '再診料');
    const unknown = treatment('199999999', '名称不明（199999999）');
    const [group, ...more] = groupsOf([dental('301072810'), named, unknown, dental('310000310')]);
    expect(more).toEqual([]);
    expect(group?.items).toEqual([named]);
    expect(group?.nameless.map(({ code }) => code)).toEqual([
      '301072810',
      '199999999',
      '310000310',
    ]);
    expect(group?.nameless.map(isDental)).toEqual([true, false, true]);
  });

  test('a name that merely ends in brackets is a name', () => {
    const [group] = groupsOf([treatment('180027610', '運動器リハビリテーション料（１）')]);
    expect(group?.nameless).toEqual([]);
  });
});
