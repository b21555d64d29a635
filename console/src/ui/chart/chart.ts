// What bars and lines have in common: how they are measured, told apart without colour, and taken out.
import {useLayoutEffect, useRef, useState, type RefObject} from 'react';

/** A row of numbers that belong together, by the labels of the chart. */
export interface Series {readonly name: string; readonly values: readonly (number | null)[]}

export interface ChartProps {
  readonly title: string;
  /** At which point the numbers hold; it stands below the picture when that is taken out. */
  readonly basis: string;
  readonly labels: readonly string[];
  readonly series: readonly Series[];
  readonly format: (value: number) => string;
  /** What the file is called, without its ending. */
  readonly file: string;
}

export const SERIES_COLOURS = [1, 2, 3, 4, 5, 6].map(n => `var(--series-${n})`);
export const MOST_SERIES = SERIES_COLOURS.length;
export const FONT_PIXELS = 13;

/** About how wide text is drawn: characters of Chinese are as wide as high. */
export const textWidth = (text: string, pixels = FONT_PIXELS) =>
  [...text].reduce((sum, each) => sum + (each > '\u2e80' ? 1 : 0.56), 0) * pixels;

export function shortened(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && textWidth(`${letters.join('')}…`) > width) letters.pop();
  return `${letters.join('')}…`;
}

/** Round steps between the least and the greatest value, with both of them and zero within. */
export function ticks(values: readonly number[], about: number): readonly number[] {
  const least = Math.min(0, ...values), most = Math.max(0, ...values);
  if (least === most) return [0, 1];
  const rough = (most - least) / about, power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map(n => n * power).find(each => each >= rough)!;
  const first = Math.floor(least / step), last = Math.ceil(most / step);
  return Array.from({length: last - first + 1}, (_, n) => (first + n) * step);
}

/** A large number in short, for axes. */
export function short(value: number, isChinese: boolean): string {
  const size = Math.abs(value);
  const [by, word] = isChinese
    ? size >= 1e8 ? [1e8, '亿'] : size >= 1e4 ? [1e4, '万'] : [1, '']
    : size >= 1e9 ? [1e9, ' bn'] : size >= 1e6 ? [1e6, ' m'] : size >= 1e4 ? [1e3, ' k'] : [1, ''];
  return `${Number((value / by).toPrecision(6))}${word}`;
}

/** How wide the place is in which a chart stands. */
export function useWidth(): [RefObject<HTMLDivElement | null>, number] {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(720);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const measure = () => setWidth(Math.max(260, Math.min(1400, Math.floor(element.clientWidth))));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [frame, width];
}

const SVG = 'http://www.w3.org/2000/svg';
const FONTS = "'Noto Sans CJK SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', 'Segoe UI', sans-serif";

/** The picture as a file of its own, which needs nothing beside it: colours in place, fonts named, title and basis drawn. */
export function picture(drawn: SVGSVGElement, title: string, basis: string): Blob {
  const copy = drawn.cloneNode(true) as SVGSVGElement;
  const style = getComputedStyle(document.documentElement);
  const settled = (value: string) => value.replace(/var\((--[\w-]+)\)/g, (_, name: string) => style.getPropertyValue(name).trim());
  for (const each of [copy, ...copy.querySelectorAll('*')]) {
    for (const {name, value} of [...each.attributes]) {
      if (value.includes('var(')) each.setAttribute(name, settled(value));
    }
    each.removeAttribute('class');
  }
  const width = Number(drawn.getAttribute('width')), height = Number(drawn.getAttribute('height'));
  const above = 40, below = 30;
  const say = (text: string, y: number, pixels: number, bold = false) => {
    const element = document.createElementNS(SVG, 'text');
    element.setAttribute('x', '8');
    element.setAttribute('y', String(y));
    element.setAttribute('font-size', String(pixels));
    if (bold) element.setAttribute('font-weight', '600');
    element.setAttribute('fill', settled('var(--ink)'));
    element.textContent = text;
    return element;
  };
  const whole = document.createElementNS(SVG, 'svg');
  const wide = Math.max(width, textWidth(title, 16) + 16, textWidth(basis, 11) + 16);
  whole.setAttribute('xmlns', SVG);
  whole.setAttribute('width', String(wide));
  whole.setAttribute('height', String(height + above + below));
  whole.setAttribute('viewBox', `0 0 ${wide} ${height + above + below}`);
  whole.setAttribute('font-family', FONTS);
  whole.setAttribute('role', 'img');
  const named = document.createElementNS(SVG, 'title');
  named.textContent = title;
  const paper = document.createElementNS(SVG, 'rect');
  for (const [name, value] of [['width', '100%'], ['height', '100%'], ['fill', '#ffffff']] as const) paper.setAttribute(name, value);
  copy.setAttribute('y', String(above));
  whole.append(named, paper, say(title, 26, 16, true), copy, say(basis, height + above + 20, 11));
  return new Blob([`<?xml version="1.0" encoding="UTF-8"?>\n`, new XMLSerializer().serializeToString(whole)], {type: 'image/svg+xml'});
}
