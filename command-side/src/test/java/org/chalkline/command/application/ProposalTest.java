package org.chalkline.command.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.CommonRefusal.FOR_PROFIT_COMPULSORY_SCHOOL;
import static org.chalkline.command.CommonRefusal.KIND_UNSTATED;
import static org.chalkline.command.CommonRefusal.SUBDISTRICT_OUTSIDE_DISTRICT;
import static org.chalkline.command.CommonRefusal.UNKNOWN_LICENCE;
import static org.chalkline.command.application.ApplicationRefusal.*;
import static org.chalkline.command.application.Examples.*;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.InputRefusal;
import org.chalkline.command.Reason;
import org.chalkline.command.application.ApplicationCommand.*;
import org.chalkline.kernel.application.ApplicationEvent.ApplicationSubmitted;
import org.chalkline.kernel.application.ApplicationEvent.PreparationUsed;
import org.chalkline.kernel.application.Paper;
import org.chalkline.kernel.application.PaperKind;
import org.chalkline.kernel.application.Proposal;
import org.chalkline.kernel.application.Proposal.Formed;
import org.chalkline.kernel.application.Proposal.Subject;
import org.chalkline.kernel.application.Recommendation;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.licence.ApplicationId;
import org.chalkline.kernel.licence.LicenceContent;
import org.chalkline.kernel.licence.LicenceEvent.*;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.kernel.licence.Organiser;
import org.chalkline.kernel.school.Ownership;
import org.chalkline.kernel.school.SchoolEvent.SchoolClosed;
import org.chalkline.kernel.school.SchoolEvent.SchoolDivided;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.SchoolKind;
import org.chalkline.kernel.school.Site;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What can be applied for, by itself and by what is on record of licences and schools. */
class ProposalTest {
    private static final LocalDate ON = day("03-02");
    private final Bureau bureau = new Bureau();

    @AfterEach
    void close() {
        bureau.close();
    }

    private void possible(Proposal proposal) {
        bureau.accept(submit(proposal, ON));
    }

    private void impossible(Reason reason, Proposal proposal) {
        bureau.refuse(reason, submit(proposal, ON));
    }

    @ParameterizedTest
    @EnumSource(
            value = SchoolKind.class,
            names = {"PRIMARY", "JUNIOR_MIDDLE", "NINE_YEAR", "TWELVE_YEAR", "SPECIAL"})
    void no_school_that_gives_compulsory_education_is_run_for_profit(SchoolKind kind) {
        impossible(
                FOR_PROFIT_COMPULSORY_SCHOOL, new Proposal.Preparation(content(kind, true), false));
        assertThat(FOR_PROFIT_COMPULSORY_SCHOOL.refusal())
                .satisfies(
                        refusal -> {
                            assertThat(refusal.law()).isEqualTo("Private Education Law");
                            assertThat(refusal.article()).isEqualTo("19");
                        });
    }

    @Test
    void a_senior_high_school_may_be_run_for_profit_and_a_nine_year_school_not_for_it() {
        possible(new Proposal.Preparation(content(SchoolKind.SENIOR_HIGH, true), false));
        bureau.accept(
                submit(
                        OTHER,
                        new Proposal.Preparation(content(SchoolKind.NINE_YEAR, false), false),
                        List.of(),
                        ON));
    }

    @Test
    void contents_must_be_stated_and_lie_in_the_district() {
        impossible(
                KIND_UNSTATED,
                new Proposal.Preparation(content(SchoolKind.UNSTATED, false), false));
        var elsewhere =
                new LicenceContent(
                        "A", SchoolKind.ADULT, false, ORGANISER, new Site("x", "310104001"));
        impossible(SUBDISTRICT_OUTSIDE_DISTRICT, new Proposal.Preparation(elsewhere, false));
        bureau.refuse(InputRefusal.TEXT_MISSING, submit(renaming(" "), ON));
    }

    private static Proposal kindergarten(SchoolKind kind, boolean forProfit, Organiser by) {
        var content = new LicenceContent("Spring", kind, Ownership.PUBLIC, forProfit, by, SITE);
        return new Proposal.Establishment(
                NEW_SCHOOL, NEW_LICENCE, content, false, null, LocalDate.of(2031, 8, 31));
    }

