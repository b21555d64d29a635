package org.chalkline.command.headmaster;

import static org.chalkline.command.CommonRefusal.DECIDER_JUDGES_OWN_DECISION;
import static org.chalkline.command.Inputs.requireDigest;
import static org.chalkline.command.Inputs.requireNumber;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.headmaster.HeadmasterClocks.APPEAL_APPLICATION;
import static org.chalkline.command.headmaster.HeadmasterClocks.APPEAL_DECISION;
import static org.chalkline.command.headmaster.HeadmasterClocks.REVIEW_APPLICATION;
import static org.chalkline.command.headmaster.HeadmasterClocks.REVIEW_DECISION;
import static org.chalkline.command.headmaster.HeadmasterRefusal.*;
import static org.chalkline.kernel.administration.Power.DECIDE_REVIEWS;
import static org.chalkline.kernel.administration.Power.SANCTION_HEADS;

import java.time.LocalDate;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.chalkline.command.headmaster.HeadmasterCommand.*;
import org.chalkline.kernel.decision.Decision;
import org.chalkline.kernel.headmaster.HeadmasterEvent.*;
import org.chalkline.kernel.headmaster.Matter;
import org.chalkline.kernel.headmaster.Sanction;
import org.springframework.stereotype.Component;

/** Sanctions on heads, and what they can do against them and against assessments. */
@Component("headSanctions")
class CareerSanctions {
    private static final int TEXT = 4_000;
    private static final int ITEMS = 6;

    private final HeadmastersOnFile headmasters;
    private final CareerOffice office;

    CareerSanctions(HeadmastersOnFile headmasters, CareerOffice office) {
        this.headmasters = headmasters;
        this.office = office;
    }

    @CommandHandler
    void handle(SanctionHead c) throws Exception {
        requireNumber(c.sanction());
        requireText(c.reasons(), TEXT);
        var person = c.headmaster().person();
        office.people().requireKnown(person);
        var reasons = office.seals().conduct(person, c.reasons());
        var until = HeadmasterClocks.until(c.kind(), c.effectiveOn(), office.calendar());
        headmasters.act(
                new SanctionImposed(
                        person,
                        c.sanction(),
                        c.kind(),
                        c.item(),
                        c.school(),
                        reasons,
                        until,
                        c.decision(),
                        c.effectiveOn()),
                c.decision().decidedOn(),
                office,
                headmaster -> {
                    office.require(c.decision(), SANCTION_HEADS, c.effectiveOn());
                    refuseIf(c.item() < 1 || c.item() > ITEMS, ITEM_OUT_OF_RANGE);
                    refuseIf(c.decision().remedyNotice() == null, REMEDY_NOTICE_MISSING);
                    headmaster.career().requireSanctionable(c.sanction());
                    if (c.school() != null) office.requireHead(person, c.school(), c.effectiveOn());
                },
                headmaster -> periodBegun(headmaster, c.kind(), c.effectiveOn()));
    }

    private void periodBegun(Headmaster headmaster, Sanction kind, LocalDate on) {
        kind.period()
                .ifPresent(
                        rule ->
                                headmaster
                                        .clocks()
                                        .open(headmaster.id(), rule, on, on, office.calendar()));
    }

    @CommandHandler
    void handle(LiftHeadSanction c) throws Exception {
        headmasters.act(
                new SanctionLifted(
                        c.headmaster().person(),
                        c.sanction(),
                        c.notice(),
                        c.decision(),
                        c.effectiveOn()),
                c.decision().decidedOn(),
                office,
                headmaster -> {
                    office.require(c.decision(), SANCTION_HEADS, c.effectiveOn());
                    requireDigest(c.notice());
                    headmaster.career().requireLiftable(c.sanction(), c.effectiveOn());
                });
    }

    @CommandHandler
    void handle(SeekHeadReview c) throws Exception {
        requireMatter(c.matter());
        requireText(c.grounds(), TEXT);
        var person = c.headmaster().person();
        office.people().requireKnown(person);
        var grounds = office.seals().conduct(person, c.grounds());
        headmasters.act(
                new ReviewSought(person, c.matter(), c.learnedOn(), grounds, c.effectiveOn()),
                c.effectiveOn(),
                office,
                headmaster -> {
                    var career = headmaster.career();
                    var decision = career.requireContestable(c.matter());
                    career.contest(c.matter()).requireNoReview();
                    var made = decision.decidedOn();
                    refuseIf(c.learnedOn().isBefore(made), LEARNED_BEFORE_DECIDED);
                    refuseIf(c.effectiveOn().isBefore(c.learnedOn()), LEARNED_BEFORE_DECIDED);
                    var calendar = office.calendar();
                    var last = HeadmasterClocks.last(REVIEW_APPLICATION, c.learnedOn(), calendar);
                    refuseIf(c.effectiveOn().isAfter(last), REVIEW_TOO_LATE);
                },
                headmaster -> {
                    var clocks = headmaster.clocks();
                    var id = headmaster.id();
                    var calendar = office.calendar();
                    clocks.open(id, REVIEW_APPLICATION, c.learnedOn(), c.effectiveOn(), calendar);
                    clocks.meet(
                            c.matter(), REVIEW_APPLICATION, c.effectiveOn(), "the head", calendar);
                    clocks.open(id, REVIEW_DECISION, c.effectiveOn(), c.effectiveOn(), calendar);
                });
    }

