package org.chalkline.command.procedure.personnel;

import static org.chalkline.command.CommonRefusal.DECIDER_JUDGES_OWN_DECISION;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.personal.Seals.conductIn;
import static org.chalkline.command.personal.Seals.withoutReasons;
import static org.chalkline.command.procedure.personnel.PersonnelClocks.APPEAL_APPLICATION;
import static org.chalkline.command.procedure.personnel.PersonnelClocks.APPEAL_DECISION;
import static org.chalkline.command.procedure.personnel.PersonnelClocks.REVIEW_APPLICATION;
import static org.chalkline.command.procedure.personnel.PersonnelClocks.REVIEW_DECISION;
import static org.chalkline.command.procedure.personnel.PersonnelRefusal.*;
import static org.chalkline.kernel.procedure.power.Power.DECIDE_REVIEWS;

import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.chalkline.command.procedure.personnel.PersonnelCommand.*;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.personnel.Matter;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent.*;
import org.springframework.stereotype.Component;

/**
 * What staff can do against sanctions and assessments: a review by whoever decided, and an appeal
 * after it (Personnel Regulations, 38). One way and one set of periods for all of them.
 */
@Component("staffReviews")
class StaffReviews {
    private static final int TEXT = 4_000;

    private final PersonnelFiles files;
    private final ContestedAssessments assessments;
    private final PersonnelOffice office;

    StaffReviews(PersonnelFiles files, ContestedAssessments assessments, PersonnelOffice office) {
        this.files = files;
        this.assessments = assessments;
        this.office = office;
    }

    @CommandHandler
    void handle(SeekStaffReview c) throws Exception {
        requireMatter(c.matter());
        requireText(c.grounds(), TEXT);
        var person = c.person().person();
        office.people().requireKnown(person);
        var grounds = office.seals().conduct(person, c.grounds());
        files.act(
                new ReviewSought(person, c.matter(), c.learnedOn(), grounds, c.effectiveOn()),
                c.effectiveOn(),
                office,
                file -> {
                    var onFile = file.onFile();
                    var decision = office.requireContestable(onFile, person, c.matter());
                    onFile.contest(c.matter()).requireNoReview();
                    var made = decision.decidedOn();
                    refuseIf(c.learnedOn().isBefore(made), LEARNED_BEFORE_DECIDED);
                    refuseIf(c.effectiveOn().isBefore(c.learnedOn()), LEARNED_BEFORE_DECIDED);
                    var calendar = office.calendar();
                    var last = PersonnelClocks.last(REVIEW_APPLICATION, c.learnedOn(), calendar);
                    refuseIf(c.effectiveOn().isAfter(last), REVIEW_TOO_LATE);
                },
                file -> {
                    var clocks = file.clocks();
                    var id = file.id();
                    var calendar = office.calendar();
                    clocks.open(id, REVIEW_APPLICATION, c.learnedOn(), c.effectiveOn(), calendar);
                    clocks.meet(
                            c.matter(),
                            REVIEW_APPLICATION,
                            c.effectiveOn(),
                            "the person",
                            calendar);
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
    void handle(DecideStaffReview c) throws Exception {
        requireMatter(c.matter());
        var on = c.decision().decidedOn();
        var person = c.person().person();
        office.people().requireKnown(person);
        var reasons = office.seals().conduct(person, conductIn(c.decision()));
        files.act(
                new ReviewDecided(
                        person,
                        c.matter(),
                        c.outcome(),
                        reasons,
                        withoutReasons(c.decision()),
                        c.effectiveOn()),
                on,
                office,
                file -> {
                    office.require(c.decision(), DECIDE_REVIEWS, c.effectiveOn());
                    file.onFile().contest(c.matter()).requireReviewPending();
                    requireOthers(contested(file, c.matter()), c.decision());
                },
                file -> {
                    var clocks = file.clocks();
                    var calendar = office.calendar();
                    clocks.meet(c.matter(), REVIEW_DECISION, on, c.decision().officer(), calendar);
                    if (c.outcome() == Contested.REVOKED) revoked(file, c.matter(), c.decision());
                    else clocks.open(file.id(), APPEAL_APPLICATION, on, on, calendar);
                });
    }

    private Decision contested(PersonnelFile file, Matter matter) {
        return office.requireContestable(file.onFile(), file.id().person(), matter);
    }

    /** Nobody judges their own decision, nor approves the judgment of it. */
    private static void requireOthers(Decision judged, Decision decision) {
        refuseIf(!decision.isApartFrom(judged), DECIDER_JUDGES_OWN_DECISION);
    }

    /** What a decision that is void meant is undone, where that is not for others to do. */
    private void revoked(PersonnelFile file, Matter matter, Decision decision) {
        var on = decision.decidedOn();
        if (matter.kind() == Matter.Kind.SANCTION) {
            file.clocks().sanctionVoid(matter, on, office.calendar());
            return;
        }
        assessments.revoke(file.id().person(), matter, withoutReasons(decision), on);
    }

    @CommandHandler
    void handle(LodgeStaffAppeal c) throws Exception {
        requireMatter(c.matter());
        requireText(c.grounds(), TEXT);
        var person = c.person().person();
        office.people().requireKnown(person);
        var grounds = office.seals().conduct(person, c.grounds());
        files.act(
                new AppealLodged(person, c.matter(), grounds, c.effectiveOn()),
                c.effectiveOn(),
                office,
                file -> {
                    var contest = file.onFile().contest(c.matter());
                    contest.requireAppealable();
                    var reviewed = Objects.requireNonNull(contest.reviewed()).decision();
                    var last =
                            PersonnelClocks.last(
                                    APPEAL_APPLICATION, reviewed.decidedOn(), office.calendar());
                    refuseIf(c.effectiveOn().isAfter(last), APPEAL_TOO_LATE);
                },
                file -> {
                    var clocks = file.clocks();
                    var calendar = office.calendar();
                    clocks.meet(
                            c.matter(),
                            APPEAL_APPLICATION,
                            c.effectiveOn(),
                            "the person",
                            calendar);
                    clocks.open(
                            file.id(), APPEAL_DECISION, c.effectiveOn(), c.effectiveOn(), calendar);
                });
    }

    @CommandHandler
    void handle(DecideStaffAppeal c) throws Exception {
        requireMatter(c.matter());
        var on = c.decision().decidedOn();
        var person = c.person().person();
        office.people().requireKnown(person);
        var reasons = office.seals().conduct(person, conductIn(c.decision()));
        files.act(
                new AppealDecided(
                        person,
                        c.matter(),
                        c.outcome(),
                        reasons,
                        withoutReasons(c.decision()),
                        c.effectiveOn()),
                on,
                office,
                file -> {
                    office.require(c.decision(), DECIDE_REVIEWS, c.effectiveOn());
                    var contest = file.onFile().contest(c.matter());
                    contest.requireAppealPending();
                    requireOthers(contested(file, c.matter()), c.decision());
                    requireOthers(
                            Objects.requireNonNull(contest.reviewed()).decision(), c.decision());
                },
                file -> {
                    var by = c.decision().officer();
                    file.clocks().meet(c.matter(), APPEAL_DECISION, on, by, office.calendar());
                    if (c.outcome() == Contested.REVOKED) revoked(file, c.matter(), c.decision());
                });
    }
}