    @Test
    void a_public_kindergarten_is_applied_for_by_a_unit_and_not_for_profit() {
        impossible(
                PUBLIC_KINDERGARTEN_RUN_BY_PERSON,
                kindergarten(SchoolKind.PRESCHOOL, false, PERSON));
        impossible(
                PUBLIC_KINDERGARTEN_FOR_PROFIT,
                kindergarten(SchoolKind.PRESCHOOL, true, ORGANISER));
        possible(kindergarten(SchoolKind.PRESCHOOL, false, ORGANISER));
    }

    @Test
    void no_other_public_school_is_applied_for_nor_a_kindergarten_before_its_law() {
        impossible(PUBLIC_SCHOOL_NOT_LICENSED, kindergarten(SchoolKind.PRIMARY, false, ORGANISER));
        bureau.refuse(
                PUBLIC_SCHOOL_NOT_LICENSED,
                submit(
                        kindergarten(SchoolKind.PRESCHOOL, false, ORGANISER),
                        LocalDate.of(2025, 5, 31)));
        bureau.accept(
                submit(
                        kindergarten(SchoolKind.PRESCHOOL, false, ORGANISER),
                        LocalDate.of(2025, 6, 1)));
    }

    @Test
    void neither_a_change_nor_a_division_makes_a_private_school_public() {
        var content =
                new LicenceContent(
                        CONTENT.name(),
                        SchoolKind.PRESCHOOL,
                        Ownership.PUBLIC,
                        false,
                        ORGANISER,
                        SITE);
        impossible(
                CHANGE_BEYOND_SUBJECT,
                new Proposal.Change(LICENCE, List.of(Subject.LEVEL), content));
        impossible(
                DIVIDED_INTO_OTHER_OWNERSHIP,
                new Proposal.Division(
                        LICENCE,
                        List.of(new Formed(NEW_SCHOOL, NEW_LICENCE, content)),
                        false,
                        null));
    }

    @Test
    void it_is_stated_who_is_to_run_the_school() {
        var content =
                new LicenceContent(
                        "Spring", SchoolKind.PRESCHOOL, Ownership.UNSTATED, false, ORGANISER, SITE);
        impossible(LICENSED_OWNERSHIP_UNSTATED, new Proposal.Preparation(content, false));
    }

    @Test
    void a_licence_is_not_applied_for_with_an_end_in_the_past() {
        impossible(VALID_UNTIL_NOT_AHEAD, new Proposal.Renewal(LICENCE, ON));
        impossible(
                VALID_UNTIL_NOT_AHEAD,
                new Proposal.Establishment(NEW_SCHOOL, NEW_LICENCE, CONTENT, false, null, ON));
    }

    @Test
    void ids_in_use_are_not_given_again() {
        impossible(
                SCHOOL_ID_IN_USE,
                new Proposal.Establishment(SCHOOL, NEW_LICENCE, CONTENT, false, null, VALID_UNTIL));
        impossible(
                LICENCE_ID_IN_USE,
                new Proposal.Establishment(NEW_SCHOOL, LICENCE, CONTENT, false, null, VALID_UNTIL));
        impossible(
                SCHOOL_ID_IN_USE,
                new Proposal.Division(
                        LICENCE,
                        List.of(new Formed(SECOND_SCHOOL, NEW_LICENCE, CONTENT)),
                        false,
                        null));
    }

    @Test
    void no_id_is_named_twice() {
        var formed = new Formed(NEW_SCHOOL, NEW_LICENCE, CONTENT);
        impossible(
                ID_NAMED_TWICE,
                new Proposal.Division(LICENCE, List.of(formed, formed), true, PLAN));
        impossible(
                ID_NAMED_TWICE,
                new Proposal.Division(
                        LICENCE, List.of(new Formed(SCHOOL, NEW_LICENCE, CONTENT)), false, null));
        impossible(ID_NAMED_TWICE, new Proposal.Merger(LICENCE, List.of(LICENCE), PLAN));
        impossible(
                ID_NAMED_TWICE,
                new Proposal.Merger(LICENCE, List.of(SECOND_LICENCE, SECOND_LICENCE), PLAN));
    }

    @Test
    void a_division_forms_schools_and_a_merger_ends_some() {
        var formed = new Formed(NEW_SCHOOL, NEW_LICENCE, CONTENT);
        impossible(TOO_FEW_FORMED, new Proposal.Division(LICENCE, List.of(), false, null));
        impossible(TOO_FEW_FORMED, new Proposal.Division(LICENCE, List.of(formed), true, PLAN));
        impossible(NOTHING_TO_MERGE, new Proposal.Merger(LICENCE, List.of(), PLAN));
    }

