// What is shown stands in the address, so that any view can be sent to a colleague: the page by the path, and by
// parameters the point in time, filters and what is open.
import {useCallback, useMemo} from 'react';
import {useLocation, useSearch} from 'wouter';

export type Parameters = Readonly<Record<string, string>>;

/** The parameters of the address, and how some of them are set; one that is set to nothing is left out. */
export function useAddress(): [Parameters, (changed: Record<string, string | null | undefined>, how?: {replace?: boolean}) => void] {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const parameters = useMemo(() => Object.fromEntries(new URLSearchParams(search)), [search]);
  const set = useCallback((changed: Record<string, string | null | undefined>, {replace = false} = {}) => {
    navigate(addressOf(path, {...Object.fromEntries(new URLSearchParams(location.search)), ...changed}), {replace});
  }, [path, navigate]);
  return [parameters, set];
}

export function addressOf(path: string, parameters: Record<string, string | null | undefined> = {}): string {
  const kept = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) if (value) kept.set(name, value);
  const search = kept.toString();
  return search ? `${path}?${search}` : path;
}

/** A point on both clocks, as far as the address names it: what was known after a position, what was in effect on a day. */
export interface Point {readonly position?: number; readonly effectiveOn?: string}

export const pointIn = (parameters: Parameters, prefix = ''): Point => ({
  ...(/^\d+$/.test(parameters[`${prefix}position`] ?? '') && {position: Number(parameters[`${prefix}position`])}),
  ...(/^\d{4}-\d\d-\d\d$/.test(parameters[`${prefix}on`] ?? '') && {effectiveOn: parameters[`${prefix}on`]!}),
});

/** As the API takes it; absent for now. */
export const asOf = (point: Point) => (point.position === undefined && point.effectiveOn === undefined ? null : point);

/** The parameters that carry the point along to another page. */
export const carried = (parameters: Parameters): Record<string, string | undefined> =>
  ({position: parameters['position'], on: parameters['on']});

/**
 * A code as the end of a path. Its slashes stay slashes, and what no server lets through in a path is written as ~ and two hexadecimal digits
 * (percent signs, semicolons, backslashes, segments of dots), an empty segment as ~ alone.
 */
export const codeInPath = (code: string): string => code
  .replace(/[~%;\\\0-\x1f]/g, escaped)
  .split('/')
  .map(segment => (segment === '' ? '~' : encodeURIComponent(/^\.+$/.test(segment) ? segment.replace(/./g, escaped) : segment)))
  .join('/');

/** The code that the end of a path, as the router gives it, stands for. */
export const codeFromPath = (path: string): string => path
  .split('/')
  .map(segment => (segment === '~' ? '' : decodeURIComponent(segment).replace(/~([0-9A-F]{2})/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)))))
  .join('/');

const escaped = (letter: string) => `~${letter.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

/** The page of a record. */
export const recordPath = (type: string, code: string) => `/console/records/${type}/${codeInPath(code)}`;
export const listPath = (type: string) => `/console/records/${type}`;
export const factPath = (position: number) => `/console/facts/${position}`;
