import {useId, useRef, type KeyboardEvent} from 'react';
import {useLocation} from 'wouter';
import {useWords, type Sentences} from '../../words/language.ts';
import {useNames} from '../../words/names.ts';
import type {TraceEdge, TraceNode} from './TraceView.tsx';

const WORDS: Sentences<{graph: string; keys: string; text: (facts: number, edges: number) => string}> = {
  en: {graph: 'Graph of the trace', keys: 'Time runs from left to right: causes stand left of what followed. By keyboard: up and down within a level, left and right along a line, Enter opens the fact.', text: (facts, edges) => `${facts} facts and ${edges} links between them; the table below tells the same.`},
  zh: {graph: '来龙去脉图', keys: '自左至右：左为起因，右为后果。键盘：上下键在同层移动，左右键沿连线移动，回车打开该事实。', text: (facts, edges) => `${facts} 条事实，${edges} 条联系；下方表格内容相同。`},
};

const WIDE = 190, HIGH = 46, ACROSS = 250, DOWN = 60, EDGE = 12;

const cut = (text: string, most: number) => {
  let width = 0, out = '';
  for (const each of text) {
    width += each.charCodeAt(0) > 255 ? 2 : 1;
    if (width > most) return `${out}…`;
    out += each;
  }
  return out;
};

/** Facts in columns by level, causes left of what followed, with a line for each link. */
export function TraceGraph({nodes, edges, own, hrefOf}: {nodes: readonly TraceNode[]; edges: readonly TraceEdge[]; own: number; hrefOf: (position: number) => string}) {
  const words = useWords(WORDS);
  const names = useNames();
  const [, navigate] = useLocation();
  const id = useId();
  const svg = useRef<SVGSVGElement>(null);
  const levels = [...new Set(nodes.map(each => each.level))].sort((a, b) => a - b);
  const columns = levels.map(level => nodes.filter(each => each.level === level).sort((a, b) => a.fact.position - b.fact.position));
  const placed = new Map(columns.flatMap((column, x) => column.map((node, y) =>
    [node.fact.position, {x: EDGE + x * ACROSS, y: EDGE + y * DOWN, column: x, row: y}] as const)));
  const drawn = edges.filter(edge => placed.has(edge.from) && placed.has(edge.to));
  const width = EDGE * 2 + (columns.length - 1) * ACROSS + WIDE, height = EDGE * 2 + Math.max(1, ...columns.map(each => each.length)) * DOWN;
  const focus = (position: number | undefined) => {
    if (position !== undefined) svg.current?.querySelector<SVGAElement>(`a[data-position="${position}"]`)?.focus();
  };
  const walk = (event: KeyboardEvent, position: number) => {
    const place = placed.get(position)!;
    const column = columns[place.column]!;
    const next = event.key === 'ArrowDown' ? column[place.row + 1]?.fact.position
      : event.key === 'ArrowUp' ? column[place.row - 1]?.fact.position
      : event.key === 'ArrowRight' ? drawn.find(edge => edge.from === position)?.to ?? columns[place.column + 1]?.[0]?.fact.position
      : event.key === 'ArrowLeft' ? drawn.find(edge => edge.to === position)?.from ?? columns[place.column - 1]?.[0]?.fact.position
      : undefined;
    if (!event.key.startsWith('Arrow')) return;
    event.preventDefault();
    focus(next);
  };
  return <figure className="graph">
    <figcaption className="small quiet">{words.text(nodes.length, drawn.length)} <span className="noprint">{words.keys}</span></figcaption>
    <div className="scroll tall">
      <svg ref={svg} width={width} height={height} role="group" aria-label={words.graph}>
        <defs><marker id={`${id}-end`} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 L8 4 L0 8 Z" className="end" /></marker></defs>
        <g aria-hidden="true">{drawn.map(edge => {
          const from = placed.get(edge.from)!, to = placed.get(edge.to)!;
          const isInColumn = from.column === to.column;
          const x1 = from.x + WIDE, y1 = from.y + HIGH / 2, x2 = isInColumn ? to.x + WIDE : to.x, y2 = to.y + HIGH / 2;
          const bend = isInColumn ? x1 + 30 : (x1 + x2) / 2;
          return <path key={`${edge.from} ${edge.to} ${edge.kind}`} d={`M${x1} ${y1} C${bend} ${y1} ${bend} ${y2} ${x2} ${y2}`} className={`line ${edge.kind}`} markerEnd={`url(#${id}-end)`}>
            <title>{names.value(edge.kind, 'TraceEdgeKind')}</title></path>;
        })}</g>
        {nodes.map(({fact}) => {
          const {x, y} = placed.get(fact.position)!;
          const name = names.fact(fact.type);
          const isFallen = fact.standing === 'FELL';
          return <a key={fact.position} href={hrefOf(fact.position)} data-position={fact.position} aria-current={fact.position === own ? 'true' : undefined}
            onKeyDown={event => walk(event, fact.position)} onClick={event => {
              if (event.ctrlKey || event.metaKey || event.shiftKey) return;
              event.preventDefault();
              navigate(hrefOf(fact.position));
            }}>
            <rect x={x} y={y} width={WIDE} height={HIGH} rx="3" className={`node ${fact.position === own ? 'own' : ''} ${isFallen ? 'fallen' : ''}`}>
              <title>{`${name} · ${fact.of}${fact.documentNumber ? ` · ${fact.documentNumber}` : ''}`}</title>
            </rect>
            <text x={x + 8} y={y + 18} fontSize="12.5" fontWeight="600" {...(isFallen && {textDecoration: 'line-through'})}>{cut(name, 26)}</text>
            <text x={x + 8} y={y + 36} fontSize="11">{cut(`${fact.position} ${fact.of}`, 30)}</text>
          </a>;
        })}
      </svg>
    </div>
  </figure>;
}
