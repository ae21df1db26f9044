import * as v from 'valibot';
import { ProviderUnavailable, type SignInProvider } from '../../../functions/identity/provider.ts';
import { Claims } from '../../../shared/identity/claims.ts';

/** What the provider states of {@link person} without changes. */
export const TARO = {
  sub: 'taro',
  name: '見本 太郎',
  birthdate: '19730405',
  gender: '1',
  address: '東京都見本区見本町1丁目2番3号',
};

/** A provider that states what a test wants; the code is the JSON of the claims. */
export const stubProvider = {
  issuer: 'https://provider.example',
  begin: async ({ state }) => new URL(`https://provider.example/auth?state=${state}`),
  finish: async (callback) => {
    const code = callback.searchParams.get('code') ?? '';
    if (code === 'down') throw new ProviderUnavailable('down');
    return v.parse(Claims, JSON.parse(code));
  },
} as const satisfies SignInProvider;
