package org.chalkline.command.headmaster;

import static org.chalkline.command.Inputs.requireAtMost;
import static org.chalkline.command.Inputs.requireDate;
import static org.chalkline.command.Inputs.requireDigest;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireNumber;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.headmaster.HeadmasterRefusal.*;
import static org.chalkline.command.procedure.notice.NoticeRefusal.*;
import static org.chalkline.command.procedure.recusal.RecusalRefusal.*;
import static org.chalkline.kernel.procedure.power.Power.APPRAISE_RANKS;
import static org.chalkline.kernel.procedure.power.Power.CONFER_RANKS;

import java.util.ArrayList;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.chalkline.command.RefusedException;
import org.chalkline.command.headmaster.HeadmasterCommand.*;
import org.chalkline.command.procedure.notice.PublicNotice;
import org.chalkline.command.procedure.vote.Meeting;
import org.chalkline.command.procedure.vote.Voting;
import org.chalkline.kernel.headmaster.HeadmasterEvent;
import org.chalkline.kernel.headmaster.HeadmasterEvent.*;
import org.chalkline.kernel.headmaster.RankRules;
import org.chalkline.kernel.procedure.ProcedureEvent;
import org.chalkline.kernel.procedure.vote.VoteMatters;
import org.springframework.stereotype.Component;

/** The appraisal of headmasters' ranks: applied for, evidenced, voted on, noticed, conferred. */
@Component
class RankAppraisals {
    private static final int LINE = 200;
    private static final int TEXT = 4_000;
    private static final int MOST_DOCUMENTS = 100;
    private static final int MOST_OUTCOMES = 20;

    private final HeadmastersOnFile headmasters;
    private final CareerOffice office;

    RankAppraisals(HeadmastersOnFile headmasters, CareerOffice office) {
        this.headmasters = headmasters;
        this.office = office;
    }

    @CommandHandler
    void handle(ApplyForRank c) throws Exception {
        var person = c.headmaster().person();
        requireNumber(c.appraisal());
        headmasters.act(
                new RankApplied(person, c.appraisal(), c.rank(), c.effectiveOn()),
                c.effectiveOn(),
                office,
                headmaster -> {
                    var career = headmaster.career();
                    career.requireNoAppraisal(c.appraisal());
                    var rules = RankRules.standard();
                    int height =
                            rules.height(c.rank())
                                    .orElseThrow(() -> new RefusedException(UNKNOWN_RANK));
                    int held = career.rankOn(c.effectiveOn()).flatMap(rules::height).orElse(-1);
                    refuseIf(height <= held, RANK_NOT_HIGHER);
                    office.requireHead(person, c.school(), c.effectiveOn());
                    office.requireNoSanction(c.headmaster().person(), c.effectiveOn());
                });
    }

    @CommandHandler
    void handle(FileRankEvidence c) throws Exception {
        headmasters.act(
                new RankEvidenceFiled(
                        c.headmaster().person(), c.appraisal(), c.evidence(), c.effectiveOn()),
                c.effectiveOn(),
                office,
                headmaster -> {
                    appraisal(headmaster, c.appraisal()).requireBeforeVote();
                    refuseIf(c.evidence().isEmpty(), EVIDENCE_MISSING);
                    requireAtMost(c.evidence(), MOST_DOCUMENTS);
                    for (var document : c.evidence()) {
                        requireLine(document.title(), LINE);
                        requireDigest(document.document());
                    }
                });
    }

    /** Whether they are free to count, they say themselves before this is recorded. */
    @CommandHandler
    void handle(CiteOutcomesForRank c) throws Exception {
        headmasters.act(
                new RankOutcomesCited(
                        c.headmaster().person(), c.appraisal(), c.outcomes(), c.effectiveOn()),
                c.effectiveOn(),
                office,
                headmaster -> {
                    appraisal(headmaster, c.appraisal()).requireBeforeVote();
                    boolean twice = Set.copyOf(c.outcomes()).size() < c.outcomes().size();
                    refuseIf(c.outcomes().isEmpty() || twice, OUTCOMES_MISSING);
                    requireAtMost(c.outcomes(), MOST_OUTCOMES);
                });
    }

    @CommandHandler
    void handle(FormRankPanel c) throws Exception {
        headmasters.act(
                new PanelFormed(
                        c.headmaster().person(),
                        c.appraisal(),
                        c.members(),
                        c.officer(),
                        c.effectiveOn()),
                c.effectiveOn(),
                office,
                headmaster -> {
                    var appraisal = appraisal(headmaster, c.appraisal());
                    office.require(c.officer(), APPRAISE_RANKS, c.effectiveOn());
                    appraisal.requirePanel(c.members(), c.effectiveOn());
                });
    }

    @CommandHandler
    void handle(DeclareTieToPanel c) throws Exception {
        requireLine(c.member(), LINE);
        requireText(c.tie(), TEXT);
        var person = c.headmaster().person();
        office.people().requireKnown(person);
        var tie = office.seals().family(person, c.tie());
        var fact = new PanelTieDeclared(person, c.appraisal(), c.member(), tie, c.effectiveOn());
        var voided = new ArrayList<ProcedureEvent>();
        headmasters.act(
                fact,
                c.effectiveOn(),
                office,
                headmaster -> voided.addAll(appraisal(headmaster, c.appraisal()).voidedBy(fact)),
                headmaster -> voided.forEach(AggregateLifecycle::apply));
    }