    /** Refuses what names nothing that can be contested. */
    private static void requireMatter(Matter matter) {
        var form =
                switch (matter.kind()) {
                    case SANCTION -> "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
                    case ANNUAL_ASSESSMENT -> "[0-9]{4}";
                    case TERM_ASSESSMENT -> "[0-9]{4}-[0-9]{2}-[0-9]{2}";
                };
        refuseIf(!matter.reference().matches(form), MATTER_MALFORMED);
    }

    @CommandHandler
    void handle(DecideHeadReview c) throws Exception {
        requireMatter(c.matter());
        var on = c.decision().decidedOn();
        headmasters.act(
                new ReviewDecided(
                        c.headmaster().person(),
                        c.matter(),
                        c.outcome(),
                        c.decision(),
                        c.effectiveOn()),
                on,
                office,
                headmaster -> {
                    office.require(c.decision(), DECIDE_REVIEWS, c.effectiveOn());
                    headmaster.career().contest(c.matter()).requireReviewPending();
                    requireOthers(headmaster.career().requireContestable(c.matter()), c.decision());
                },
                headmaster -> {
                    var clocks = headmaster.clocks();
                    var calendar = office.calendar();
                    clocks.meet(c.matter(), REVIEW_DECISION, on, c.decision().officer(), calendar);
                    if (c.outcome() == Contested.REVOKED) revoked(headmaster, c.matter(), on);
                    else clocks.open(headmaster.id(), APPEAL_APPLICATION, on, on, calendar);
                });
    }

    /** Nobody judges their own decision, nor approves the judgment of it. */
    private static void requireOthers(Decision judged, Decision decision) {
        refuseIf(!decision.isApartFrom(judged), DECIDER_JUDGES_OWN_DECISION);
    }

    /** A sanction that is void stands no longer, so its period ends nothing. */
    private void revoked(Headmaster headmaster, Matter matter, LocalDate on) {
        for (var kind : Sanction.values()) {
            kind.period()
                    .ifPresent(
                            rule ->
                                    headmaster
                                            .clocks()
                                            .overtake(
                                                    matter,
                                                    rule,
                                                    on,
                                                    "the sanction is void",
                                                    office.calendar()));
        }
    }

    @CommandHandler
    void handle(LodgeHeadAppeal c) throws Exception {
        requireMatter(c.matter());
        requireText(c.grounds(), TEXT);
        var person = c.headmaster().person();
        office.people().requireKnown(person);
        var grounds = office.seals().conduct(person, c.grounds());
        headmasters.act(
                new AppealLodged(person, c.matter(), grounds, c.effectiveOn()),
                c.effectiveOn(),
                office,
                headmaster -> {
                    var contest = headmaster.career().contest(c.matter());
                    contest.requireAppealable();
                    var reviewed = Objects.requireNonNull(contest.reviewed()).decision();
                    var last =
                            HeadmasterClocks.last(
                                    APPEAL_APPLICATION, reviewed.decidedOn(), office.calendar());
                    refuseIf(c.effectiveOn().isAfter(last), APPEAL_TOO_LATE);
                },
                headmaster -> {
                    var clocks = headmaster.clocks();
                    var calendar = office.calendar();
                    clocks.meet(
                            c.matter(), APPEAL_APPLICATION, c.effectiveOn(), "the head", calendar);
                    clocks.open(
                            headmaster.id(),
                            APPEAL_DECISION,
                            c.effectiveOn(),
                            c.effectiveOn(),
                            calendar);
                });
    }

    @CommandHandler
    void handle(DecideHeadAppeal c) throws Exception {
        requireMatter(c.matter());
        var on = c.decision().decidedOn();
        headmasters.act(
                new AppealDecided(
                        c.headmaster().person(),
                        c.matter(),
                        c.outcome(),
                        c.decision(),
                        c.effectiveOn()),
                on,
                office,
                headmaster -> {
                    office.require(c.decision(), DECIDE_REVIEWS, c.effectiveOn());
                    var contest = headmaster.career().contest(c.matter());
                    contest.requireAppealPending();
                    requireOthers(headmaster.career().requireContestable(c.matter()), c.decision());
                    requireOthers(
                            Objects.requireNonNull(contest.reviewed()).decision(), c.decision());
                },
                headmaster -> {
                    var by = c.decision().officer();
                    headmaster
                            .clocks()
                            .meet(c.matter(), APPEAL_DECISION, on, by, office.calendar());
                    if (c.outcome() == Contested.REVOKED) revoked(headmaster, c.matter(), on);
                });
    }
}
