// The views of which docs/console holds pictures: each as somebody, at an address, and what is done there before.
const SCHOOL = '/console/records/School/310105-P01';

/** @type {{name: string, user: string | null, path: string, then?: (page: import('playwright-core').Page) => Promise<void>}[]} */
export const VIEWS = [
  {name: 'home', user: null, path: '/'},
  {name: 'public', user: null, path: '/console/public'},
  {name: 'work', user: 'demo-clerk', path: '/console/work'},
  {name: 'act', user: 'demo-clerk', path: '/console/acts/renameSchool?school=310105-P01'},
  {name: 'intake', user: 'demo-clerk', path: '/console/intake'},
  {name: 'search', user: 'demo-auditor', path: '/console/search?text=changning'},
  {name: 'list', user: 'demo-auditor', path: '/console/records/Clock'},
  {name: 'record', user: 'demo-auditor', path: SCHOOL},
  {name: 'clocks', user: 'demo-auditor', path: `${SCHOOL}?tab=clocks`},
  {name: 'comparison', user: 'demo-auditor', path: `${SCHOOL}?tab=compare&a.on=2000-01-01`},
  {
    name: 'history', user: 'demo-auditor', path: `${SCHOOL}?tab=history`,
    then: async page => {
      await page.getByRole('button', {name: /^(Check all seals|核验本页全部封印)/}).click();
      await page.locator('[data-seal=good]').first().waitFor();
    },
  },
  {name: 'fact', user: 'demo-auditor', path: '/console/facts/100'},
  {name: 'deadlines', user: 'demo-auditor', path: '/console/deadlines'},
  {name: 'figures', user: 'demo-auditor', path: '/console/figures/execution'},
  {name: 'any-figure', user: 'demo-auditor', path: '/console/figures/any?of=School'},
  {name: 'replay', user: 'demo-auditor', path: '/console/replay'},
  {name: 'cases', user: 'demo-auditor', path: '/console/cases'},
  {name: 'integrity', user: 'demo-auditor', path: '/console/integrity'},
];
