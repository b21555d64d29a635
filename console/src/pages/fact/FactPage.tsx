import {useState} from 'react';
import {Link} from 'wouter';
import {ProblemError, send, type Problem} from '../../api/http.ts';
import {useAnswer} from '../../api/useAnswer.ts';
import {addressOf, asOf, carried, factPath, pointIn, recordPath, useAddress} from '../../shell/address.ts';
import {BasisLine} from '../../ui/BasisLine.tsx';
import {LogKey, Meaning, Seal, Seals} from '../../ui/seal/Seal.tsx';
import {Problems} from '../../ui/Problems.tsx';
import {Titled} from '../../ui/Titled.tsx';
import {moment} from '../../ui/Value.tsx';
import {Waiting} from '../../ui/Waiting.tsx';
import {useLanguage, useWords} from '../../words/language.ts';
import {useNames} from '../../words/names.ts';
import {articleTexts, factAt, factInFull, factSurroundings, type FactAtQuery, type FactInFullQuery} from './fact.query.ts';
import {FactData, Pair, When} from './FactData.tsx';
import {FactWords, useProvision, useTold} from './FactSentence.tsx';
import {pageOf, recordOf} from './kinds.ts';
import {Dependents} from './Dependents.tsx';
import {TraceView} from './TraceView.tsx';
import {WORDS} from './words.ts';
import './fact.css';

type At = FactAtQuery['facts']['edges'][number]['node'];
type Full = NonNullable<FactInFullQuery['factHistory']>['edges'][number]['node'];

/** One fact: what was recorded, by whom and on what grounds, what led to it and what followed, and its proof. */
export default function FactPage({position}: {position: number}) {
  const words = useWords(WORDS);
  const names = useNames();
  const [parameters] = useAddress();
  const at = asOf(pointIn(parameters));
  const found = useAnswer(factAt, Number.isSafeInteger(position) ? {position, asOf: at} : null);
  const fact = found.data?.facts.edges[0]?.node;
  const inFull = useAnswer(factInFull, fact ? {code: fact.code, asOf: at} : null);
  const full = fact && inFull.data?.factHistory?.edges[0]?.node;
  const record = fact && recordOf(fact.of);
  return <Titled title={fact ? `${names.fact(fact.type)} · ${position}` : `${words.fact} ${position}`}
    above={<p className="small noprint">{fact && <>{record ? <Link href={addressOf(pageOf(record), carried(parameters))}>{names.type(record.type)} {record.code}</Link> : fact.of}{' '}
      · {words.number(fact.number + 1)}</>}</p>}>
    <Waiting on={found.waiting && !fact} />
    <Problems of={found.problems} again={found.again} partial={!!fact} />
    {found.data && !fact && !found.waiting && found.problems.length === 0 && <p role="status">{words.none} <Link href={factPath(position)}>{words.now}</Link></p>}
    {fact && <>
      <BasisLine basis={found.data!.facts.basis} stale={found.stale} />
      <p className="row noprint">
        {position > 0 && <Link className="button" href={addressOf(factPath(position - 1), carried(parameters))}>← {words.before}</Link>}
        <Link className="button" href={addressOf(factPath(position + 1), carried(parameters))}>{words.after} →</Link>
        {record && <Link className="button" href={addressOf(pageOf(record), {position: String(position), tab: 'clocks'})}>{words.stood}</Link>}
      </p>
      <Standing fact={fact} full={full} />
      <Problems of={inFull.problems} again={inFull.again} partial={!!full} />
      {full && <InFull fact={fact} full={full} at={at} />}
      {/* Not before what stands above them, which would push them down. */}
      {!inFull.waiting && <>
        <TraceView position={position} at={at} />
        <Dependents position={position} />
      </>}
    </>}
  </Titled>;
}

