package org.chalkline.query.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.query.LicensingStory.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockReckonedAnew;
import org.chalkline.kernel.procedure.clock.Due;
import org.chalkline.kernel.procedure.clock.RuleId;
import org.chalkline.kernel.procedure.clock.StatuteBook;
import org.chalkline.kernel.procedure.clock.StatutoryPeriod;
import org.chalkline.kernel.procedure.clock.Terms.Ground;
import org.junit.jupiter.api.Test;

class ClockQueriesTest extends QueryTest {

    private static final String ID = "application/A1:licensing.decision";

    /** One clock met three days late, one in time, one suspended, one running to 9 September. */
    private void fourClocks() {
        var late = clock("application/A1", DECISION_PERIOD, "2026-03-02");
        record(late.opened("Licensing"), late.lapsed(), late.met("Li", "2026-04-02"));
        var inTime = clock("application/A2", CORRECTION_PERIOD, "2026-03-02");
        record(inTime.opened("Hall"), inTime.met("Wang", "2026-03-09"));
        var still = clock("application/A3", DECISION_PERIOD, "2026-08-03");
        record(still.opened("Licensing"), still.suspended(Ground.HEARING, "2026-08-10"));
        var backwards =
                clock("licence/L1", new RuleId("licensing.renewal-application"), "2026-10-30");
        record(backwards.opened("Licensing", "2026-08-31"));
    }

    @Test
    void shows_a_clock_with_its_rule_in_full() {
        fourClocks();
        var clock =
                ask(
                        "query($id: ID!) { clock(code: $id) { code of unit responsibleUnit event openedOn state breached exceededBy lapsedOn"
                                + " lapseRecorded { position recordedAt } closedOn by why due { date provisional calendarEdition }"
                                + " suspensions { from } extension { length } basis { position effectiveOn projections }"
                                + " rule { id title titleZh law lawZh version article words actor countedFrom length unit direction lapseMeans reading } } }",
                        "id",
                        ID);
        Map<String, Object> shown = Answer.cast(clock.at("clock"));
        assertThat(shown)
                .containsEntry("of", "application/A1")
                .containsEntry("unit", "WORKING_DAY")
                .containsEntry("responsibleUnit", "Licensing")
                .containsEntry("state", "MET")
                .containsEntry("breached", true)
                .containsEntry("exceededBy", 3)
                .containsEntry("lapsedOn", "2026-03-31")
                .containsEntry("closedOn", "2026-04-02")
                .containsEntry("by", "Li");
        assertThat(clock.at("clock.due"))
                .isEqualTo(
                        Map.of("date", "2026-03-30", "provisional", false, "calendarEdition", 0));
        assertThat(clock.at("clock.lapseRecorded.position")).isEqualTo(1L);
        assertThat(clock.at("clock.lapseRecorded.recordedAt"))
                .isEqualTo("2026-01-01T08:01:00.000+08:00");
        Map<String, Object> rule = Answer.cast(clock.at("clock.rule"));
        assertThat(rule)
                .containsEntry("id", "licensing.decision")
                .containsEntry("titleZh", "作出行政许可决定")
                .containsEntry("law", "Administrative Licensing Law")
                .containsEntry("version", "2019")
                .containsEntry("article", "42")
                .containsEntry("actor", "AUTHORITY")
                .containsEntry("length", 20)
                .containsEntry("lapseMeans", "NOTHING");
        assertThat(clock.at("clock.basis.projections")).isEqualTo(List.of("clocks", "calendars"));
    }

    @Test
    void a_clock_that_nobody_knew_is_absent_and_a_malformed_id_is_told() {
        assertThat(
                        ask("{ clock(code: \"application/X:licensing.decision\") { code } }")
                                .at("clock"))
                .isNull();
        assertThat(ask("{ clock(code: \"nonsense\") { code } }").code()).isEqualTo("BAD_VALUE");
    }

    private List<Object> found(String filter) {
        return ask("{ clocks(first: 10, filter: { " + filter + " }) { edges { node { of } } } }")
                .nodes("clocks", "of");
    }

