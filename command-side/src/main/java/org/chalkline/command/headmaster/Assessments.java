package org.chalkline.command.headmaster;

import static org.chalkline.command.Inputs.requireDigests;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.headmaster.HeadmasterRefusal.*;
import static org.chalkline.kernel.procedure.power.Power.ASSESS_HEADS;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.chalkline.command.headmaster.HeadmasterCommand.*;
import org.chalkline.kernel.headmaster.HeadmasterEvent.*;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.school.SchoolId;
import org.springframework.stereotype.Component;

/** The assessment of heads, each year and for each term (Personnel Regulations, 20 to 22). */
@Component("headAssessments")
class Assessments {
    private static final int MOST_DOCUMENTS = 100;
    private static final int MONTHS_BEFORE_TERM_ENDS = 6;

    private final HeadmastersOnFile headmasters;
    private final CareerOffice office;

    Assessments(HeadmastersOnFile headmasters, CareerOffice office) {
        this.headmasters = headmasters;
        this.office = office;
    }

    @CommandHandler
    void handle(AssessHeadForYear c) throws Exception {
        var person = c.headmaster().person();
        headmasters.act(
                new AnnuallyAssessed(
                        person, c.year(), c.grade(), c.evidence(), c.decision(), c.effectiveOn()),
                c.decision().decidedOn(),
                office,
                headmaster -> {
                    office.require(c.decision(), ASSESS_HEADS, c.effectiveOn());
                    requireEvidence(c.evidence());
                    // The act is dated, and so is bounded what can be a year at all.
                    boolean over =
                            c.year() < c.effectiveOn().getYear()
                                    || (c.year() == c.effectiveOn().getYear()
                                            && c.effectiveOn().getMonthValue() == 12);
                    refuseIf(!over, YEAR_NOT_OVER);
                    requireHeadedIn(person, c.school(), c.year());
                    var career = headmaster.career();
                    refuseIf(career.assessed(c.year()), ASSESSED_ALREADY);
                    Career.requireNotBarred(c.year(), c.grade(), office.sanctions(person));
                });
    }

    private static void requireEvidence(List<String> evidence) {
        refuseIf(evidence.isEmpty(), EVIDENCE_MISSING);
        requireDigests(evidence, MOST_DOCUMENTS);
    }

    private void requireHeadedIn(PersonId person, SchoolId school, int year) {
        var first = LocalDate.ofYearDay(Math.max(1, year), 1);
        boolean headed =
                office.succession(school).all().stream()
                        .filter(tenure -> tenure.head().equals(person))
                        .anyMatch(tenure -> tenure.overlaps(first, first.plusYears(1)));
        refuseIf(!headed, NOT_A_HEAD);
    }

    @CommandHandler
    void handle(AssessHeadForTerm c) throws Exception {
        var person = c.headmaster().person();
        headmasters.act(
                new TermAssessed(
                        person,
                        c.school(),
                        c.termUntil(),
                        c.grade(),
                        c.evidence(),
                        c.decision(),
                        c.effectiveOn()),
                c.decision().decidedOn(),
                office,
                headmaster -> {
                    office.require(c.decision(), ASSESS_HEADS, c.effectiveOn());
                    requireEvidence(c.evidence());
                    requireTerm(person, c);
                    var before = headmaster.career().termGrade(c.school(), c.termUntil());
                    refuseIf(before.isPresent(), ASSESSED_ALREADY);
                });
    }

    private void requireTerm(PersonId person, AssessHeadForTerm c) {
        var term =
                office.succession(c.school()).all().stream()
                        .filter(tenure -> tenure.head().equals(person) && !tenure.acting())
                        .filter(tenure -> c.termUntil().equals(tenure.termUntil()))
                        .findFirst();
        refuseIf(term.isEmpty(), NO_SUCH_TERM);
        var near = c.termUntil().minusMonths(MONTHS_BEFORE_TERM_ENDS);
        boolean departed = term.orElseThrow().leftOn() != null;
        refuseIf(c.effectiveOn().isBefore(near) && !departed, TERM_NOT_NEAR_ITS_END);
    }
}
