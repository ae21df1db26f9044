import react from '@astrojs/react';
import { defineConfig, envField } from 'astro/config';
import { lightContracts } from './build/light-contracts.ts';
import { usedTokens } from './build/used-tokens.ts';

const api = process.env.PORTAL_API;
const behind = { target: api, changeOrigin: false }; // the provider makes addresses from the host

export default defineConfig({
  site: process.env.PUBLIC_ORIGIN ?? 'http://127.0.0.1:4321',
  output: 'static',
  outDir: './dist',
  trailingSlash: api ? 'ignore' : 'always', // Astro's server would refuse /api/… otherwise
  build: { format: 'directory', inlineStylesheets: 'always' },
  i18n: {
    locales: ['ja', 'en'],
    defaultLocale: 'ja',
    routing: { prefixDefaultLocale: false },
  },
  env: {
    schema: {
      PORTAL_OPERATOR: envField.string({ context: 'server', access: 'public', optional: true }),
    },
  },
  // Hashes of every inline script and style; what cannot stand in a <meta> is sent as a header.
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "connect-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
      ],
      scriptDirective: { resources: ["'self'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  integrations: [react()],
  markdown: { syntaxHighlight: false }, // Shiki writes inline styles, which the policy refuses
  devToolbar: { enabled: false },
  vite: {
    plugins: [lightContracts(), usedTokens()],
    // `npm run dev`: pages from Astro's own server, everything else from the portal behind it.
    ...(api
      ? {
          server: { proxy: { '/api': behind, '/provider': behind, '^(/en)?/facilities/': behind } },
        }
      : {}),
  },
});