    @Test
    void lists_clocks_by_each_property() {
        fourClocks();
        assertThat(
                        ask("{ clocks(first: 10, orderBy: { field: CODE }) { edges { node { of } } } }")
                                .nodes("clocks", "of"))
                .containsExactly(
                        "application/A1", "application/A2", "application/A3", "licence/L1");
        assertThat(found("breached: true")).containsExactly("application/A1");
        assertThat(found("breached: false"))
                .containsExactlyInAnyOrder("application/A2", "application/A3", "licence/L1");
        assertThat(found("due: { from: \"2026-03-09\", to: \"2026-03-30\" }"))
                .as("what is due first comes first")
                .containsExactly("application/A2", "application/A1");
        assertThat(found("unit: [WORKING_DAY]")).hasSize(3);
        assertThat(found("unit: [CALENDAR_DAY]")).containsExactly("licence/L1");
        assertThat(found("unit: [YEAR, MONTH]")).isEmpty();
        assertThat(found("responsibleUnit: [\"Hall\"]")).containsExactly("application/A2");
        assertThat(found("state: [SUSPENDED, RUNNING]"))
                .containsExactlyInAnyOrder("application/A3", "licence/L1");
        assertThat(found("rule: [\"licensing.correction-notice\"]"))
                .containsExactly("application/A2");
        assertThat(found("actor: [LICENSEE]")).containsExactly("licence/L1");
        assertThat(found("of: [\"application/A3\"]")).containsExactly("application/A3");
        assertThat(found("kind: [\"licence\"]")).containsExactly("licence/L1");
    }

    @Test
    void a_running_clock_is_late_as_soon_as_the_day_spoken_of_is_after_its_last() {
        record(clock("application/A1", DECISION_PERIOD, "2026-03-02").opened("Licensing"));
        var asked =
                "query($on: Date) { clocks(filter: { breached: true }, first: 5, asOf: { effectiveOn: $on }) {"
                        + " edges { node { state breached exceededBy lapsedOn lapseRecorded { position } } } } }";
        assertThat(ask(asked, "on", "2026-03-30").nodes("clocks", "state")).isEmpty();
        var next = ask(asked, "on", "2026-03-31");
        assertThat(next.nodes("clocks", "state")).containsExactly("RUNNING");
        assertThat(next.nodes("clocks", "exceededBy")).containsExactly(1);
        assertThat(next.at("clocks.edges[0].node.lapsedOn")).isNull();
        assertThat(next.at("clocks.edges[0].node.lapseRecorded")).isNull();
        var inTime =
                "query($on: Date) { clocks(filter: { breached: false }, first: 5, asOf: { effectiveOn: $on }) { edges { node { state } } } }";
        assertThat(ask(inTime, "on", "2026-03-30").nodes("clocks", "state")).hasSize(1);
        assertThat(ask(inTime, "on", "2026-03-31").nodes("clocks", "state")).isEmpty();
        assertThat(ask(asked, "on", "2026-04-04").nodes("clocks", "exceededBy"))
                .as("31 March to 3 April; the 4th is no working day")
                .containsExactly(4);
    }

    @Test
    void a_lapse_that_settles_the_matter_grows_no_older() {
        var silence = clock("application/A1", CORRECTION_PERIOD, "2026-03-02");
        record(silence.opened("Licensing"), silence.lapsed());
        var asked = "{ clocks(first: 5) { edges { node { breached lapsedOn exceededBy } } } }";
        assertThat(ask(asked).at("clocks.edges[0].node.breached")).isEqualTo(true);
        assertThat(ask(asked).at("clocks.edges[0].node.lapsedOn")).isEqualTo("2026-03-10");
        assertThat(ask(asked).at("clocks.edges[0].node.exceededBy")).isNull();
    }

    /** One that runs past 30 March, one closed three days after it, and one that nobody awaits. */
    private void missedDeadlines() {
        record(clock("application/A1", DECISION_PERIOD, "2026-03-02").opened("Licensing"));
        var closed = clock("application/A2", DECISION_PERIOD, "2026-03-02");
        record(closed.opened("Hall"), closed.met("Li", "2026-04-02"));
        var silence = clock("application/A3", CORRECTION_PERIOD, "2026-03-02");
        record(silence.opened("Hall"), silence.lapsed());
    }