/** How it stands as an act, and which rulings said so. */
function Standing({fact, full}: {fact: At; full: Full | undefined}) {
  const words = useWords(WORDS);
  const names = useNames();
  const isWell = fact.standing === 'STANDS' || fact.standing === 'UPHELD' || fact.standing === 'RESTORED';
  return <p>
    <span className={`mark ${isWell ? 'good' : 'late'}`}>{words.standing}: {names.value(fact.standing, 'FactStanding')}</span>{' '}
    {fact.ground && names.value(fact.ground, 'FallGround')} {fact.ruledOn && words.ruledOn(fact.ruledOn)} {fact.stoodDays !== null && words.stoodDays(fact.stoodDays)}
    {fact.corrected && <span className="mark soon">{words.corrected}</span>}
    {full?.standing?.contests.map(each => <span key={each.proceeding.number} className="small quiet"> · {each.proceeding.number} {each.proceeding.body} {each.ruling && names.value(each.ruling, 'ActRuling')} {each.ruledOn}</span>)}
  </p>;
}

function InFull({fact, full, at}: {fact: At; full: Full; at: object | null}) {
  const words = useWords(WORDS);
  const names = useNames();
  const language = useLanguage();
  const [parameters] = useAddress();
  const told = useTold({...full, decision: null, standing: null} as Parameters<typeof useTold>[0]);
  const {decision, cause} = full;
  const officer = (name: string) => <Link href={addressOf(recordPath('Officer', name), carried(parameters))}>{name}</Link>;
  return <>
    <section aria-label={words.recorded}>
      <h2>{words.recorded}</h2>
      {(language === 'zh' ? full.data : full.summary && full.summary !== 'Recorded.') && <p><FactWords fact={full} /></p>}
      <dl className="fields">
        <Pair name={words.type}><code>{full.type}</code></Pair>
        <Pair name={words.effective}>{full.effectiveOn === '0001-01-01' ? words.unknownDay : full.effectiveOn}</Pair>
        <Pair name={words.when}>{moment(full.recordedAt)}</Pair>
        {full.occurredAt && full.occurredAt !== full.recordedAt && <Pair name={words.occurred}>{moment(full.occurredAt)}</Pair>}
        {full.asFound && <Pair name={words.asFound}>{full.asFound} {full.breaches.map(each => `${names.refusal(each.code)}${each.law ? ` (${names.law(each.law)} ${each.article ?? ''})` : ''}`).join('; ')}</Pair>}
        {full.impreciseDays.length > 0 && <Pair name={words.imprecise}>{full.impreciseDays.map(each => `${names.field(each.field)}: ${each.said}`).join('; ')}</Pair>}
      </dl>
      {full.data !== null && <details open><summary>{words.data}</summary><FactData json={full.data} leaveOut={['decision']} /></details>}
    </section>
    {told && <Seals>
      <section aria-label={words.proof}>
        <h2>{words.proof}</h2>
        <Seal told={told} detailed />
        <details className="small noprint"><summary>{words.meaning}</summary><Meaning /></details>
        <LogKey />
      </section>
    </Seals>}
    <section aria-label={words.who}>
      <h2>{words.who}</h2>
      <dl className="fields">
        {full.actor && <Pair name={words.actor}>{full.actor} {full.role && <span className="quiet">({names.value(full.role.toUpperCase(), 'AccessRole')})</span>}</Pair>}
        {full.onBehalfOf && <Pair name={words.behalf}>{full.onBehalfOf}</Pair>}
        <Pair name={words.signIn}>{full.signIn ? <>{full.signIn.subject} · {full.signIn.issuer} <When at={full.signIn.authenticatedAt} /></> : words.noSignIn}</Pair>
        {full.channel && <Pair name={words.channel}>{full.channel}</Pair>}
        {cause && <Pair name={words.cause}>{names.value(cause.kind, 'CauseKind')} {cause.position !== null && <Link href={addressOf(factPath(cause.position), carried(parameters))}>{words.fact} {cause.position}</Link>}
          {cause.clock && <Link href={addressOf('/console/deadlines', {...carried(parameters), clock: cause.clock})}>{cause.clock}</Link>} {cause.by} {cause.occasion} {cause.file} {cause.commandId}</Pair>}
        {full.basis !== null && <Pair name={words.lookedAt}>{full.basis}</Pair>}
      </dl>
    </section>
    {decision && <section aria-label={words.decision}>
      <h2>{words.decision}</h2>
      <dl className="fields">
        <Pair name={words.document}><Link href={addressOf(recordPath('DecisionRecord', decision.documentNumber), carried(parameters))}>{decision.documentNumber}</Link></Pair>
        <Pair name={words.body}>{decision.body}</Pair>
        <Pair name={words.officer}>{officer(decision.officer)}</Pair>
        {decision.approver && <Pair name={words.approver}>{officer(decision.approver)}</Pair>}
        {fact.preparer && <Pair name={words.preparer}>{officer(fact.preparer)}</Pair>}
        <Pair name={words.decidedOn}>{decision.decidedOn}</Pair>
        <Pair name={words.delegation}>{decision.delegation ?? words.ownPower}{fact.power && <> · <code>{fact.power}</code></>}</Pair>
        {decision.recusals.length > 0 && <Pair name={words.recusals}>{decision.recusals.join(', ')}</Pair>}
        <Pair name={words.reasons}>{decision.reasons}</Pair>
        {decision.findings && <Pair name={words.findings}>{decision.findings}</Pair>}
        {decision.partyStatement && <Pair name={words.statement}>{decision.partyStatement}</Pair>}
        {decision.departure && <Pair name={words.departure}>{decision.departure}</Pair>}
        {decision.clock && <Pair name={words.clock}><Link href={addressOf('/console/deadlines', {...carried(parameters), clock: decision.clock})}>{decision.clock}</Link></Pair>}
        <Pair name={words.signed}>{decision.paper ? <Download path={`/documents/${decision.paper}`} name={decision.paper} label={decision.paper} /> : full.signIn ? words.signedIn : words.unverified}</Pair>
        {decision.remedyNotice && <Pair name={words.remedies}>{[decision.remedyNotice.reviewBody && words.review(decision.remedyNotice.reviewBody, decision.remedyNotice.reviewDays), decision.remedyNotice.court && words.suit(decision.remedyNotice.court, decision.remedyNotice.suitMonths), decision.remedyNotice.reviewFirst && words.reviewFirst].filter(Boolean).join('; ')}</Pair>}
      </dl>
      <p className="row noprint">
        <Download path={`/papers/${full.position}.pdf`} name={`${decision.documentNumber}.pdf`} label={words.print} isButton />
        <Download path={`/papers/${full.position}.html`} name={`${decision.documentNumber}.html`} label={words.asPage} isButton />
      </p>
    </section>}
    <Surroundings fact={fact} full={full} at={at} />
  </>;
}

