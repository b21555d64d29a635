// What the board counts and what its lists hold, from what stands in the address.
import {pointIn, type Parameters, type Point} from '../../shell/address.ts';
import type {ClockFilter} from './deadlines.query.ts';

export const STANDINGS = ['open', 'soon', 'late', 'suspended', 'lapsed'] as const;
export type Standing = typeof STANDINGS[number];
/** Of those that ended by an act: who did it. */
export const DEEDS = ['inTime', 'tooLate', 'extended'] as const;
export type Deed = typeof DEEDS[number];
/** What a list holds: those that stand so, or all. */
export type Show = Standing | Deed | 'all';

export const SOON_DAYS = ['7', '14', '30', '60'] as const;
export const soonDays = (parameters: Parameters) => Number(SOON_DAYS.find(each => each === parameters['within']) ?? '14');

/** A day so many days after another one. */
export function plusDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The clocks that stand so on a day. */
export function standing(which: Show, today: string, within: number): ClockFilter {
  switch (which) {
    case 'open': return {state: ['RUNNING'], breached: false};
    case 'soon': return {state: ['RUNNING'], breached: false, due: {from: today, to: plusDays(today, within)}};
    case 'late': return {daysLate: {from: 1}, closedOnKnown: false};
    case 'suspended': return {state: ['SUSPENDED']};
    case 'lapsed': return {state: ['LAPSED'], daysLateKnown: false};
    case 'inTime': return {state: ['MET'], breached: false};
    case 'tooLate': return {state: ['MET'], breached: true};
    case 'extended': return {extendedTimes: {from: 1}};
    case 'all': return {};
  }
}

/** What the address narrows the whole board to. */
export function narrowed(parameters: Parameters): ClockFilter[] {
  const {unit, rule, kind, actor, of} = parameters;
  return [
    ...(unit ? [{responsibleUnit: [unit]}] : []),
    ...(rule ? [{rule: [rule]}] : []),
    ...(kind ? [{kind: [kind]}] : []),
    ...(actor ? [{actor: [actor] as ClockFilter['actor']}] : []),
    ...(of ? [{of: [of]}] : []),
  ] as ClockFilter[];
}

/** What the address narrows a list to besides: days, and who did or extended. */
export function narrowedList(parameters: Parameters): ClockFilter[] {
  const {from, to, by, extendedBy} = parameters;
  return [
    ...(from || to ? [{due: {...(from && {from}), ...(to && {to})}}] : []),
    ...(by ? [{by: [by]}] : []),
    ...(extendedBy ? [{extendedBy: [extendedBy]}] : []),
  ];
}


/** The point of the address with what it leaves out as an answer told it, so that all on a page holds at one point. */
export const pinned = (parameters: Parameters, basis: {position: number; effectiveOn: string}): Point =>
  ({position: basis.position, effectiveOn: basis.effectiveOn, ...pointIn(parameters)});