    @Test
    void missed_deadlines_come_the_worst_first_and_running_ones_count_up_to_the_day_asked_about() {
        missedDeadlines();
        var asked =
                "query($on: Date, $after: String) { clocks(first: 1, after: $after, orderBy: { field: DAYS_LATE, direction: DESC },"
                        + " filter: { breached: true }, asOf: { effectiveOn: $on }) { pageInfo { endCursor } edges { node { of daysLate } } } }";
        var worst = new ArrayList<Object>();
        for (var on : List.of("2026-04-02", "2026-04-10")) {
            String after = null;
            for (int i = 0; i < 3; i++) {
                var page = ask(asked, "on", on, "after", after);
                worst.add(page.at("clocks.edges[0].node.of"));
                worst.add(page.at("clocks.edges[0].node.daysLate"));
                after = String.valueOf(page.at("clocks.pageInfo.endCursor"));
            }
        }
        assertThat(worst)
                .as("on 2 April both are three days late; from then on the one still runs")
                .containsExactly(
                        "application/A2",
                        3,
                        "application/A1",
                        3,
                        "application/A3",
                        null,
                        "application/A1",
                        11,
                        "application/A2",
                        3,
                        "application/A3",
                        null);
        assertThat(
                        ask("{ clocks(first: 5, filter: { daysLate: { from: 4 } }, asOf: { effectiveOn: \"2026-04-10\" }) { totalCount edges { node { of } } } }")
                                .nodes("clocks", "of"))
                .containsExactly("application/A1");
    }