    @CommandHandler
    void handle(VoteOnRank c) throws Exception {
        var person = c.headmaster().person();
        office.people().requireKnown(person);
        Voting.requireSound(c.votes(), c.minutes());
        var rules = VoteMatters.of(HeadmasterEvent.RANK, c.effectiveOn());
        // Who is of the panel is read before the career is loaded, and asked again below.
        var career = office.career(person);
        var panel = career.panel(c.appraisal());
        var body = rules.body() == null ? c.appraisal() : rules.body();
        var meeting = new Meeting(body, null, panel, c.votes(), c.minutes());
        var sealing = Voting.sealed(person, office.seals());
        var vote = Voting.of(meeting, rules, career.recused(c.appraisal()), sealing);
        headmasters.act(
                new PanelVoted(person, c.appraisal(), vote, c.effectiveOn()),
                c.effectiveOn(),
                office,
                headmaster ->
                        appraisal(headmaster, c.appraisal())
                                .requireVotes(Voting.voters(c.votes()), vote, rules));
    }

    @CommandHandler
    void handle(GiveNoticeOfRank c) throws Exception {
        headmasters.act(
                new RankNoticeGiven(
                        c.headmaster().person(),
                        c.appraisal(),
                        c.where(),
                        c.until(),
                        c.effectiveOn()),
                c.effectiveOn(),
                office,
                headmaster -> {
                    appraisal(headmaster, c.appraisal()).requireNoticeable();
                    requireLine(c.where(), LINE);
                    requireDate(c.until(), office.today());
                    PublicNotice.requireLongEnough(
                            HeadmasterEvent.RANK, c.effectiveOn(), c.until(), office.calendar());
                },
                headmaster ->
                        headmaster
                                .clocks()
                                .noticeGiven(headmaster.id(), c.effectiveOn(), office.calendar()));
    }

    @CommandHandler
    void handle(ObjectToRank c) throws Exception {
        requireNumber(c.objection());
        requireText(c.content(), TEXT);
        var person = c.headmaster().person();
        office.people().requireKnown(person);
        var content = office.seals().conduct(person, c.content());
        headmasters.act(
                new RankObjectionRaised(
                        person, c.appraisal(), c.objection(), content, c.effectiveOn()),
                c.effectiveOn(),
                office,
                headmaster ->
                        appraisal(headmaster, c.appraisal())
                                .requireNotice(c.effectiveOn())
                                .requireOpenTo(c.objection(), c.effectiveOn()));
    }

    @CommandHandler
    void handle(AnswerObjectionToRank c) throws Exception {
        requireText(c.answer(), TEXT);
        var person = c.headmaster().person();
        office.people().requireKnown(person);
        var answer = office.seals().conduct(person, c.answer());
        headmasters.act(
                new RankObjectionAnswered(
                        person,
                        c.appraisal(),
                        c.objection(),
                        c.upheld(),
                        answer,
                        c.officer(),
                        c.effectiveOn()),
                c.effectiveOn(),
                office,
                headmaster -> {
                    var appraisal = appraisal(headmaster, c.appraisal());
                    appraisal
                            .requireNotice(c.effectiveOn())
                            .requireUnanswered(c.objection(), c.effectiveOn());
                    office.require(c.officer(), APPRAISE_RANKS, c.effectiveOn());
                    refuseIf(appraisal.recused().contains(c.officer()), MEMBER_RECUSED);
                });
    }

    @CommandHandler
    void handle(ConferRank c) throws Exception {
        var person = c.headmaster().person();
        // The rank is that which was applied for; where none was, the rules below refuse.
        var rank = office.career(person).appliedFor(c.appraisal());
        headmasters.act(
                new RankConferred(person, c.appraisal(), rank, c.decision(), c.effectiveOn()),
                c.decision().decidedOn(),
                office,
                headmaster -> {
                    var appraisal = appraisal(headmaster, c.appraisal());
                    office.require(c.decision(), CONFER_RANKS, c.effectiveOn());
                    appraisal.requireConferrable(c.decision());
                    office.requireNoSanction(c.headmaster().person(), c.effectiveOn());
                });
    }

    @CommandHandler
    void handle(RefuseRank c) throws Exception {
        headmasters.act(
                new RankRefused(
                        c.headmaster().person(), c.appraisal(), c.decision(), c.effectiveOn()),
                c.decision().decidedOn(),
                office,
                headmaster -> {
                    var appraisal = appraisal(headmaster, c.appraisal());
                    office.require(c.decision(), CONFER_RANKS, c.effectiveOn());
                    appraisal.requireRefusable(c.decision());
                });
    }

    private static RankAppraisal appraisal(Headmaster headmaster, String number) {
        return headmaster.career().requireAppraisal(number);
    }
}