    @Test
    void pupils_of_an_ending_school_go_somewhere() {
        var two =
                List.of(
                        new Formed(NEW_SCHOOL, NEW_LICENCE, CONTENT),
                        new Formed(new SchoolId("CN-P-10"), new LicenceId("CN-L-10"), CONTENT));
        impossible(RESETTLEMENT_PLAN_MISSING, new Proposal.Division(LICENCE, two, true, null));
        impossible(
                RESETTLEMENT_PLAN_MISSING,
                new Proposal.Merger(LICENCE, List.of(SECOND_LICENCE), null));
        possible(new Proposal.Division(LICENCE, two, true, PLAN));
    }

    private static LicenceContent with(String name, SchoolKind kind, Organiser by, Site site) {
        return new LicenceContent(name, kind, false, by, site);
    }

    @ParameterizedTest
    @EnumSource(Subject.class)
    void a_change_differs_from_the_licence_in_its_subject_alone(Subject subject) {
        var elsewhere = new Site("8 Tianshan Road", "310105006");
        var changed =
                switch (subject) {
                    case NAME -> with("New", SchoolKind.SENIOR_HIGH, ORGANISER, SITE);
                    case LEVEL, TYPE ->
                            with(CONTENT.name(), SchoolKind.VOCATIONAL, ORGANISER, SITE);
                    case ORGANISER -> with(CONTENT.name(), SchoolKind.SENIOR_HIGH, SUCCESSOR, SITE);
                    case ADDRESS ->
                            with(CONTENT.name(), SchoolKind.SENIOR_HIGH, ORGANISER, elsewhere);
                };
        var all = with("New", SchoolKind.VOCATIONAL, SUCCESSOR, elsewhere);
        impossible(CHANGE_BEYOND_SUBJECT, new Proposal.Change(LICENCE, List.of(subject), all));
        impossible(CHANGE_BEYOND_SUBJECT, new Proposal.Change(LICENCE, List.of(subject), CONTENT));
        possible(new Proposal.Change(LICENCE, List.of(subject), changed));
    }

    @Test
    void name_and_address_are_changed_by_one_application_and_nothing_beside_them() {
        var elsewhere = new Site("8 Tianshan Road", "310105006");
        var both = with("New", SchoolKind.SENIOR_HIGH, ORGANISER, elsewhere);
        var subjects = List.of(Subject.ADDRESS, Subject.NAME);
        impossible(
                CHANGE_BEYOND_SUBJECT,
                new Proposal.Change(
                        LICENCE, subjects, with("New", SchoolKind.SENIOR_HIGH, ORGANISER, SITE)));
        impossible(
                CHANGE_BEYOND_SUBJECT,
                new Proposal.Change(
                        LICENCE,
                        subjects,
                        with("New", SchoolKind.VOCATIONAL, ORGANISER, elsewhere)));
        impossible(CHANGE_BEYOND_SUBJECT, new Proposal.Change(LICENCE, List.of(), both));
        possible(new Proposal.Change(LICENCE, subjects, both));
        assertThat(papersFor(new Proposal.Change(LICENCE, subjects, both)))
                .extracting(Paper::kind)
                .containsExactly(PaperKind.BOARD_RESOLUTION, PaperKind.APPLICATION_REPORT);
    }

    @Test
    void the_licence_must_be_on_record_and_in_force() {
        impossible(
                UNKNOWN_LICENCE,
                new Proposal.Renewal(new LicenceId("nowhere"), LocalDate.of(2031, 1, 1)));
        bureau.refuse(LICENCE_NOT_IN_FORCE, submit(renaming("New"), LocalDate.of(2019, 3, 4)));
        bureau.today(LocalDate.of(2027, 1, 5));
        bureau.refuse(LICENCE_NOT_IN_FORCE, submit(renaming("New"), VALID_UNTIL.plusDays(1)));
        bureau.accept(submit(renaming("New"), VALID_UNTIL));
    }

