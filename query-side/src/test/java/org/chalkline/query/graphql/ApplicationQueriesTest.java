package org.chalkline.query.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.query.LicensingStory.*;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.chalkline.kernel.application.ApplicationEvent.ApplicationAccepted;
import org.chalkline.kernel.application.ApplicationEvent.ApplicationDeemedAccepted;
import org.chalkline.kernel.application.ApplicationEvent.ApplicationGranted;
import org.chalkline.kernel.application.ApplicationEvent.ApplicationWithdrawn;
import org.chalkline.kernel.application.ApplicationEvent.ReviewBegun;
import org.chalkline.kernel.licence.ApplicationId;
import org.chalkline.kernel.procedure.hearing.HearingEvent.HearingCalled;
import org.chalkline.kernel.procedure.hearing.HearingId;
import org.junit.jupiter.api.Test;

class ApplicationQueriesTest extends QueryTest {

    private static final String DEADLINES =
            "query($after: String) { licenceApplications(first: 100, after: $after) { pageInfo { hasNextPage endCursor }"
                    + " edges { node { code status clocks { of rule { title titleZh law article } responsibleUnit by breached exceededBy"
                    + " state due { date } lapsedOn explain { lines } } } } } }";

    /** Granted three days late, and delivered. */
    private void oneApplication() {
        var clock = clock("application/A1", DECISION_PERIOD, "2026-03-09");
        record(
                submitted("A1", establishment(), "2026-03-02"),
                new ApplicationAccepted(APPLICATION, "Z-1", "Li", day("2026-03-09")),
                clock.opened("Licensing"),
                new ReviewBegun(APPLICATION, "Wang", List.of("Zhao"), day("2026-03-10")),
                new HearingCalled(
                        HearingId.of("application/A1", 1),
                        "application/A1",
                        day("2026-03-25"),
                        "Hall 2",
                        "Sun",
                        "H-1",
                        "Wang",
                        day("2026-03-13")),
                clock.lapsed(),
                new ApplicationGranted(
                        APPLICATION,
                        establishment(),
                        decision("2026-5", "Zhou"),
                        day("2026-04-10")),
                clock.met("Zhou", "2026-04-10"),
                served("application/A1", 1, "2026-5", "Elm Foundation", "2026-04-13"));
    }

    @Test
    void shows_an_application_with_who_acted_and_its_clocks() {
        oneApplication();
        var shown =
                ask(
                        "{ licenceApplication(code: \"A1\") { code kind status unit submittedOn applicant { name person address }"
                                + " proposal { kind school { code } licence { code } validUntil preparation { code } donated changes dissolved absorbed { code } formed { school { code } licence { code } }"
                                + " content { name kind forProfit organiser { name } site { address subdistrict } } resettlement { summary } }"
                                + " papers { kind title digest } correction { notice } acceptance { on deemed certificate officer }"
                                + " review { begunOn preparer reviewers opinions { reviewer } extensionProposed { length } } expertReviews { notice }"
                                + " hearings { code standing requests { by } called { effectiveOn hearingOn place presider notice } held { effectiveOn } }"
                                + " outcome { result on reasons officer competentAuthority decision { documentNumber officer remedyNotice { reviewBody reviewDays court suitMonths reviewFirst } } }"
                                + " services { code standing served { effectiveOn mode receivedBy receipt } } preparationEnd { on }"
                                + " clocks { code state exceededBy by } basis { position projections complete } } }");
        Map<String, Object> application = Answer.cast(shown.at("licenceApplication"));
        assertThat(application)
                .containsEntry("code", "A1")
                .containsEntry("kind", "ESTABLISHMENT")
                .containsEntry("status", "GRANTED")
                .containsEntry("unit", "Licensing")
                .containsEntry("correction", null);
        assertThat(shown.at("licenceApplication.proposal.content.name")).isEqualTo("Elm");
        assertThat(shown.at("licenceApplication.proposal.licence.code")).isEqualTo("L1");
        assertThat(shown.at("licenceApplication.acceptance.certificate")).isEqualTo("Z-1");
        assertThat(shown.at("licenceApplication.review.preparer")).isEqualTo("Wang");
        assertThat(shown.at("licenceApplication.hearings[0].called.presider")).isEqualTo("Sun");
        assertThat(shown.at("licenceApplication.hearings[0].code"))
                .isEqualTo("application/A1:hearing.1");
        assertThat(shown.at("licenceApplication.outcome.result")).isEqualTo("GRANTED");
        assertThat(shown.at("licenceApplication.outcome.decision.officer")).isEqualTo("Zhou");
        assertThat(shown.at("licenceApplication.services[0].served.mode")).isEqualTo("IN_PERSON");
        assertThat(shown.at("licenceApplication.clocks"))
                .isEqualTo(
                        List.of(
                                Map.of(
                                        "code",
                                        "application/A1:licensing.decision",
                                        "state",
                                        "MET",
                                        "exceededBy",
                                        3,
                                        "by",
                                        "Zhou")));
        assertThat(shown.at("licenceApplication.basis.projections"))
                .isEqualTo(List.of("applications", "clocks", "calendars", "services", "hearings"));
        assertThat(shown.at("licenceApplication.basis.complete")).isEqualTo(true);
    }