/** The articles with what is known of their text, the evidence, and what was done in the same matter before. */
function Surroundings({fact, full, at}: {fact: At; full: Full; at: object | null}) {
  const words = useWords(WORDS);
  const names = useNames();
  const language = useLanguage();
  const provision = useProvision();
  const [parameters] = useAddress();
  const evidence = full.decision?.evidence ?? (fact.files ? [fact.files] : []);
  const {data, problems, again} = useAnswer(factSurroundings, {of: [fact.of], asOf: at, acts: [fact.code], cited: evidence.length ? [...evidence] : ['-']});
  const legal = full.decision?.legalBasis ?? [];
  const texts = useAnswer(articleTexts, legal.length ? {law: legal.map(each => each.law), asOf: at} : null);
  const nodes = <T,>(of: {edges: readonly {node: T}[]} | undefined) => of?.edges.map(edge => edge.node) ?? [];
  const rules = nodes(data?.clocks).map(each => each.rule);
  const textOf = (each: typeof legal[number]) => {
    const clause = nodes(texts.data?.normativeDocuments).filter(one => one.title === each.law || one.number === each.law)
      .flatMap(one => one.clauses).find(one => one.clause === each.article)?.inForce?.text;
    if (clause) return [clause];
    return [...new Set(rules.filter(rule => rule.law === each.law && rule.article === each.article && rule.version === each.version).map(rule => rule.words))];
  };
  const to = (type: string, code: string, label = code) => <Link href={addressOf(recordPath(type, code), carried(parameters))}>{label}</Link>;
  const papers = nodes(data?.casePapers);
  const steps = [
    ...nodes(data?.hearings).map(each => ({key: each.code, name: names.type('Hearing'), link: to('Hearing', each.code), on: each.hearingOn, says: names.value(each.standing, 'HearingStanding')})),
    ...nodes(data?.legalityReviews).map(each => ({key: each.code, name: names.type('LegalityReview'), link: to('LegalityReview', each.code), on: each.askedOn, says: `${each.reviewingUnit}: ${names.value(each.standing, 'LegalityStanding')}`})),
    ...nodes(data?.collectiveDecisions).map(each => ({key: each.code, name: names.type('CollectiveDecision'), link: to('CollectiveDecision', each.code), on: each.heldOn, says: each.question ?? ''})),
  ].sort((a, b) => (a.on ?? '').localeCompare(b.on ?? ''));
  return <>
    <Problems of={problems} again={again} partial={!!data} />
    {legal.length > 0 && <section aria-label={words.articles}>
      <h2>{words.articles}</h2>
      <ul>{legal.map(each => <li key={provision(each)}><strong>{provision(each)}</strong> {!each.checked && <span className="mark soon">{words.unchecked}</span>}
        {textOf(each).map(text => <blockquote key={text} lang="zh-Hans">{text}</blockquote>)}
        {texts.data && data && textOf(each).length === 0 && <div className="small quiet">{words.noText}</div>}</li>)}</ul>
    </section>}
    {evidence.length > 0 && <section aria-label={words.evidence}>
      <h2>{words.evidence}</h2>
      <ul>{evidence.map(digest => {
        const paper = papers.find(each => each.digest === digest);
        return <li key={digest}>{paper && <>{to('CasePaper', paper.code, `${paper.seq}. ${paper.title}`)} <span className="quiet">{paper.source} {paper.madeOn}{paper.proves && ` · ${paper.proves}`}</span><br /></>}
          <Download path={`/documents/${digest}`} name={digest} label={digest} /></li>;
      })}</ul>
    </section>}
    {steps.length > 0 && <section aria-label={words.steps}>
      <h2>{words.steps}</h2>
      <div className="scroll" tabIndex={0} role="group" aria-label={words.steps}><table>
        <thead><tr><th scope="col">{words.step}</th><th scope="col">{words.day}</th><th scope="col">{words.record}</th><th scope="col">{words.result}</th></tr></thead>
        <tbody>{steps.map(each => <tr key={each.key}><th scope="row">{each.name}</th><td>{each.on ?? '—'}</td><td>{each.link}</td><td>{each.says}</td></tr>)}</tbody>
      </table></div>
    </section>}
    {nodes(data?.rulings).length > 0 && <section aria-label={words.rulings}>
      <h2>{words.rulings}</h2>
      <ul>{nodes(data?.rulings).map(each => <li key={each.position}><Link href={addressOf(factPath(each.position), carried(parameters))}>{names.fact(each.type)}</Link> {each.effectiveOn}</li>)}</ul>
    </section>}
    {nodes(data?.clocks).length > 0 && <details><summary>{words.clocks(nodes(data?.clocks).length)}</summary>
      <ul>{nodes(data?.clocks).map(each => <li key={each.code}><Link href={addressOf('/console/deadlines', {...carried(parameters), clock: each.code})}>{language === 'zh' ? each.rule.titleZh : each.rule.title}</Link>{' '}
        <span className="mark">{names.value(each.state, 'ClockState')}</span> <span className="small quiet">{provision(each.rule)}</span></li>)}</ul></details>}
  </>;
}

/** Fetches a file as who has signed in, and hands it to the browser to keep. */
function Download({path, name, label, isButton = false}: {path: string; name: string; label: string; isButton?: boolean}) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const fetchIt = async () => {
    try {
      const answer = await send(path);
      const address = URL.createObjectURL(await answer.blob());
      const link = document.createElement('a');
      link.href = address;
      link.download = /filename="([^"]+)"/.exec(answer.headers.get('Content-Disposition') ?? '')?.[1] ?? name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
      setProblem(null);
    } catch (e) {
      if (!(e instanceof ProblemError)) throw e;
      setProblem(e.problem);
    }
  };
  return <>
    <button type="button" {...(!isButton && {className: 'plain mono'})} onClick={() => void fetchIt()}>{isButton ? label : <span className="wrap">{label}</span>}</button>
    {problem && <Problems of={[problem]} />}
  </>;
}
