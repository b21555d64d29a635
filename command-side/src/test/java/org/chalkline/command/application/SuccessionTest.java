package org.chalkline.command.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.application.ApplicationRefusal.*;
import static org.chalkline.command.application.Examples.*;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.BarringPenalties;
import org.chalkline.command.application.ApplicationCommand.*;
import org.chalkline.command.procedure.power.PowerRefusal;
import org.chalkline.kernel.application.ApplicationEvent.*;
import org.chalkline.kernel.application.Proposal;
import org.chalkline.kernel.application.SuccessionGround;
import org.chalkline.kernel.licence.Organiser;
import org.chalkline.kernel.penalty.BarredFrom;
import org.chalkline.kernel.penalty.Offender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens to an application while it is open: successors, visits to the site, statements. */
class SuccessionTest {
    private final Bureau bureau = new Bureau();

    @AfterEach
    void close() {
        bureau.close();
    }

    private static SucceedApplicant succeed(Organiser by, LocalDate on) {
        return new SucceedApplicant(
                ID, by, SuccessionGround.REORGANISATION, List.of(DIGEST), WINDOW, on);
    }

    private static InspectSite inspect(String... inspectors) {
        return new InspectSite(
                ID, List.of(inspectors), "Twelve rooms, as stated.", DIGEST, day("03-04"));
    }

    private static HearStatement hear(String party, LocalDate on) {
        return new HearStatement(ID, party, "The noise at noon.", DIGEST, PREPARER, on);
    }

    private void underReview(Proposal proposal) {
        bureau.accept(
                submit(proposal, day("03-02")), accept(day("03-02")), beginReview(day("03-03")));
    }

    @Test
    void a_successor_takes_the_applicants_place_and_is_granted_what_was_begun() {
        underReview(establishing(null));
        var facts = bureau.accept(succeed(SUCCESSOR, day("03-04")));
        assertThat(facts)
                .containsExactly(
                        new ApplicantSucceeded(
                                ID,
                                ORGANISER,
                                SUCCESSOR,
                                SuccessionGround.REORGANISATION,
                                List.of(DIGEST),
                                WINDOW,
                                day("03-04")));
        assertThat(bureau.accept(succeed(SUCCESSOR, day("03-04")))).isEmpty();
        bureau.refuse(APPLICANT_UNCHANGED, succeed(SUCCESSOR, day("03-05")));
        bureau.accept(conclude(day("03-05")), grant(day("03-06")));
        var granted = bureau.facts(ApplicationGranted.class).getFirst().proposal();
        assertThat(granted.contents())
                .singleElement()
                .satisfies(content -> assertThat(content.organiser()).isEqualTo(SUCCESSOR));
        bureau.refuse(ALREADY_DECIDED, succeed(ORGANISER, day("03-07")));
    }

    @Test
    void the_papers_of_the_case_are_served_on_the_successor() {
        underReview(renaming("Hongqiao Academy"));
        bureau.accept(succeed(SUCCESSOR, day("03-04")));
        bureau.refuse(NOT_A_PARTY, hear(ORGANISER.name(), day("03-05")));
        bureau.accept(hear(SUCCESSOR.name(), day("03-05")));
    }

    @Test
    void a_person_who_succeeds_is_sealed_and_recognised_when_named_again() {
        underReview(renaming("Hongqiao Academy"));
        bureau.accept(succeed(PERSON, day("03-04")));
        var applicant = bureau.facts(ApplicantSucceeded.class).getFirst().applicant();
        assertThat(applicant).isInstanceOf(Organiser.NaturalPerson.class);
        assertThat(bureau.accept(succeed(PERSON, day("03-04")))).isEmpty();
    }

