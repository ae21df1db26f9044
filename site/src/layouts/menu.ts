/** Pages of the menu and of the home page, in their order: what needs a sign-in, and what does not. */
export const MENU = [
  {
    group: 'own',
    pages: [
      { path: '/eligibility/', name: 'eligibility' },
      { path: '/medications/', name: 'medications' },
      { path: '/treatments/', name: 'treatments' },
      { path: '/expenses/', name: 'expenses' },
      { path: '/checkups/', name: 'checkups' },
      { path: '/cancellation/', name: 'cancellation' },
    ],
  },
  {
    group: 'open',
    pages: [
      { path: '/facilities/', name: 'facilities' },
      { path: '/reception/', name: 'reception' },
      { path: '/statistics/', name: 'statistics' },
      { path: '/sign-in/', name: 'signIn' },
    ],
  },
] as const;
