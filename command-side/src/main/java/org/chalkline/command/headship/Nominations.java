package org.chalkline.command.headship;

import static org.chalkline.command.Inputs.requireDate;
import static org.chalkline.command.Inputs.requireDigest;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireNumber;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.headship.HeadshipRefusal.*;
import static org.chalkline.command.procedure.notice.NoticeRefusal.*;
import static org.chalkline.command.procedure.recusal.RecusalRefusal.*;
import static org.chalkline.kernel.procedure.power.Power.NOMINATE_HEADS;

import java.util.ArrayList;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.chalkline.command.headship.HeadshipCommand.*;
import org.chalkline.command.procedure.notice.PublicNotice;
import org.chalkline.command.procedure.vote.Meeting;
import org.chalkline.command.procedure.vote.Voting;
import org.chalkline.kernel.headship.HeadshipEvent;
import org.chalkline.kernel.headship.HeadshipEvent.*;
import org.chalkline.kernel.headship.HeadshipId;
import org.chalkline.kernel.headship.HeadshipRules;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.ProcedureEvent;
import org.chalkline.kernel.procedure.vote.VoteMatters;
import org.chalkline.kernel.school.SchoolId;
import org.springframework.stereotype.Component;

/**
 * The way to an office whose holder the bureau appoints: nomination, inspection, decision together,
 * notice to the public. Who has a tie to the candidate has no part in it.
 */
@Component("headNominations")
class Nominations {
    private static final int LINE = 200;
    private static final int TEXT = 4_000;

    private final HeadshipsOnFile headships;
    private final HeadOffice office;

    Nominations(HeadshipsOnFile headships, HeadOffice office) {
        this.headships = headships;
        this.office = office;
    }

    @CommandHandler
    void handle(NominateHead c) throws Exception {
        requireText(c.grounds(), TEXT);
        office.people().requireKnown(c.candidate());
        var school = c.headship().school();
        var grounds = office.seals().conduct(c.candidate(), c.grounds());
        var fact =
                new CandidateNominated(
                        school, c.candidate(), c.officer(), grounds, c.effectiveOn());
        headships.act(
                fact,
                c.effectiveOn(),
                office,
                headship -> {
                    office.requireBureauAppoints(school, c.effectiveOn());
                    office.require(c.officer(), NOMINATE_HEADS, c.effectiveOn());
                    office.requireEligible(c.candidate(), c.effectiveOn());
                    var record = headship.onFile();
                    record.requireAlive(c.candidate(), c.effectiveOn());
                    refuseIf(record.candidate(c.candidate()), CANDIDATE_ALREADY);
                    var head = record.succession().headOn(c.effectiveOn());
                    if (head.isEmpty()) return;
                    refuseIf(head.get().head().equals(c.candidate()), CANDIDATE_IN_OFFICE);
                    refuseIf(head.get().end() == null, NO_VACANCY_IN_SIGHT);
                });
    }

    @CommandHandler
    void handle(OrderHeadInspection c) throws Exception {
        var fact =
                new InspectionOrdered(
                        c.headship().school(),
                        c.candidate(),
                        c.inspectors(),
                        c.officer(),
                        c.effectiveOn());
        headships.act(
                fact,
                c.effectiveOn(),
                office,
                headship -> {
                    var candidacy = headship.onFile().requireCandidate(c.candidate());
                    office.require(c.officer(), NOMINATE_HEADS, c.effectiveOn());
                    candidacy.requireInspectable();
                    Voting.requireNames(c.inspectors());
                    Voting.requireNoneRecused(c.inspectors(), candidacy.recused());
                    refuseIf(c.inspectors().size() < leastInspectors(), TOO_FEW_INSPECTORS);
                });
    }

    private static int leastInspectors() {
        return HeadshipRules.standard().figures().leastInspectors().value();
    }

    @CommandHandler
    void handle(DeclareTieToCandidate c) throws Exception {
        requireLine(c.member(), LINE);
        requireText(c.tie(), TEXT);
        office.people().requireKnown(c.candidate());
        var tie = office.seals().family(c.candidate(), c.tie());
        var fact =
                new TieDeclared(
                        c.headship().school(), c.candidate(), c.member(), tie, c.effectiveOn());
        var voided = new ArrayList<ProcedureEvent>();
        headships.act(
                fact,
                c.effectiveOn(),
                office,
                headship ->
                        voided.addAll(
                                headship.onFile().requireCandidate(c.candidate()).voidedBy(fact)),
                headship -> voided.forEach(AggregateLifecycle::apply));
    }