    @Test
    void a_succession_takes_papers_and_an_officer_with_the_power() {
        underReview(renaming("Hongqiao Academy"));
        bureau.refuse(
                PowerRefusal.OFFICER_NOT_EMPOWERED,
                new SucceedApplicant(
                        ID,
                        SUCCESSOR,
                        SuccessionGround.DEATH,
                        List.of(DIGEST),
                        NOBODY,
                        day("03-04")));
        bureau.refuse(
                PAPERS_MISSING,
                new SucceedApplicant(
                        ID, SUCCESSOR, SuccessionGround.DEATH, List.of(), WINDOW, day("03-04")));
    }

    @Test
    void a_site_is_inspected_by_two_officers_who_may_examine() {
        underReview(preparing());
        bureau.refuse(FEWER_THAN_TWO_INSPECTORS, inspect(REVIEWER));
        bureau.refuse(FEWER_THAN_TWO_INSPECTORS, inspect(REVIEWER, REVIEWER));
        bureau.refuse(PowerRefusal.OFFICER_NOT_EMPOWERED, inspect(REVIEWER, NOBODY));
        assertThat(bureau.accept(inspect(REVIEWER, SECOND_REVIEWER)))
                .containsExactly(
                        new SiteInspected(
                                ID,
                                List.of(REVIEWER, SECOND_REVIEWER),
                                "Twelve rooms, as stated.",
                                DIGEST,
                                day("03-04")));
        assertThat(bureau.accept(inspect(REVIEWER, SECOND_REVIEWER))).isEmpty();
    }

    @Test
    void whoever_was_told_is_heard_and_nobody_else() {
        underReview(preparing());
        bureau.refuse(NOT_A_PARTY, hear(NEIGHBOUR, day("03-05")));
        bureau.accept(notifyParties(day("03-04")), hear(NEIGHBOUR, day("03-05")));
        bureau.accept(hear(ORGANISER.name(), day("03-05")));
        assertThat(bureau.facts(StatementHeard.class))
                .extracting(StatementHeard::party)
                .containsExactly(NEIGHBOUR, ORGANISER.name());
    }

    // Entry bars: asked when organisers apply, when they succeed, and when they are granted.

    private void barred(Offender party) {
        bureau.knowing(BarringPenalties.served(party, BarredFrom.ORGANISER, day("03-03")));
    }

    @Test
    void whom_a_penalty_bars_from_running_private_schools_applies_for_none() {
        barred(Offender.of(ORGANISER.name(), ORGANISER.identifier()));
        bureau.refuse(ORGANISER_BARRED, submit(establishing(null), day("03-03")));
        // One who runs a school already goes on: the bar is against running one anew.
        bureau.accept(submit(renaming("Hongqiao Academy"), day("03-03")));
    }

    @Test
    void nor_takes_a_school_over_nor_an_applicants_place() {
        barred(Offender.of(SUCCESSOR.name(), SUCCESSOR.identifier()));
        bureau.refuse(ORGANISER_BARRED, submit(handingOver(), day("03-03")));
        underReview(establishing(null));
        bureau.refuse(ORGANISER_BARRED, succeed(SUCCESSOR, day("03-04")));
        bureau.accept(succeed(PERSON, day("03-04")));
    }

    @Test
    void nor_is_granted_what_was_applied_for_before_the_penalty() {
        underReview(establishing(null));
        bureau.accept(conclude(day("03-04")));
        barred(Offender.of(ORGANISER.name(), ORGANISER.identifier()));
        bureau.refuse(ORGANISER_BARRED, grant(day("03-05")));
    }

    @Test
    void a_person_is_known_by_their_code_and_one_barred_as_a_head_alone_may_run_a_school() {
        bureau.knowing(
                BarringPenalties.served(
                        Offender.of(SUCCESSOR.name(), SUCCESSOR.identifier()),
                        BarredFrom.HEAD,
                        day("03-03")));
        barred(Offender.of(PERSON.person()));
        underReview(establishing(null));
        bureau.refuse(ORGANISER_BARRED, succeed(PERSON, day("03-04")));
        bureau.accept(succeed(SUCCESSOR, day("03-04")));
    }
}