    @Test
    void days_late_are_added_up_as_of_each_day_of_a_series() {
        missedDeadlines();
        var series =
                ask(
                        "{ clockSeries(series: { from: \"2026-03-31\", to: \"2026-05-31\", every: MONTH }, groupBy: [RESPONSIBLE_UNIT],"
                                + " figures: [{ kind: SUM, column: DAYS_LATE }]) {"
                                + " points { effectiveOn groups { values { value } figures { number } } } } }");
        var told = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 2; j++) {
                var group = "clockSeries.points[" + i + "].groups[" + j + "].";
                told.add(
                        series.at("clockSeries.points[" + i + "].effectiveOn")
                                + " "
                                + series.at(group + "values[0].value")
                                + " "
                                + series.at(group + "figures[0].number"));
            }
        }
        assertThat(told)
                .containsExactly(
                        "2026-03-31 Hall 1",
                        "2026-03-31 Licensing 1",
                        "2026-04-30 Hall 3",
                        "2026-04-30 Licensing 31",
                        "2026-05-31 Hall 3",
                        "2026-05-31 Licensing 62");
    }

    @Test
    void paging_keeps_the_filter_and_its_day() {
        record(clock("application/A1", DECISION_PERIOD, "2026-03-02").opened("Licensing"));
        record(clock("application/A2", DECISION_PERIOD, "2026-03-03").opened("Licensing"));
        var page =
                "query($after: String, $breached: Boolean) { clocks(filter: { breached: $breached }, first: 1, after: $after)"
                        + " { pageInfo { endCursor } edges { node { of } } } }";
        var first = ask(page, "breached", true);
        assertThat(first.nodes("clocks", "of")).containsExactly("application/A1");
        var cursor = first.at("clocks.pageInfo.endCursor");
        assertThat(ask(page, "breached", true, "after", cursor).nodes("clocks", "of"))
                .containsExactly("application/A2");
        assertThat(ask(page, "breached", false, "after", cursor).code())
                .isEqualTo("CURSOR_OF_ANOTHER_QUERY");
    }

    @Test
    void explains_a_clock_day_by_day() {
        record(clock("application/A1", CORRECTION_PERIOD, "2026-02-11").opened("Licensing"));
        var asked =
                "query($after: Date, $first: Int!) { clock(code: \"application/A1:licensing.correction-notice\") { explain {"
                        + " days(first: $first, after: $after) { date kind number reason } lines counted law article due { date } } } }";
        var explained = ask(asked, "first", 100);
        List<Map<String, Object>> days = Answer.cast(explained.at("clock.explain.days"));
        assertThat(days.getFirst())
                .containsEntry("date", "2026-02-11")
                .containsEntry("kind", "EVENT_DAY")
                .containsEntry("number", null);
        assertThat(days.get(1)).containsEntry("kind", "COUNTED").containsEntry("number", 1);
        assertThat(days).anySatisfy(day -> assertThat((String) day.get("reason")).contains("春节"));
        assertThat(days.getLast()).containsEntry("number", 5);
        assertThat(explained.at("clock.explain.counted")).isEqualTo(5);
        assertThat(explained.at("clock.explain.law")).isEqualTo("Administrative Licensing Law");
        assertThat(explained.at("clock.explain.article")).isEqualTo("32");
        assertThat(String.valueOf(explained.at("clock.explain.lines"))).contains("article 32");
        var second = ask(asked, "first", 2, "after", "2026-02-11");
        assertThat(second.at("clock.explain.days[0].date")).isEqualTo("2026-02-12");
        assertThat(second.at("clock.explain.days[1].date")).isEqualTo("2026-02-13");
        assertThat(ask(asked, "first", 101).code()).isEqualTo("FIRST_OUT_OF_RANGE");
    }

    /** Opened at 0, a notice published at 1, reckoned anew at 2. */
    private void aNoticeMovesAClock() {
        var clock = clock("application/A1", CORRECTION_PERIOD, "2026-12-29");
        var opened = clock.opened("Licensing");
        var notice = notice("N1", "2027-01-01", "2026-08-01");
        record(opened, notice);
        var version = StatuteBook.standard().version(opened.rule());
        Due moved =
                StatutoryPeriod.open(version, opened.event()).due(CALENDAR.with(notice.notice()));
        record(
                new ClockReckonedAnew(
                        clock.id(), opened.of(), opened.due(), moved, "N1", day("2026-12-29")));
    }

    @Test
    void the_account_goes_by_the_calendar_on_record_at_the_position_asked_for() {
        aNoticeMovesAClock();
        var asked =
                "query($at: Long) { clock(code: \"application/A1:licensing.correction-notice\","
                        + " asOf: { position: $at, effectiveOn: \"2026-12-31\" }) { due { date provisional calendarEdition }"
                        + " explain { due { date calendarEdition } } } }";
        var before = ask(asked, "at", 0);
        assertThat(before.at("clock.due.date")).isEqualTo("2027-01-05");
        assertThat(before.at("clock.due.provisional")).isEqualTo(true);
        assertThat(before.at("clock.explain.due.date")).isEqualTo("2027-01-05");
        var published = ask(asked, "at", 1);
        assertThat(published.at("clock.due.date")).as("as last reckoned").isEqualTo("2027-01-05");
        assertThat(published.at("clock.explain.due.date")).isEqualTo("2027-01-06");
        var reckoned = ask(asked, "at", 2);
        assertThat(reckoned.at("clock.due.date")).isEqualTo("2027-01-06");
        assertThat(reckoned.at("clock.due.calendarEdition")).isEqualTo(1);
        assertThat(reckoned.at("clock.explain.due.calendarEdition")).isEqualTo(1);
        assertThat(ask(asked, "at", 0).at("clock.explain.due.date"))
                .as("asked again for the earlier position")
                .isEqualTo("2027-01-05");
    }

    @Test
    void a_calendar_that_lags_holds_the_answer_back_to_what_both_show() {
        aNoticeMovesAClock();
        calendars.heldAt = 0;
        var asked = "{ clocks(first: 5) { basis { position } edges { node { exceededBy } } } }";
        assertThat(ask(asked).at("clocks.basis.position")).isEqualTo(0L);
        assertThat(
                        ask("{ clocks(first: 5, asOf: { position: 1 }) { edges { node { exceededBy } } } }")
                                .code())
                .isEqualTo("NOT_CAUGHT_UP");
    }

    @Test
    void a_clock_asked_for_by_its_global_id_is_shown_no_further_than_the_calendar_has_come() {
        record(
                clock("application/A1", DECISION_PERIOD, "2026-03-02").opened("Licensing"),
                notice("N1", "2027-01-01", "2026-08-01"));
        calendars.heldAt = 0;
        var id = ask("query($code: ID!) { clock(code: $code) { id } }", "code", ID).at("clock.id");
        for (var document :
                List.of(
                        "query($id: ID!) { node(id: $id) { ... on Clock { basis { position } explain { lines } } } }",
                        "query($id: ID!) { node(id: $id) { ...Explained } } fragment Explained on Clock { basis { position } explain { lines } }")) {
            assertThat(ask(document, "id", id).at("node.basis.position")).isEqualTo(0L);
        }
    }

    @Test
    void counts_clocks_and_tells_what_differs_in_one_between_two_points() {
        fourClocks();
        assertThat(
                        ask("{ clockAggregate(filter: { breached: false }, groupBy: [KIND]) { groups { count values { value } } } }")
                                .at("clockAggregate.groups"))
                .isEqualTo(
                        List.of(
                                Map.of(
                                        "count",
                                        2L,
                                        "values",
                                        List.of(Map.of("value", "application"))),
                                Map.of(
                                        "count",
                                        1L,
                                        "values",
                                        List.of(Map.of("value", "licence")))));
        var changes =
                ask(
                        "query($id: ID!) { clockChanges(code: $id, first: 5, from: { position: 0 }) { fields { field before after } } }",
                        "id",
                        ID);
        assertThat(changes.at("clockChanges.fields"))
                .isEqualTo(
                        List.of(
                                Map.of("field", "state", "before", "RUNNING", "after", "MET"),
                                absent("lapsedOn", "2026-03-31"),
                                absent("closedOn", "2026-04-02"),
                                absent("by", "Li")));
    }

    private static Map<String, Object> absent(String field, String after) {
        var change = new HashMap<String, Object>();
        change.put("field", field);
        change.put("before", null);
        change.put("after", after);
        return change;
    }

    @Test
    void a_clock_that_can_not_be_brought_further_is_told() {
        var clock = clock("application/A1", DECISION_PERIOD, "2026-03-02");
        var opened = clock.opened("Licensing");
        record(opened, opened);
        var asked =
                ask(
                        "{ clocks(first: 5) { parked { projection entity position } basis { complete } edges { node { state } } } }");
        assertThat(asked.at("clocks.parked"))
                .isEqualTo(List.of(Map.of("projection", "clocks", "entity", ID, "position", 1L)));
        assertThat(asked.at("clocks.basis.complete")).isEqualTo(false);
        assertThat(asked.nodes("clocks", "state")).containsExactly("RUNNING");
    }

    private Map<String, Object> basis(String question) {
        return Answer.cast(ask(question).extension("basis"));
    }

    @Test
    void every_answer_that_misses_something_says_so_unasked() {
        var opened = clock("application/A1", DECISION_PERIOD, "2026-03-02").opened("Licensing");
        for (var question :
                List.of(
                        "{ clocks(first: 5) { edges { node { state } } } }",
                        "{ clocks(first: 5) { totalCount } }",
                        "{ clock(code: \"" + ID + "\") { state } }",
                        "{ clockHistory(code: \""
                                + ID
                                + "\", first: 5) { edges { node { summary } } } }")) {
            begin_with_an_empty_store();
            record(opened);
            assertThat(basis(question)).as(question).doesNotContainKey("parked");
            record(opened);
            assertThat(basis(question)).as(question).containsEntry("parked", 1);
        }
    }

    @Test
    void tells_the_history_of_a_clock() {
        var clock = clock("application/A1", DECISION_PERIOD, "2026-03-02");
        record(
                clock.opened("Licensing"),
                clock.suspended(Ground.HEARING, "2026-03-10"),
                clock.resumed("2026-03-17"),
                clock.extended(1, "2026-03-18"),
                clock.lapsed(),
                clock.overtaken("withdrawn", "2026-05-08"));
        assertThat(
                        ask(
                                        "query($id: ID!) { clockHistory(code: $id, first: 10) { edges { node { summary } } } }",
                                        "id",
                                        ID)
                                .nodes("clockHistory", "summary"))
                .containsExactly(
                        "Began to run under licensing.decision, counted from 2026-03-02, for Licensing; its last day is 2026-03-30.",
                        "Stands still: HEARING, notice N1.",
                        "Runs again; its last day is 2026-04-07.",
                        "Extended by 1, approved by Head; its last day is 2026-04-08.",
                        "Lapsed without the act; its last day was 2026-04-08.",
                        "No longer called for: withdrawn, 19 days late.");
        assertThat(
                        ask("{ clockHistory(code: \"a/b:c.d\", first: 1) { edges { cursor } } }")
                                .at("clockHistory"))
                .isNull();
    }

    @Test
    void explaining_a_page_of_clocks_asks_each_register_once() {
        fourClocks();
        ask("{ clocks(first: 10) { edges { node { exceededBy explain { lines } } } } }");
        assertThat(clocks.calls).containsExactly("list");
        assertThat(calendars.calls).containsExactly("history");
        calendars.calls.clear();
        ask("{ clocks(first: 10) { edges { node { state due { date } } } } }");
        assertThat(Objects.requireNonNull(calendars.calls)).isEmpty();
    }
}