    @CommandHandler
    void handle(ConcludeHeadInspection c) throws Exception {
        requireText(c.findings(), TEXT);
        requireDigest(c.report());
        office.people().requireKnown(c.candidate());
        var findings = office.seals().conduct(c.candidate(), c.findings());
        var fact =
                new InspectionConcluded(
                        c.headship().school(),
                        c.candidate(),
                        c.inspectors(),
                        c.fit(),
                        findings,
                        c.report(),
                        c.effectiveOn());
        headships.act(
                fact,
                c.effectiveOn(),
                office,
                headship ->
                        headship.onFile()
                                .requireCandidate(c.candidate())
                                .requireInspectedBy(c.inspectors(), leastInspectors()));
    }

    @CommandHandler
    void handle(DecideOnHead c) throws Exception {
        office.people().requireKnown(c.candidate());
        var meeting = new Meeting(c.body(), null, c.members(), c.votes(), c.minutes());
        Voting.requireSound(meeting);
        var rules = VoteMatters.of(HeadshipEvent.APPOINTMENT, c.effectiveOn());
        var sealing = Voting.sealed(c.candidate(), office.seals());
        var vote = Voting.of(meeting, rules, recused(c.headship(), c.candidate()), sealing);
        var fact =
                new CollectivelyDecided(
                        c.headship().school(), c.candidate(), vote, c.effectiveOn());
        headships.act(
                fact,
                c.effectiveOn(),
                office,
                headship -> {
                    var candidacy = headship.onFile().requireCandidate(c.candidate());
                    candidacy.requireDecidable();
                    Voting.requireValid(vote, rules, candidacy.recused());
                });
    }

    /** Who has no part in it, as the office's facts tell before it is loaded. */
    private Set<String> recused(HeadshipId headship, PersonId candidate) {
        return HeadshipState.of(office.facts().of(headship.toString())).recused(candidate);
    }

    @CommandHandler
    void handle(GiveNoticeOfHead c) throws Exception {
        requireLine(c.where(), LINE);
        var fact =
                new PublicNoticeGiven(
                        c.headship().school(),
                        c.candidate(),
                        c.where(),
                        c.until(),
                        c.effectiveOn());
        headships.act(
                fact,
                c.effectiveOn(),
                office,
                headship -> {
                    var candidacy = headship.onFile().requireCandidate(c.candidate());
                    candidacy.requireCarried();
                    candidacy.requireNoNotice();
                    requireDate(c.until(), office.today());
                    PublicNotice.requireLongEnough(
                            HeadshipEvent.APPOINTMENT,
                            c.effectiveOn(),
                            c.until(),
                            office.calendar());
                },
                headship ->
                        headship.clocks()
                                .noticeGiven(
                                        c.headship(),
                                        headship.onFile().unit(),
                                        c.effectiveOn(),
                                        office.calendar()));
    }

    @CommandHandler
    void handle(ObjectToHead c) throws Exception {
        requireNumber(c.objection());
        requireText(c.content(), TEXT);
        office.people().requireKnown(c.candidate());
        var content = office.seals().conduct(c.candidate(), c.content());
        var fact =
                new ObjectionRaised(
                        school(c.headship()),
                        c.candidate(),
                        c.objection(),
                        content,
                        c.effectiveOn());
        headships.act(
                fact,
                c.effectiveOn(),
                office,
                headship ->
                        headship.onFile()
                                .requireCandidate(c.candidate())
                                .requireNotice(c.effectiveOn())
                                .requireOpenTo(c.objection(), c.effectiveOn()));
    }

    @CommandHandler
    void handle(AnswerObjectionToHead c) throws Exception {
        requireText(c.answer(), TEXT);
        office.people().requireKnown(c.candidate());
        var answer = office.seals().conduct(c.candidate(), c.answer());
        var fact =
                new ObjectionAnswered(
                        school(c.headship()),
                        c.candidate(),
                        c.objection(),
                        c.upheld(),
                        answer,
                        c.officer(),
                        c.effectiveOn());
        headships.act(
                fact,
                c.effectiveOn(),
                office,
                headship -> {
                    var candidacy = headship.onFile().requireCandidate(c.candidate());
                    candidacy
                            .requireNotice(c.effectiveOn())
                            .requireUnanswered(c.objection(), c.effectiveOn());
                    office.require(c.officer(), NOMINATE_HEADS, c.effectiveOn());
                    refuseIf(candidacy.recused().contains(c.officer()), MEMBER_RECUSED);
                });
    }

    @CommandHandler
    void handle(EndHeadCandidacy c) throws Exception {
        requireText(c.why(), TEXT);
        office.people().requireKnown(c.candidate());
        var why = office.seals().conduct(c.candidate(), c.why());
        var fact = new CandidacyEnded(school(c.headship()), c.candidate(), why, c.effectiveOn());
        headships.act(
                fact,
                c.effectiveOn(),
                office,
                headship -> headship.onFile().requireCandidate(c.candidate()));
    }

    private static SchoolId school(HeadshipId headship) {
        return headship.school();
    }
}
