import {asOf, pointIn, type Parameters} from '../../shell/address.ts';
import {listPath, addressOf} from '../../shell/address.ts';

export interface Basis {readonly position: number; readonly effectiveOn: string; readonly complete?: boolean; readonly parked?: number; readonly madeUp?: boolean}

/** The point in time of the address, and the other one beside which it is put. */
export const pointA = (parameters: Parameters) => asOf(pointIn(parameters));
export const pointB = (parameters: Parameters) => asOf(pointIn(parameters, 'b'));

/** The list of a kind that a filter chooses, at the very point at which a figure was counted. */
export const linesAt = (type: string, filter: object, basis: Basis) =>
  addressOf(listPath(type), {filter: Object.keys(filter).length ? JSON.stringify(filter) : null, position: String(basis.position), on: basis.effectiveOn});

/** For the names of files. */
export const basisPart = (bases: readonly Basis[]) =>
  [...new Set(bases.map(each => `position-${each.position}-on-${each.effectiveOn}`))].join('-and-');
