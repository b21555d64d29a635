// The views of a record besides what it says: each is loaded when it is opened.
import {lazy, type ComponentType} from 'react';
import type {Kind} from '../../schema/catalogue.ts';
import type {Shown} from '../../schema/questions.ts';
import {useWords, type Sentences} from '../../words/language.ts';

export interface RecordView {readonly kind: Kind; readonly code: string; readonly record: Shown | null}

export type TabId = 'overview' | 'history' | 'clocks' | 'compare';

export interface Tab {
  readonly id: TabId;
  /** Absent for what the record's page shows itself. */
  readonly View?: ComponentType<RecordView>;
  isFor(kind: Kind, roles: readonly string[]): boolean;
}

const WORDS: Sentences<Record<TabId, string>> = {
  en: {overview: 'What it says', history: 'History and seals', clocks: 'Both clocks', compare: 'Compare two points'},
  zh: {overview: '登记内容', history: '沿革与封印', clocks: '双时间轴', compare: '两个时点对比'},
};

export const useTabNames = () => useWords(WORDS);

const BUREAU = ['CLERK', 'DECIDER', 'INSPECTOR', 'AUDITOR'];
const isBureau = (roles: readonly string[]) => roles.some(role => BUREAU.includes(role));

export const TABS: readonly [Tab, ...Tab[]] = [
  {id: 'overview', isFor: () => true},
  {id: 'history', View: lazy(() => import('./HistoryView.tsx')), isFor: (kind, roles) => !!kind.history && isBureau(roles)},
  {id: 'clocks', View: lazy(() => import('./ClocksView.tsx')), isFor: (_, roles) => isBureau(roles)},
  {id: 'compare', View: lazy(() => import('./CompareView.tsx')), isFor: (kind, roles) => !!kind.changes && isBureau(roles)},
];