    @Test
    void shows_an_application_and_its_clocks_as_they_were_known_and_in_effect() {
        oneApplication();
        var asked =
                "query($at: AsOf) { licenceApplication(code: \"A1\", asOf: $at) { status clocks { state } } }";
        var known = ask(asked, "at", Map.of("position", 4));
        assertThat(known.at("licenceApplication.status")).isEqualTo("UNDER_REVIEW");
        assertThat(known.at("licenceApplication.clocks[0].state")).isEqualTo("RUNNING");
        var inEffect = ask(asked, "at", Map.of("effectiveOn", "2026-03-05"));
        assertThat(inEffect.at("licenceApplication.status")).isEqualTo("SUBMITTED");
        assertThat(inEffect.at("licenceApplication.clocks")).isEqualTo(List.of());
        assertThat(ask(asked, "at", Map.of("effectiveOn", "2026-03-01")).at("licenceApplication"))
                .isNull();
        assertThat(ask("{ licenceApplication(code: \"a/b\") { code } }").code())
                .isEqualTo("BAD_VALUE");
    }

    @Test
    void two_points_in_one_request_keep_their_clocks_apart() {
        oneApplication();
        var both =
                ask(
                        "{ before: licenceApplications(first: 5, asOf: { position: 4 }) { edges { node { clocks { state } } } }"
                                + " now: licenceApplications(first: 5) { edges { node { clocks { state } } } } }");
        assertThat(both.at("before.edges[0].node.clocks[0].state")).isEqualTo("RUNNING");
        assertThat(both.at("now.edges[0].node.clocks[0].state")).isEqualTo("MET");
    }

    private void fourApplications() {
        oneApplication();
        record(
                submitted("A2", renewal(), "2026-03-03"),
                new ApplicationDeemedAccepted(new ApplicationId("A2"), day("2026-03-03")),
                submitted("A3", renewal(), "2026-03-04"),
                new ApplicationWithdrawn(
                        new ApplicationId("A3"), renewal(), "Sold.", day("2026-03-05")),
                submitted("A4", establishment(), "2026-03-06"));
    }

    @Test
    void tells_how_long_they_took_and_which_were_decided_late() {
        fourApplications();
        var it =
                ask(
                        "{ it: licenceApplicationAggregate(groupBy: [KIND], figures: [{kind: SUM, column: DAYS_TAKEN}, {kind: AVERAGE, column: DECIDED_LATE},"
                                + " {kind: SUM, column: PERIODS_EXCEEDED}], asOf: {effectiveOn: \"2026-04-30\"}) { groups { values { value } figures { number } } } }");
        assertThat(it.at("it.groups[0].values[0].value")).isEqualTo("ESTABLISHMENT");
        assertThat(it.at("it.groups[0].figures[0].number")).isEqualTo(new BigDecimal("39"));
        assertThat(it.at("it.groups[0].figures[1].number")).isEqualTo(new BigDecimal("0.5000"));
        assertThat(it.at("it.groups[0].figures[2].number")).isEqualTo(new BigDecimal("1"));
        assertThat(it.at("it.groups[1].figures[0].number")).isEqualTo(new BigDecimal("1"));
        assertThat(it.at("it.groups[1].figures[1].number")).isEqualTo(new BigDecimal("0.0000"));
    }

    private List<Object> filtered(Map<String, Object> filter) {
        return ask(
                        "query($f: LicenceApplicationFilter) { licenceApplications(first: 10, filter: $f) { edges { node { code } } } }",
                        "f",
                        filter)
                .nodes("licenceApplications", "code");
    }

