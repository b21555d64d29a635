package org.chalkline.query.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.query.LicensingStory.*;
import static org.chalkline.query.asset.AssetStory.used;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.access.SignedIn;
import org.chalkline.kernel.application.ApplicationEvent.ApplicationSubmitted;
import org.chalkline.kernel.application.Paper;
import org.chalkline.kernel.application.PaperKind;
import org.chalkline.kernel.engagement.AdmissionByEngagement;
import org.chalkline.kernel.engagement.EngagementEvent;
import org.chalkline.kernel.engagement.EngagementEvent.*;
import org.chalkline.kernel.engagement.EngagementId;
import org.chalkline.kernel.engagement.EngagementTerms;
import org.chalkline.kernel.engagement.EngagementTerms.Member;
import org.chalkline.kernel.engagement.Engagements;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.licence.ApplicationId;
import org.chalkline.kernel.licence.Organiser;
import org.chalkline.kernel.procedure.followup.FollowUpEvent.FollowUpRefused;
import org.chalkline.kernel.procedure.followup.FollowUpId;
import org.chalkline.kernel.procedure.unit.InternalUnitId;
import org.chalkline.kernel.procedure.unit.UnitEvent.UnitSetUp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who comes from outside sees what the engagement names, and what it doesn't by no way. */
class EngagedTest extends QueryTest {
    private static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZONE);
    private static final EngagementEvent.Order ORDER =
            new EngagementEvent.Order("Audit Office", "Audit 2026-7", "0");

    @Autowired Engagements engagements;

    private static ApplicationSubmitted application(String id, String unit, String on) {
        return new ApplicationSubmitted(
                new ApplicationId(id),
                new Organiser.Organisation("Elm Foundation", "91310105", "1 Road"),
                establishment(),
                List.of(new Paper(PaperKind.APPLICATION_REPORT, "Report", DIGEST)),
                unit,
                day(on));
    }

    private static FollowUpRefused followUp(String id, String about) {
        return new FollowUpRefused(
                new FollowUpId(id),
                "WhenGrantedThenIssued",
                about,
                4,
                "IssueLicence",
                "NUMBER_TAKEN",
                "There is one.",
                null,
                day("2026-03-02"));
    }

    private static EngagementBegun begun(
            String code, String account, List<String> units, int from, int until, LocalDate last) {
        var terms =
                new EngagementTerms(
                        List.of(new Member("issuer", account, "Qian")),
                        units,
                        from,
                        until,
                        day("2026-03-01"),
                        last);
        return new EngagementBegun(
                new EngagementId(code), Kind.AUDIT, ORDER, terms, "officer-1", day("2026-03-01"));
    }

    @BeforeEach
    void cases_of_two_units_and_two_years() {
        // Another test's engagements stood at the same positions of a store that is no more.
        assertThat(engagements.running("issuer", "qian", TODAY)).isEmpty();
        record(
                application("A1", "north", "2026-03-02"),
                application("A2", "south", "2026-03-02"),
                application("A3", "north", "2025-03-02"),
                application("A4", "north", "2026-05-02"),
                clock("application/A1", CORRECTION_PERIOD, "2026-03-02").opened("north"),
                clock("application/A2", CORRECTION_PERIOD, "2026-03-02").opened("south"),
                followUp("f1", "application/A1"),
                followUp("f2", "application/A2"),
                followUp("f3", "application/A3"));
    }

    private void engaged(String... units) {
        record(begun("E-1", "qian", List.of(units), 2026, 2026, TODAY));
        comesIn("qian");
    }

    /** As the door lets them in. */
    private void comesIn(String account) {
        var who =
                new SignedIn(
                        "issuer",
                        account,
                        Instant.EPOCH,
                        "Qian",
                        Set.of(Role.AUDITOR),
                        null,
                        null,
                        null);
        signedIn = new AdmissionByEngagement(engagements, Clock.fixed(NOW, ZONE)).admit(who);
    }

    private List<Object> listed(String query) {
        return ask("{ %s { edges { node { code } } } }".formatted(query))
                .nodes(query.substring(0, query.indexOf('(')), "code");
    }

    private static String told(Answer answer) {
        var errors = new ArrayList<Object>();
        answer.response().getErrors().forEach(e -> errors.add(e.getMessage() + e.getExtensions()));
        var data = String.valueOf(answer.response().<Object>getData());
        return errors + data + answer.extension("basis");
    }

    @Test
    void lists_and_counts_hold_the_units_and_years_of_the_engagement_alone() {
        engaged("north");
        assertThat(listed("licenceApplications(first: 9)")).containsExactly("A1", "A4");
        assertThat(listed("licenceApplications(first: 9, filter: {unit: [\"south\"]})")).isEmpty();
        var then = "licenceApplications(first: 9, asOf: {effectiveOn: \"2026-04-01\"})";
        assertThat(listed(then)).containsExactly("A1");
        var counts =
                ask(
                        "{ licenceApplicationAggregate(groupBy: [UNIT]) { total } licenceApplications(first: 1) { totalCount } }");
        assertThat(counts.at("licenceApplicationAggregate.total")).isEqualTo(2L);
        assertThat(counts.at("licenceApplications.totalCount")).isEqualTo(2L);
    }

    @Test
    void an_engagement_for_no_unit_is_for_all_and_for_its_years_alone() {
        engaged();
        assertThat(listed("licenceApplications(first: 9)")).containsExactly("A1", "A2", "A4");
        assertThat(listed("followUps(first: 9)")).containsExactlyInAnyOrder("f1", "f2");
    }

    @Test
    void of_several_engagements_each_adds_what_it_names_and_no_more() {
        engaged("north");
        record(begun("E-2", "qian", List.of("south"), 2025, 2026, TODAY));
        assertThat(listed("licenceApplications(first: 9)")).containsExactly("A1", "A2", "A4");
        assertThat(listed("licenceApplications(first: 1)")).containsExactly("A1");
        assertThat(ask("{ licenceApplication(code: \"A3\") { code } }").at("licenceApplication"))
                .isNull();
        record(begun("E-3", "qian", List.of("south"), 2025, 2026, TODAY.minusDays(1)));
        record(begun("E-4", "sun", List.of("north"), 2020, 2026, TODAY));
        assertThat(listed("licenceApplications(first: 9)")).containsExactly("A1", "A2", "A4");
    }

    @Test
    void another_units_or_years_case_by_its_guessed_id_is_as_one_that_is_not_there() {
        engaged("north");
        for (var query :
                List.of(
                        "{ it: licenceApplication(code: \"%s\") { code status } }",
                        "{ it: licenceApplicationHistory(code: \"%s\", first: 5) { edges { node { type } } } }",
                        "{ it: licenceApplicationChanges(code: \"%s\", from: {position: -1}, first: 5) { fields { field } } }",
                        "{ it: licenceApplication(code: \"%s\", asOf: {effectiveOn: \"2026-03-02\"}) { code } }",
                        "{ it: clock(code: \"application/%s:licensing.correction-notice\") { code } }")) {
            assertThat(ask(query.formatted("A1")).at("it")).as(query).isNotNull();
            for (var other : List.of("A2", "A3")) {
                assertThat(told(ask(query.formatted(other))))
                        .as(query)
                        .isEqualTo(told(ask(query.formatted("A9"))));
            }
        }
    }

    @Test
    void another_units_or_years_case_by_its_node_id_is_as_one_that_is_not_there() {
        var ids = new ArrayList<String>();
        for (var code : List.of("A1", "A2", "A3")) {
            ids.add(
                    Answer.<String>cast(
                            ask("{ it: licenceApplication(code: \"%s\") { id } }".formatted(code))
                                    .at("it.id")));
        }
        engaged("north");
        var query = "query($id: ID!) { node(id: $id) { id } }";
        assertThat(ask(query, "id", ids.get(0)).at("node.id")).isEqualTo(ids.get(0));
        assertThat(ask(query, "id", ids.get(1)).at("node")).isNull();
        assertThat(ask(query, "id", ids.get(2)).at("node")).isNull();
    }

    @Test
    void a_cursor_of_the_whole_list_leads_nowhere() {
        var page =
                "query($after: String) { licenceApplications(first: 1, after: $after) { pageInfo { endCursor } edges { node { code } } } }";
        var whole = ask(page).at("licenceApplications.pageInfo.endCursor");
        engaged("north");
        assertThat(ask(page, "after", whole).code()).isEqualTo("CURSOR_OF_ANOTHER_QUERY");
        var own = ask(page).at("licenceApplications.pageInfo.endCursor");
        assertThat(ask(page, "after", own).nodes("licenceApplications", "code"))
                .containsExactly("A4");
    }

    @Test
    void what_belongs_to_a_matter_goes_with_it() {
        engaged("north");
        assertThat(listed("followUps(first: 9)")).containsExactly("f1");
        assertThat(ask("{ followUp(code: \"f2\") { code } }").at("followUp")).isNull();
        assertThat(ask("{ followUp(code: \"f3\") { code } }").at("followUp")).isNull();
        assertThat(
                        ask("{ followUpAggregate(groupBy: [ABOUT]) { total } }")
                                .at("followUpAggregate.total"))
                .isEqualTo(1L);
        assertThat(listed("clocks(first: 9)"))
                .containsExactly("application/A1:licensing.correction-notice");
    }

    @Test
    void figures_hold_the_units_of_the_engagement_alone() {
        record(used().toArray(new Fact[0]));
        var query = "{ assetValues(groupBy: [UNIT]) { total { count } } }";
        engaged("CN-001");
        assertThat(ask(query).at("assetValues.total.count")).isEqualTo(0L);
        record(begun("E-2", "sun", List.of("CN-002"), 2026, 2026, TODAY));
        comesIn("sun");
        assertThat(ask(query).at("assetValues.total.count")).isEqualTo(1L);
    }

    @Test
    void an_engagement_ends_by_itself_the_day_after_its_last_and_at_once_when_it_is_ended() {
        var query = "{ licenceApplications(first: 9) { totalCount } }";
        record(begun("E-1", "qian", List.of(), 2026, 2026, TODAY.minusDays(1)));
        comesIn("qian");
        assertThat(ask(query).code()).isEqualTo("FORBIDDEN");
        record(
                new EngagementExtended(
                        new EngagementId("E-1"), TODAY, ORDER, "officer-1", day("2026-04-01")));
        comesIn("qian");
        assertThat(ask(query).at("licenceApplications.totalCount")).isEqualTo(3L);
        var stillIn = signedIn;
        record(new EngagementEnded(new EngagementId("E-1"), "Reported.", "officer-1", TODAY));
        comesIn("qian");
        assertThat(ask(query).code()).isEqualTo("FORBIDDEN");
        // Even who is past the door sees nothing any more.
        signedIn = stillIn;
        assertThat(ask(query).at("licenceApplications.totalCount")).isEqualTo(0L);
    }

    @Test
    void an_auditor_of_no_unit_reads_nothing_and_the_houses_own_reads_all() {
        var query = "{ licenceApplications(first: 9) { totalCount } }";
        comesIn("zhao");
        assertThat(ask(query).code()).isEqualTo("FORBIDDEN");
        var door = new AdmissionByEngagement(engagements, Clock.fixed(NOW, ZONE));
        signedIn = door.admit(in(Role.AUDITOR, "control", null));
        assertThat(ask(query).at("licenceApplications.totalCount")).isEqualTo(4L);
        // Who was ever engaged is from outside, whatever unit the issuer names.
        record(begun("E-1", "li", List.of("north"), 2026, 2026, TODAY));
        signedIn = door.admit(in(Role.AUDITOR, "control", null));
        assertThat(ask(query).at("licenceApplications.totalCount")).isEqualTo(2L);
        record(
                new EngagementMembersChanged(
                        new EngagementId("E-1"),
                        List.of(new Member("issuer", "sun", "Sun")),
                        ORDER,
                        "officer-1",
                        day("2026-04-01")));
        signedIn = door.admit(in(Role.AUDITOR, "control", null));
        assertThat(ask(query).code()).isEqualTo("FORBIDDEN");
        signedIn = door.admit(in(Role.CLERK, "north", null));
        assertThat(ask(query).at("licenceApplications.totalCount")).isEqualTo(3L);
    }

    @Test
    void who_is_engaged_sees_their_own_engagement_and_no_log_of_reads() {
        record(begun("E-2", "sun", List.of(), 2026, 2026, TODAY));
        engaged("north");
        assertThat(listed("engagements(first: 9)")).containsExactly("E-1");
        assertThat(ask("{ engagement(code: \"E-2\") { code } }").at("engagement")).isNull();
        for (var query :
                List.of(
                        "{ engagementAccesses(code: \"E-1\", first: 1) { edges { cursor } } }",
                        "{ personAccesses(code: \"p-1\", first: 1) { edges { cursor } } }",
                        "{ parkedEntities(projection: \"schools\", first: 1) { entity } }")) {
            assertThat(ask(query).code()).as(query).isEqualTo("FORBIDDEN");
        }
    }

    @Test
    void what_is_no_units_is_seen_but_people_only_where_they_have_to_do_with_it() {
        record(
                new UnitSetUp(
                        new InternalUnitId("south"),
                        "South",
                        decision("1", "Li"),
                        day("2020-01-01")));
        engaged("north");
        assertThat(listed("internalUnits(first: 9)")).containsExactly("south");
        assertThat(ask("{ persons(first: 9) { totalCount } }").at("persons.totalCount"))
                .isEqualTo(0L);
    }
}
