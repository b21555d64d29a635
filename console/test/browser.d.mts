import type {Browser, BrowserContext, Locator, Page} from 'playwright-core';

export interface How {url: string; language?: 'zh' | 'en'; width?: number; height?: number; reduced?: boolean}
export function launch(): Promise<Browser>;
export function open(browser: Browser, how: How): Promise<{page: Page; context: BrowserContext; complaints: string[]}>;
export function pasteToken(page: Page, token: string): Promise<void>;
export function signIn(page: Page, who: {user: string; password: string; code?: string}): Promise<void>;
export function violations(page: Page): Promise<string[]>;
export function settled(page: Page): Promise<void>;
export function millisToShow(link: Locator): Promise<number>;
export interface FirstLoad {firstContent: number; scriptBytes: number; allBytes: number; requests: number; shifted: number; isPacked: boolean}
export function firstLoad(page: Page): Promise<FirstLoad>;
export function noteShifts(page: Page): Promise<void>;
