import type {Plugin} from 'vite';

export function verifyModule(): Plugin;