    @Test
    void filters_by_each_property() {
        fourApplications();
        assertThat(filtered(Map.of())).containsExactly("A1", "A2", "A3", "A4");
        assertThat(filtered(Map.of("code", List.of("A4", "A1")))).containsExactly("A1", "A4");
        assertThat(filtered(Map.of("status", List.of("WITHDRAWN")))).containsExactly("A3");
        assertThat(filtered(Map.of("kind", List.of("RENEWAL")))).containsExactly("A2", "A3");
        assertThat(filtered(Map.of("result", List.of("GRANTED")))).containsExactly("A1");
        assertThat(filtered(Map.of("applicantContains", "elm found"))).hasSize(4);
        assertThat(filtered(Map.of("unit", List.of("Other")))).isEmpty();
        assertThat(filtered(Map.of("licence", List.of("L1")))).containsExactly("A2", "A3");
        assertThat(filtered(Map.of("deemedAccepted", true))).containsExactly("A2");
        assertThat(filtered(Map.of("deemedAccepted", false))).containsExactly("A1");
        assertThat(filtered(Map.of("preparer", List.of("Wang")))).containsExactly("A1");
        assertThat(filtered(Map.of("decider", List.of("Zhou")))).containsExactly("A1");
        assertThat(filtered(Map.of("submittedOn", Map.of("from", "2026-03-04"))))
                .containsExactly("A3", "A4");
        assertThat(filtered(Map.of("acceptedOn", Map.of("to", "2026-03-08"))))
                .containsExactly("A2");
        assertThat(filtered(Map.of("decidedOn", Map.of("from", "2026-03-05", "to", "2026-03-05"))))
                .containsExactly("A3");
    }

    @Test
    void orders_and_counts_applications() {
        fourApplications();
        assertThat(
                        ask("{ licenceApplications(first: 10, orderBy: { field: SUBMITTED_ON, direction: DESC }) { totalCount edges { node { code } } } }")
                                .nodes("licenceApplications", "code"))
                .containsExactly("A4", "A3", "A2", "A1");
        var counts =
                ask(
                        "{ licenceApplicationAggregate(groupBy: [KIND, STATUS]) { total groups { count values { by value } } } }");
        assertThat(counts.at("licenceApplicationAggregate.total")).isEqualTo(4L);
        assertThat(counts.at("licenceApplicationAggregate.groups[0]"))
                .isEqualTo(
                        Map.of(
                                "count",
                                1L,
                                "values",
                                List.of(
                                        Map.of("by", "KIND", "value", "ESTABLISHMENT"),
                                        Map.of("by", "STATUS", "value", "GRANTED"))));
    }

    @Test
    void follows_an_application_to_what_came_of_it() {
        oneApplication();
        record(issued("2026-04-10", "2031-04-09"));
        var shown =
                ask(
                        "{ licenceApplication(code: \"A1\") { proposal { licence { code status } school { code name } } basis { projections } } }");
        assertThat(shown.at("licenceApplication.proposal.licence"))
                .isEqualTo(Map.of("code", "L1", "status", "VALID"));
        assertThat(shown.at("licenceApplication.proposal.school"))
                .as("nothing is recorded of the school itself")
                .isNull();
        assertThat(shown.at("licenceApplication.basis.projections"))
                .isEqualTo(
                        List.of(
                                "applications",
                                "clocks",
                                "calendars",
                                "services",
                                "hearings",
                                "licences",
                                "schools"));
        var back =
                ask(
                        "{ licence(code: \"L1\") { terms { application { code status applicant { name } } } } }");
        assertThat(back.at("licence.terms[0].application.status")).isEqualTo("GRANTED");
        assertThat(back.at("licence.terms[0].application.applicant.name"))
                .isEqualTo("Elm Foundation");
    }

    @Test
    void an_application_that_was_not_there_before_differs_in_all_but_its_names() {
        oneApplication();
        var changes =
                ask(
                        "{ licenceApplicationChanges(code: \"A1\", first: 1, from: { position: -1 }, to: { position: 0 }) { fields { field } } }");
        assertThat(changes.at("licenceApplicationChanges.fields"))
                .isEqualTo(
                        List.of(
                                Map.of("field", "kind"),
                                Map.of("field", "status"),
                                Map.of("field", "applicant"),
                                Map.of("field", "proposal"),
                                Map.of("field", "unit"),
                                Map.of("field", "submittedOn"),
                                Map.of("field", "papers")));
    }

