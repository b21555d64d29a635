package org.chalkline.query.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.query.LicensingStory.*;
import static org.chalkline.query.asset.AssetStory.used;

import java.util.ArrayList;
import java.util.List;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.application.ApplicationEvent.ApplicationSubmitted;
import org.chalkline.kernel.application.ApplicationEvent.ApplicationWithdrawn;
import org.chalkline.kernel.application.Paper;
import org.chalkline.kernel.application.PaperKind;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.licence.ApplicationId;
import org.chalkline.kernel.licence.Organiser;
import org.chalkline.kernel.procedure.followup.FollowUpEvent.FollowUpRefused;
import org.chalkline.kernel.procedure.followup.FollowUpId;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.PostingEvent.OfficerPosted;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.chalkline.kernel.procedure.unit.InternalUnitId;
import org.chalkline.kernel.procedure.unit.UnitEvent.UnitAbolished;
import org.chalkline.kernel.procedure.unit.UnitEvent.UnitSetUp;
import org.chalkline.query.table.TableQueries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A unit sees its own, and another's by no way that it may try. */
class OwnUnitTest extends QueryTest {
    @Autowired List<TableQueries<?>> tables;

    private static ApplicationSubmitted application(String id, String unit) {
        return new ApplicationSubmitted(
                new ApplicationId(id),
                new Organiser.Organisation("Elm Foundation", "91310105", "1 Road"),
                establishment(),
                List.of(new Paper(PaperKind.APPLICATION_REPORT, "Report", DIGEST)),
                unit,
                day("2026-03-02"));
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

    @BeforeEach
    void two_units_with_applications() {
        record(
                application("A1", "north"),
                application("A2", "south"),
                application("A3", "south"),
                clock("application/A1", CORRECTION_PERIOD, "2026-03-02").opened("north"),
                clock("application/A2", CORRECTION_PERIOD, "2026-03-02").opened("south"),
                followUp("f1", "application/A1"),
                followUp("f2", "application/A2"));
        clerkOf("north");
    }

    private void clerkOf(String unit) {
        signedIn = in(Role.CLERK, unit, null);
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
    void lists_and_counts_hold_the_units_own_cases_alone() {
        assertThat(listed("licenceApplications(first: 9)")).containsExactly("A1");
        assertThat(listed("licenceApplications(first: 9, filter: {unit: [\"south\"]})")).isEmpty();
        assertThat(listed("licenceApplications(last: 9)")).containsExactly("A1");
        var counts =
                ask(
                        "{ licenceApplicationAggregate(groupBy: [UNIT]) { total groups { count } } licenceApplications(first: 1) { totalCount } }");
        assertThat(counts.at("licenceApplicationAggregate.total")).isEqualTo(1L);
        assertThat(counts.at("licenceApplications.totalCount")).isEqualTo(1L);
        clerkOf("south");
        assertThat(listed("licenceApplications(first: 9)")).containsExactly("A2", "A3");
        clerkOf("nowhere");
        assertThat(listed("licenceApplications(first: 9)")).isEmpty();
        signedIn = in(Role.CLERK, null, null);
        assertThat(listed("licenceApplications(first: 9)")).isEmpty();
        signedIn = in(Role.AUDITOR, null, null);
        assertThat(listed("licenceApplications(first: 9)")).hasSize(3);
    }

    @Test
    void another_units_case_by_its_guessed_id_is_as_one_that_is_not_there() {
        for (var query :
                List.of(
                        "{ it: licenceApplication(code: \"%s\") { code status } }",
                        "{ it: licenceApplicationHistory(code: \"%s\", first: 5) { edges { node { type } } } }",
                        "{ it: licenceApplicationChanges(code: \"%s\", from: {position: -1}, first: 5) { fields { field } } }",
                        "{ it: licenceApplication(code: \"%s\", asOf: {effectiveOn: \"2026-03-02\"}) { code } }",
                        "{ it: clock(code: \"application/%s:licensing.correction-notice\") { code } }")) {
            assertThat(ask(query.formatted("A1")).at("it")).as(query).isNotNull();
            assertThat(told(ask(query.formatted("A2"))))
                    .as(query)
                    .isEqualTo(told(ask(query.formatted("A9"))));
        }
    }

    @Test
    void another_units_case_by_its_node_id_is_as_one_that_is_not_there() {
        signedIn = in(Role.AUDITOR, null, null);
        var id =
                Answer.<String>cast(
                        ask("{ licenceApplication(code: \"A2\") { id } }")
                                .at("licenceApplication.id"));
        var then =
                Answer.<String>cast(
                        ask("{ licenceApplication(code: \"A2\", asOf: {position: 2}) { id } }")
                                .at("licenceApplication.id"));
        clerkOf("north");
        for (var each : List.of(id, then)) {
            var node = ask("query($id: ID!) { node(id: $id) { id } }", "id", each);
            assertThat(node.at("node")).isNull();
            var timeline =
                    ask(
                            "query($id: ID!) { timeline(of: $id, first: 1) { edges { cursor } } }",
                            "id",
                            each);
            assertThat(timeline.at("timeline")).isNull();
            assertThat(timeline.response().getErrors()).isEmpty();
        }
        clerkOf("south");
        assertThat(ask("query($id: ID!) { node(id: $id) { id } }", "id", id).at("node.id"))
                .isEqualTo(id);
    }

    @Test
    void another_units_fact_by_its_position_is_as_one_that_is_not_there() {
        for (var query :
                List.of(
                        "{ it: trace(of: %d, first: 5) { unseen nodes { summary } } }",
                        "{ it: dependents(of: %d, first: 5) { total unseen } }")) {
            // The facts of the clocks, of one application each.
            assertThat(ask(query.formatted(3)).at("it")).as(query).isNotNull();
            assertThat(ask(query.formatted(4)).at("it")).as(query).isNull();
            assertThat(told(ask(query.formatted(4)))).isEqualTo(told(ask(query.formatted(4_711))));
        }
        clerkOf("south");
        assertThat(ask("{ trace(of: 4, first: 5) { unseen } }").at("trace.unseen")).isEqualTo(0);
    }

    @Test
    void a_cursor_of_another_units_list_leads_nowhere() {
        var page =
                "query($after: String) { licenceApplications(first: 1, after: $after) { pageInfo { endCursor } edges { node { code } } } }";
        clerkOf("south");
        var cursor = ask(page).at("licenceApplications.pageInfo.endCursor");
        assertThat(ask(page, "after", cursor).nodes("licenceApplications", "code"))
                .containsExactly("A3");
        clerkOf("north");
        assertThat(ask(page, "after", cursor).code()).isEqualTo("CURSOR_OF_ANOTHER_QUERY");
        signedIn = in(Role.AUDITOR, null, null);
        var whole = ask(page).at("licenceApplications.pageInfo.endCursor");
        clerkOf("north");
        assertThat(ask(page, "after", whole).code()).isEqualTo("CURSOR_OF_ANOTHER_QUERY");
    }

    @Test
    void clocks_and_follow_ups_are_whose_their_matter_is() {
        assertThat(listed("clocks(first: 9)"))
                .containsExactly("application/A1:licensing.correction-notice");
        assertThat(listed("followUps(first: 9)")).containsExactly("f1");
        assertThat(ask("{ followUp(code: \"f2\") { code } }").at("followUp")).isNull();
        assertThat(
                        ask("{ followUpHistory(code: \"f2\", first: 1) { edges { cursor } } }")
                                .at("followUpHistory"))
                .isNull();
        assertThat(
                        ask("{ followUpAggregate(groupBy: [ABOUT]) { total } }")
                                .at("followUpAggregate.total"))
                .isEqualTo(1L);
        clerkOf("south");
        assertThat(listed("followUps(first: 9)")).containsExactly("f2");
    }

    @Test
    void a_unit_goes_on_with_the_cases_of_one_that_is_no_more() {
        record(
                new UnitSetUp(
                        new InternalUnitId("south"),
                        "South",
                        decision("1", "Li"),
                        day("2020-01-01")),
                new UnitAbolished(
                        new InternalUnitId("south"),
                        new InternalUnitId("north"),
                        decision("2", "Li"),
                        day("2026-06-01")));
        assertThat(listed("licenceApplications(first: 9)")).containsExactly("A1", "A2", "A3");
    }

    /** The computer was one school's until January 2025, and is another's since. */
    @Test
    void what_was_handed_over_is_judged_by_whose_it_is_now_whatever_point_is_asked() {
        record(used().toArray(new Fact[0]));
        var then =
                "{ asset(code: \"A-1\", asOf: {effectiveOn: \"2024-06-15\"}) { unit }"
                        + " assets(first: 5, asOf: {effectiveOn: \"2024-06-15\"}) { totalCount edges { node { code } } }"
                        + " assetValues(groupBy: [UNIT], asOf: {effectiveOn: \"2024-06-15\"}) { total { count } } }";
        signedIn = in(Role.SCHOOL, null, "CN-001");
        var before = ask(then);
        assertThat(before.at("asset")).isNull();
        assertThat(before.nodes("assets", "code")).isEmpty();
        assertThat(before.at("assets.totalCount")).isEqualTo(0L);
        assertThat(before.at("assetValues.total.count")).isEqualTo(0L);
        assertThat(
                        ask("{ assetHistory(code: \"A-1\", first: 1) { edges { cursor } } }")
                                .at("assetHistory"))
                .isNull();
        signedIn = in(Role.SCHOOL, null, "CN-002");
        var now = ask(then);
        assertThat(now.at("asset.unit")).isEqualTo("CN-001");
        assertThat(now.nodes("assets", "code")).containsExactly("A-1");
        assertThat(now.at("assetValues.total.count")).isEqualTo(1L);
    }

    @Test
    void a_unit_sees_what_its_officers_hold_powers_for_within_the_units_they_are_limited_to() {
        record(used().toArray(new Fact[0]));
        record(issued("2026-04-10", "2031-08-31"));
        clerkOf("things");
        assertThat(listed("assets(first: 5)")).isEmpty();
        record(
                new OfficerPosted(
                        new OfficerId("Sun"),
                        new InternalUnitId("things"),
                        "Clerk",
                        "N-1",
                        "Head",
                        day("2026-01-01")),
                new PowerDelegated(
                        new OfficerId("Sun"),
                        Power.ALLOCATE_ASSETS,
                        "P-1",
                        "Head",
                        List.of(new UnitId("CN-001")),
                        null,
                        null,
                        day("2026-01-01")));
        assertThat(listed("assets(first: 5)")).isEmpty();
        record(
                new PowerDelegated(
                        new OfficerId("Sun"),
                        Power.LEASE_ASSETS,
                        "P-2",
                        "Head",
                        List.of(new UnitId("CN-002")),
                        null,
                        null,
                        day("2026-01-01")));
        assertThat(listed("assets(first: 5)")).containsExactly("A-1");
        assertThat(listed("licences(first: 5)")).isEmpty();
        record(delegated("Sun", Power.INSPECT_LICENSEES, "P-3", "2026-01-01", null));
        assertThat(listed("licences(first: 5)")).containsExactly("L1");
        record(takenBack("Sun", Power.INSPECT_LICENSEES, "P-3", "2026-02-01"));
        assertThat(listed("licences(first: 5)")).isEmpty();
    }

    @Test
    void a_school_sees_its_own_licence_and_no_other_and_no_case_of_the_bureaus() {
        record(issued("2026-04-10", "2031-08-31"));
        signedIn = in(Role.SCHOOL, null, "S1");
        assertThat(listed("licences(first: 5)")).containsExactly("L1");
        assertThat(ask("{ licenceApplications(first: 5) { totalCount } }").code())
                .isEqualTo("FORBIDDEN");
        signedIn = in(Role.SCHOOL, null, "S2");
        assertThat(listed("licences(first: 5)")).isEmpty();
        assertThat(ask("{ licence(code: \"L1\") { code } }").at("licence")).isNull();
        signedIn = in(Role.SCHOOL, null, null);
        assertThat(listed("licences(first: 5)")).isEmpty();
    }

    @Test
    void a_relation_leads_to_no_record_that_is_not_seen_by_itself() {
        record(
                new ApplicationWithdrawn(
                        new ApplicationId("A1"), establishment(), "No more.", day("2026-03-05")),
                issued("2026-04-10", "2031-08-31"));
        var query = "{ licenceApplication(code: \"A1\") { proposal { licence { code status } } } }";
        assertThat(ask(query).at("licenceApplication.proposal.licence")).isNull();
        signedIn = in(Role.AUDITOR, null, null);
        assertThat(ask(query).at("licenceApplication.proposal.licence.code")).isEqualTo("L1");
    }

    /** Tables that are open to whoever comes in are few, and each says why. */
    @Test
    void each_table_says_whose_its_records_are_or_why_they_are_everybodys() {
        var open = new ArrayList<String>();
        for (var each : tables) {
            var why = each.openBecause();
            if (why != null) open.add(each.type() + ": " + why);
        }
        assertThat(open)
                .containsExactlyInAnyOrder(
                        "School: The register of schools is public.",
                        "Catchment: Catchments are the whole district's.",
                        "CatchmentPlace: Catchments are the whole district's.",
                        "Engagement: Whom the bureau lets in, and for how long, all who work with it know.",
                        "IntakeFile: What was taken in from where, all who work with the record may know.",
                        "InternalUnit: Which units the bureau has is no secret.",
                        "Procurement: Procurement with public money is public (Budget Law, 14).",
                        "QualificationWindow: When one may apply is no secret.",
                        "Officer: Who may decide what is known throughout the bureau.",
                        "DocumentNumber: The register of documents is one for the whole bureau.",
                        "NumberSeries: The register of documents is one for the whole bureau.",
                        "DepartmentBudget: The department's budget is one for all its units.",
                        "PowerItem: What the bureau may do is published.",
                        "Person: A person is no unit's; who reads what of them is logged.",
                        "PersonMerger: A person is no unit's.");
        assertThat(tables).hasSizeGreaterThan(open.size() * 3);
    }
}
