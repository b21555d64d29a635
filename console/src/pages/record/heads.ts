// What stands at the head of the main kinds of records, made by hand: what their readers look for first.
import type {ComponentType} from 'react';
import type {RecordView} from './tabs.ts';

export const HEADS: Readonly<Record<string, ComponentType<RecordView>>> = {};