    @Test
    void finds_an_application_by_the_exact_name_of_its_applicant() {
        fourApplications();
        assertThat(filtered(Map.of("applicant", "Elm Foundation"))).hasSize(4);
        assertThat(filtered(Map.of("applicant", "Elm"))).isEmpty();
    }

    @Test
    void tells_history_and_changes_of_an_application() {
        oneApplication();
        var history =
                ask(
                        "{ licenceApplicationHistory(code: \"A1\", first: 10) { edges { node { summary decision { documentNumber } } } } }");
        assertThat(history.nodes("licenceApplicationHistory", "summary"))
                .startsWith(
                        "Elm Foundation applied: ESTABLISHMENT, with 1 papers, in hand with Licensing.",
                        "Accepted by certificate Z-1.")
                .contains("Granted by decision 2026-5.");
        var changes =
                ask(
                        "{ licenceApplicationChanges(code: \"A1\", first: 10, from: { position: 1 }, to: { position: 3 }) {"
                                + " fields { field before after } facts { type } } }");
        assertThat(changes.at("licenceApplicationChanges.fields[0]"))
                .isEqualTo(
                        Map.of("field", "status", "before", "ACCEPTED", "after", "UNDER_REVIEW"));
        assertThat(changes.at("licenceApplicationChanges.fields[1].field")).isEqualTo("review");
        assertThat(changes.at("licenceApplicationChanges.facts"))
                .isEqualTo(List.of(Map.of("type", "application.ReviewBegun")));
    }

    @Test
    void the_deadlines_of_a_full_page_come_out_of_one_query_that_asks_each_register_once() {
        int count = 250;
        IntStream.range(0, count)
                .mapToObj("%03d"::formatted)
                .forEach(
                        id -> {
                            record(submitted(id, establishment(), "2026-03-02"));
                            var first = clock("application/" + id, CORRECTION_PERIOD, "2026-03-02");
                            record(first.opened("Licensing"), first.met("Li", "2026-03-04"));
                            var next = clock("application/" + id, DECISION_PERIOD, "2026-03-04");
                            record(next.opened("Licensing"), next.met("Zhou", "2026-04-03"));
                        });
        int seen = 0;
        Object after = null;
        do {
            projections.forEach(each -> each.calls.clear());
            var page = ask(DEADLINES, "after", after);
            List<Map<String, Map<String, Object>>> edges =
                    Answer.cast(page.at("licenceApplications.edges"));
            for (var edge : edges) {
                var node = edge.getOrDefault("node", Map.of());
                List<Map<String, Object>> shown = Answer.cast(node.get("clocks"));
                assertThat(shown).hasSize(2);
                assertThat(shown.get(1))
                        .containsEntry("of", "application/" + node.get("code"))
                        .containsEntry("by", "Zhou")
                        .containsEntry("exceededBy", 2)
                        .containsEntry("breached", true);
                seen++;
            }
            assertThat(applications.calls).containsExactly("list");
            assertThat(clocks.calls).containsExactly("list");
            assertThat(calendars.calls).containsExactly("history");
            boolean more = Boolean.TRUE.equals(page.at("licenceApplications.pageInfo.hasNextPage"));
            after = more ? page.at("licenceApplications.pageInfo.endCursor") : null;
        } while (after != null);
        assertThat(seen).isEqualTo(count);
    }

    @Test
    void applications_without_their_clocks_do_not_ask_for_them() {
        oneApplication();
        ask("{ licenceApplications(first: 100) { edges { node { code status } } } }");
        assertThat(applications.calls).containsExactly("list");
        assertThat(clocks.calls).isEmpty();
        assertThat(calendars.calls).isEmpty();
    }

    @Test
    void a_clock_that_is_parked_makes_its_own_application_incomplete_and_no_other() {
        oneApplication();
        var broken = clock("application/A2", DECISION_PERIOD, "2026-03-09").opened("Licensing");
        record(submitted("A2", establishment(), "2026-03-02"), broken, broken);
        var asked = "query($id: ID!) { licenceApplication(code: $id) { basis { complete } } }";
        assertThat(ask(asked, "id", "A1").at("licenceApplication.basis.complete")).isEqualTo(true);
        assertThat(ask(asked, "id", "A2").at("licenceApplication.basis.complete")).isEqualTo(false);
    }
}
