package org.chalkline.command.licence;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.licence.Examples.*;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.chalkline.command.licence.LicenceCommand.*;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.command.school.WhenLicensedThenSchoolFollows;
import org.chalkline.kernel.application.ApplicationEvent;
import org.chalkline.kernel.application.ApplicationEvent.*;
import org.chalkline.kernel.application.Proposal;
import org.chalkline.kernel.application.Proposal.Change;
import org.chalkline.kernel.application.Proposal.Division;
import org.chalkline.kernel.application.Proposal.Establishment;
import org.chalkline.kernel.application.Proposal.Formed;
import org.chalkline.kernel.application.Proposal.Merger;
import org.chalkline.kernel.application.Proposal.Preparation;
import org.chalkline.kernel.application.Proposal.Renewal;
import org.chalkline.kernel.application.Proposal.Subject;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.licence.ApplicationId;
import org.chalkline.kernel.licence.LicenceContent;
import org.chalkline.kernel.licence.LicenceEvent;
import org.chalkline.kernel.licence.LicenceEvent.*;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.kernel.licence.Organiser;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.school.Ownership;
import org.chalkline.kernel.school.SchoolEvent;
import org.chalkline.kernel.school.SchoolEvent.*;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.SchoolKind;
import org.chalkline.kernel.school.Site;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * From the facts of applications to licences and schools: the reactions meet every fact twice, as
 * after a death between handing commands in and remembering that, and each thing happens once.
 */
class LicensedSchoolStoryTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    private final List<Reaction> reactions =
            List.of(
                    new WhenApplicationMovesThenLicenceFollows(),
                    new WhenLicensedThenSchoolFollows());
    private final Bureau bureau = new Bureau();

    @AfterEach
    void close() {
        bureau.close();
    }

    /** An application's fact is recorded, and all that follows from it, and from that. */
    private void happens(ApplicationEvent fact) {
        bureau.knowing(fact);
        react(List.of(fact));
    }

    private void react(List<Fact> facts) {
        for (var fact : facts) {
            for (var reaction : reactions) {
                if (!reaction.concerns(fact.getClass())) continue;
                var commands = reaction.to(fact).toArray();
                var followed = List.copyOf(bureau.accept(commands));
                assertThat(bureau.accept(commands)).as("handed in again").isEmpty();
                react(followed);
            }
        }
    }

    private static ApplicationGranted granted(
            ApplicationId application, Proposal proposal, LocalDate on) {
        return new ApplicationGranted(application, proposal, decided(on), on);
    }

    private static Establishment establishment(LicenceId licence, SchoolId school) {
        return new Establishment(school, licence, CONTENT, false, null, LAST_DAY);
    }

    private void established(LicenceId licence, SchoolId school) {
        var application = new ApplicationId("for-" + licence.value());
        happens(granted(application, establishment(licence, school), ISSUED));
    }

    private List<String> schools() {
        return bureau.facts(SchoolEvent.class).stream()
                .map(f -> f.schoolId() + " " + f.getClass().getSimpleName())
                .toList();
    }

    private List<String> licences() {
        return bureau.facts(LicenceEvent.class).stream()
                .map(f -> f.licenceId().value() + " " + f.getClass().getSimpleName())
                .toList();
    }

    @Test
    void a_grant_establishes_the_school_and_issues_its_licence_once() {
        happens(submitted(ESTABLISHMENT, establishment(LICENCE, SCHOOL), ISSUED.minusDays(30)));
        happens(granted(ESTABLISHMENT, establishment(LICENCE, SCHOOL), ISSUED));
        assertThat(licences()).containsExactly("L-1 LicenceIssued");
        assertThat(bureau.facts(SchoolEstablished.class))
                .singleElement()
                .satisfies(
                        school -> {
                            assertThat(school.schoolId()).isEqualTo(SCHOOL);
                            assertThat(school.particulars().name()).isEqualTo(CONTENT.name());
                            assertThat(school.particulars().ownership())
                                    .isEqualTo(Ownership.PRIVATE);
                            assertThat(school.decision()).isEqualTo(decided(ISSUED));
                            assertThat(school.effectiveOn()).isEqualTo(ISSUED);
                        });
    }

    @Test
    void a_grant_of_preparation_establishes_nothing() {
        happens(granted(ESTABLISHMENT, new Preparation(CONTENT, false), ISSUED));
        assertThat(bureau.facts()).isEmpty();
    }

    @Test
    void a_change_of_the_licence_changes_the_school_in_just_that() {
        established(LICENCE, SCHOOL);
        var name = "Evening Light School";
        var site = new Site("88 Tianshan Road", "310105006");
        var other = new Organiser.Organisation("Evening Light Foundation", "91310105X", "Shanghai");
        var wanted = new LicenceContent(name, SchoolKind.NINE_YEAR, false, other, site);
        changed(Subject.NAME, wanted);
        assertThat(schools()).containsExactly("P-1 SchoolEstablished", "P-1 SchoolRenamed");
        changed(Subject.LEVEL, wanted);
        changed(Subject.ADDRESS, wanted);
        changed(Subject.ORGANISER, wanted);
        assertThat(schools())
                .containsExactly(
                        "P-1 SchoolEstablished",
                        "P-1 SchoolRenamed",
                        "P-1 SchoolConverted",
                        "P-1 SchoolMoved");
        assertThat(bureau.facts(LicenceChanged.class).getLast().content()).isEqualTo(wanted);
    }

    private void changed(Subject of, LicenceContent content) {
        happens(
                granted(
                        new ApplicationId("change-" + of),
                        new Change(LICENCE, List.of(of), content),
                        DAY));
    }

    @Test
    void a_renewal_is_sought_when_it_is_submitted_and_follows_its_decision() {
        established(LICENCE, SCHOOL);
        happens(renewalSubmitted(LAST_TO_APPLY));
        happens(granted(RENEWAL, new Renewal(LICENCE, NEXT_LAST_DAY), LAST_DAY));
        assertThat(licences())
                .containsExactly("L-1 LicenceIssued", "L-1 RenewalSought", "L-1 LicenceRenewed");
        assertThat(bureau.facts(LicenceRenewed.class).getLast().validUntil())
                .isEqualTo(NEXT_LAST_DAY);
    }

    static Stream<ApplicationEvent> endsOfARenewal() {
        var renewal = new Renewal(LICENCE, NEXT_LAST_DAY);
        var decision = decided(LAST_DAY);
        return Stream.of(
                new ApplicationRefused(RENEWAL, renewal, decision, LAST_DAY),
                new ApplicationWithdrawn(RENEWAL, renewal, "No longer wanted.", LAST_DAY),
                new AcceptanceRefused(RENEWAL, decision, LAST_DAY),
                new FoundOutsideJurisdiction(RENEWAL, "Another district", decision, LAST_DAY),
                new LicenceFoundUnnecessary(RENEWAL, "None is needed.", OFFICER, LAST_DAY));
    }

    @ParameterizedTest
    @MethodSource("endsOfARenewal")
    void a_renewal_that_comes_to_nothing_ends(ApplicationEvent end) {
        established(LICENCE, SCHOOL);
        happens(renewalSubmitted(LAST_TO_APPLY));
        happens(end);
        bureau.accept(new SettleClocks(LICENCE));
        assertThat(licences())
                .containsExactly(
                        "L-1 LicenceIssued",
                        "L-1 RenewalSought",
                        "L-1 RenewalEnded",
                        "L-1 LicenceExpired");
        assertThat(bureau.facts(RenewalEnded.class).getLast().why()).isNotBlank();
    }

    @Test
    void an_application_of_another_kind_that_comes_to_nothing_ends_no_renewal() {
        established(LICENCE, SCHOOL);
        var change = new Change(LICENCE, List.of(Subject.NAME), CONTENT);
        happens(submitted(OTHER, change, DAY));
        happens(new AcceptanceRefused(OTHER, decided(DAY), DAY));
        happens(new ApplicationRefused(OTHER, change, decided(DAY), DAY));
        happens(new ApplicationWithdrawn(OTHER, change, "No.", DAY));
        assertThat(licences()).containsExactly("L-1 LicenceIssued");
    }

    private static final List<Formed> PARTS =
            List.of(
                    new Formed(new SchoolId("P-2"), SECOND, CONTENT),
                    new Formed(new SchoolId("P-3"), THIRD, CONTENT));

    @Test
    void a_division_forms_schools_with_licences_for_the_rest_of_the_term() {
        established(LICENCE, SCHOOL);
        happens(granted(OTHER, new Division(LICENCE, PARTS, false, null), DAY));
        assertThat(licences())
                .containsExactly("L-1 LicenceIssued", "L-2 LicenceIssued", "L-3 LicenceIssued");
        assertThat(schools())
                .containsExactly(
                        "P-1 SchoolEstablished",
                        "P-2 SchoolEstablished",
                        "P-3 SchoolEstablished",
                        "P-1 SchoolDivided");
        assertThat(bureau.facts(SchoolEstablished.class).getLast().dividedFrom()).isEqualTo(SCHOOL);
        assertThat(bureau.facts(LicenceIssued.class))
                .extracting(LicenceIssued::validUntil)
                .containsOnly(LAST_DAY);
    }

    @Test
    void a_division_that_dissolves_the_school_ends_its_licence() {
        established(LICENCE, SCHOOL);
        happens(granted(OTHER, new Division(LICENCE, PARTS, true, PLAN), DAY));
        assertThat(licences()).endsWith("L-3 LicenceIssued", "L-1 LicenceDeregistered");
        assertThat(bureau.facts(SchoolDivided.class).getLast().dissolved()).isTrue();
        assertThat(bureau.facts(SchoolClosed.class)).isEmpty();
    }

    @Test
    void a_merger_ends_the_schools_and_licences_that_are_absorbed() {
        established(LICENCE, SCHOOL);
        established(SECOND, new SchoolId("P-2"));
        established(THIRD, new SchoolId("P-3"));
        happens(granted(OTHER, new Merger(LICENCE, List.of(SECOND, THIRD), PLAN), DAY));
        assertThat(licences()).endsWith("L-2 LicenceDeregistered", "L-3 LicenceDeregistered");
        assertThat(schools())
                .endsWith("P-2 SchoolAbsorbed", "P-3 SchoolAbsorbed", "P-1 SchoolsMerged");
        assertThat(bureau.facts(SchoolClosed.class)).isEmpty();
    }

    @Test
    void a_termination_that_was_carried_through_closes_the_school() {
        established(LICENCE, SCHOOL);
        var termination = new Proposal.Termination(LICENCE, PLAN);
        var end = LocalDate.of(2025, 1, 31);
        bureau.accept(new AnnounceTermination(LICENCE, end, "Gazette", LocalDate.of(2024, 7, 31)));
        happens(granted(OTHER, termination, LocalDate.of(2024, 11, 1)));
        assertThat(bureau.facts(TerminationBegun.class))
                .extracting(TerminationBegun::application)
                .containsExactly(OTHER);
        bureau.accept(new OpenLiquidation(LICENCE, Liquidator.SCHOOL, List.of("Li"), end));
        for (var rank : Creditors.values()) {
            bureau.accept(new PayCreditors(LICENCE, rank, Money.ZERO, Money.ZERO, DIGEST, end));
        }
        bureau.accept(
                new SettlePupils(LICENCE, PLAN, end),
                new RecoverLicence(LICENCE, true, DIGEST, end));
        react(
                List.copyOf(
                        bureau.accept(
                                new DeregisterLicence(
                                        LICENCE,
                                        DeregistrationGround.TERMINATED,
                                        decided(end),
                                        end))));
        assertThat(bureau.facts(SchoolClosed.class))
                .containsExactly(new SchoolClosed(SCHOOL, PLAN, decided(end), end));
    }

    @Test
    void a_school_of_no_licence_is_neither_merged_nor_divided() {
        established(LICENCE, SCHOOL);
        var follows = new WhenLicensedThenSchoolFollows();
        for (Proposal proposal :
                List.of(
                        new Merger(LICENCE, List.of(SECOND), PLAN),
                        new Division(SECOND, PARTS, true, PLAN))) {
            var command = follows.to(granted(OTHER, proposal, DAY)).getFirst();
            var refusal = requireNonNull(bureau.submit(command));
            assertThat(refusal.code()).isEqualTo("NO_SCHOOL_LICENSED");
        }
    }

    @Test
    void reactions_bear_names_that_bookmarks_take() {
        assertThat(reactions).allMatch(r -> r.name().matches("[A-Za-z0-9-]{1,20}"));
        assertThat(reactions.stream().map(Reaction::name)).doesNotHaveDuplicates();
    }
}