    @Test
    void a_licence_that_has_ended_carries_no_application() {
        var on = day("02-02");
        var ends =
                List.<Fact>of(
                        new LicenceRevoked(
                                LICENCE, RevocationGround.FRAUD_OR_BRIBERY, null, decided(on), on),
                        new LicenceWithdrawn(
                                LICENCE,
                                WithdrawalGround.CIRCUMSTANCES_CHANGED,
                                "paid",
                                decided(on),
                                on),
                        new LicenceCancelled(LICENCE, 1, decided(on), on),
                        new LicenceDeregistered(
                                LICENCE,
                                SCHOOL,
                                DeregistrationGround.TERMINATED,
                                null,
                                decided(on),
                                on),
                        new TerminationBegun(
                                LICENCE, TerminationGround.BY_CHARTER, null, decided(on), on));
        for (var end : ends) {
            try (var other = new Bureau()) {
                other.onRecord(end);
                other.refuse(LICENCE_NOT_IN_FORCE, submit(terminating(), ON));
                other.accept(submit(renaming("New"), on.minusDays(1)));
            }
        }
    }

    @Test
    void silence_on_a_renewal_keeps_a_licence_in_force() {
        var renewal = new ApplicationId("2026-077");
        bureau.onRecord(new RenewalSought(LICENCE, renewal, true, true, day("10-08")));
        bureau.today(LocalDate.of(2027, 1, 5));
        bureau.accept(submit(renaming("New"), VALID_UNTIL.plusDays(1)));
        bureau.refuse(RENEWAL_PENDING, submit(OTHER, renewing(), List.of(), day("10-09")));
        bureau.onRecord(new RenewalEnded(LICENCE, renewal, "refused", null, day("10-12")));
        bureau.accept(submit(OTHER, renewing(), List.of(), day("10-12")));
    }

    @Test
    void an_expired_licence_carries_no_application_unless_its_renewal_came_on_record_late() {
        var after = VALID_UNTIL.plusDays(1);
        bureau.onRecord(new LicenceExpired(LICENCE, after));
        bureau.today(LocalDate.of(2027, 1, 5));
        bureau.refuse(LICENCE_NOT_IN_FORCE, submit(renaming("New"), after));
        bureau.onRecord(
                new LicenceRenewed(LICENCE, OTHER, LocalDate.of(2031, 12, 31), decided(ON), ON));
        bureau.accept(submit(renaming("New"), after));
    }

    @Test
    void silence_renews_nothing_that_was_refused_before_the_end_of_the_term() {
        var renewal = new ApplicationId("2026-077");
        var after = VALID_UNTIL.plusDays(1);
        bureau.onRecord(
                new RenewalSought(LICENCE, renewal, true, true, day("10-08")),
                new LicenceDeemedRenewed(LICENCE, renewal, LocalDate.of(2031, 12, 31), after));
        bureau.today(LocalDate.of(2027, 1, 5));
        bureau.accept(submit(renaming("New"), after));
        bureau.onRecord(new RenewalEnded(LICENCE, renewal, "refused", null, day("10-12")));
        bureau.refuse(LICENCE_NOT_IN_FORCE, submit(OTHER, renaming("New"), List.of(), after));
    }

    @Test
    void what_a_licence_says_is_what_it_says_on_that_day() {
        var renamed = with("New", SchoolKind.SENIOR_HIGH, ORGANISER, SITE);
        bureau.onRecord(
                new LicenceChanged(LICENCE, SCHOOL, OTHER, CONTENT, renamed, decided(ON), ON),
                new LicenceRenewed(LICENCE, OTHER, LocalDate.of(2031, 12, 31), decided(ON), ON));
        impossible(CHANGE_BEYOND_SUBJECT, renaming("New"));
        impossible(RENEWAL_NOT_LONGER, renewing());
        bureau.accept(submit(renaming("New"), ON.minusDays(3)));
    }

    @Test
    void the_school_must_be_open() {
        var unopened = new LicenceId("CN-L-3");
        bureau.onRecord(issued(unopened, new SchoolId("CN-P-3")));
        impossible(SCHOOL_NOT_OPEN, new Proposal.Termination(unopened, null));
        bureau.onRecord(new SchoolClosed(SCHOOL, PLAN, decided(ON), ON));
        impossible(SCHOOL_CLOSED, terminating());
        bureau.accept(submit(terminating(), ON.minusDays(3)));
    }

    @Test
    void every_school_of_a_merger_must_be_open() {
        bureau.onRecord(
                new SchoolDivided(
                        SECOND_SCHOOL,
                        List.of(NEW_SCHOOL, new SchoolId("CN-P-10")),
                        true,
                        PLAN,
                        decided(ON),
                        ON));
        impossible(SCHOOL_CLOSED, merging());
    }

