import type {Page} from 'playwright-core';

export const VIEWS: readonly {readonly name: string; readonly user: string | null; readonly path: string; readonly then?: (page: Page) => Promise<void>}[];