    @Test
    void a_grant_is_not_given_when_the_record_has_moved_on() {
        bureau.accept(submit(renaming("New"), ON), accept(ON), beginReview(ON), conclude(ON));
        bureau.onRecord(new LicenceCancelled(LICENCE, 1, decided(day("03-04")), day("03-04")));
        bureau.refuse(LICENCE_NOT_IN_FORCE, grant(day("03-05")));
        bureau.accept(refuse(day("03-05")));
    }

    private void granted(ApplicationId id, LocalDate on) {
        bureau.accept(
                submit(id, preparing(), papersFor(preparing()), on),
                new AcceptApplication(id, "受", WINDOW, on),
                new BeginReview(id, PREPARER, List.of(REVIEWER), on),
                new ConcludeReview(id, REVIEWER, Recommendation.GRANT, "fine", on),
                new GrantApplication(id, decided(on), on));
    }

    @Test
    void an_establishment_rests_on_a_preparation_that_was_granted() {
        impossible(PREPARATION_NOT_GRANTED, establishing(OTHER));
        bureau.accept(submit(OTHER, preparing(), List.of(), day("03-02")));
        impossible(PREPARATION_NOT_GRANTED, establishing(OTHER));
        bureau.refuse(PREPARATION_NOT_GRANTED, new UsePreparation(OTHER, ID, ON));
    }

    @Test
    void an_establishment_comes_within_the_three_years_of_its_preparation() {
        granted(OTHER, day("03-02"));
        bureau.today(LocalDate.of(2029, 6, 1));
        var last = LocalDate.of(2029, 3, 2);
        var until = LocalDate.of(2035, 8, 31);
        var proposal =
                new Proposal.Establishment(NEW_SCHOOL, NEW_LICENCE, CONTENT, false, OTHER, until);
        bureau.refuse(PREPARATION_OVER, submit(proposal, last.plusDays(1)));
        // Recorded late, after the lapse: what counts is the day of the application.
        bureau.accept(new SettleClocks(OTHER), submit(proposal, last));
        assertThat(bureau.accept(new UsePreparation(OTHER, ID, last)).getFirst())
                .isEqualTo(new PreparationUsed(OTHER, ID, last));
    }

    @Test
    void a_preparation_serves_one_establishment_and_is_free_again_when_that_one_fails() {
        var third = new ApplicationId("2026-003");
        granted(OTHER, day("03-02"));
        bureau.accept(
                submit(establishing(OTHER), day("04-01")),
                new UsePreparation(OTHER, ID, day("04-01")));
        assertThat(bureau.accept(new UsePreparation(OTHER, ID, day("04-01")))).isEmpty();
        var another = submit(third, establishing(OTHER), List.of(), day("04-02"));
        bureau.refuse(PREPARATION_IN_USE, another);
        bureau.refuse(PREPARATION_IN_USE, new UsePreparation(OTHER, third, day("04-02")));
        bureau.accept(
                withdraw(day("04-02")), another, new UsePreparation(OTHER, third, day("04-02")));
    }

    @Test
    void of_two_establishments_on_one_preparation_the_first_is_granted() {
        var third = new ApplicationId("2026-003");
        granted(OTHER, day("03-02"));
        // Both are submitted before the use by either is on record.
        bureau.accept(
                submit(establishing(OTHER), day("04-01")),
                submit(third, establishing(OTHER), List.of(), day("04-01")),
                new UsePreparation(OTHER, third, day("04-01")),
                accept(day("04-01")),
                beginReview(day("04-01")),
                conclude(day("04-01")));
        bureau.refuse(PREPARATION_IN_USE, grant(day("04-02")));
    }

    @Test
    void a_submitted_establishment_uses_its_preparation() {
        var reaction = new WhenEstablishmentSubmittedThenPreparationUsed();
        var submitted =
                new ApplicationSubmitted(ID, ORGANISER, establishing(OTHER), List.of(), "u", ON);
        assertThat(reaction.concerns(ApplicationSubmitted.class)).isTrue();
        assertThat(reaction.concerns(PreparationUsed.class)).isFalse();
        assertThat(reaction.to(submitted)).containsExactly(new UsePreparation(OTHER, ID, ON));
        assertThat(
                        reaction.to(
                                new ApplicationSubmitted(
                                        ID, ORGANISER, establishing(null), List.of(), "u", ON)))
                .isEmpty();
        assertThat(reaction.name()).matches("[A-Za-z0-9-]{1,20}");
    }
}
