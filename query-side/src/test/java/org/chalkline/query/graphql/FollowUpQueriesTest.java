package org.chalkline.query.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chalkline.kernel.procedure.followup.FollowUpEvent.FollowUpAssigned;
import org.chalkline.kernel.procedure.followup.FollowUpEvent.FollowUpRefused;
import org.chalkline.kernel.procedure.followup.FollowUpEvent.FollowUpSettled;
import org.chalkline.kernel.procedure.followup.FollowUpId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FollowUpQueriesTest extends QueryTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static FollowUpRefused refused(String id, long position, String reason) {
        return new FollowUpRefused(
                new FollowUpId(id),
                "WhenRemovedThenDismissed",
                "headmaster/p-17",
                position,
                "DismissHead",
                reason,
                "There is none.",
                null,
                DAY);
    }

    @BeforeEach
    void one_is_open_and_one_was_settled() {
        record(
                refused("b", 4, "NOT_HEAD"),
                refused("a", 7, "OFFICE_ABOLISHED"),
                new FollowUpSettled(
                        new FollowUpId("a"), "chief", "Left before.", null, DAY.plusDays(1)));
    }

    @Test
    void shows_what_was_refused_and_who_saw_to_it() {
        var shown =
                ask(
                        "{ followUp(code: \"a\") { code reaction about position command reason message status refusedOn settledOn settledBy how"
                                + " basis { projections } } }");
        Map<String, Object> settled = Answer.cast(shown.at("followUp"));
        assertThat(settled)
                .containsEntry("code", "a")
                .containsEntry("reason", "OFFICE_ABOLISHED")
                .containsEntry("position", 7L)
                .containsEntry("status", "SETTLED")
                .containsEntry("refusedOn", "2026-03-02")
                .containsEntry("settledOn", "2026-03-03")
                .containsEntry("settledBy", "chief")
                .containsEntry("how", "Left before.");
        assertThat(
                        ask("{ followUp(code: \"a\", asOf: { effectiveOn: \"2026-03-02\" }) { status how } }")
                                .at("followUp.status"))
                .isEqualTo("OPEN");
        assertThat(ask("{ followUp(code: \"a/b\") { code } }").code()).isEqualTo("BAD_VALUE");
    }

    private List<Object> filtered(String filter) {
        return ask("{ followUps(first: 5, filter: { "
                        + filter
                        + " }) { edges { node { code } } } }")
                .nodes("followUps", "code");
    }

    @Test
    void lists_them_in_the_order_of_the_facts_that_called_for_them() {
        assertThat(filtered("")).containsExactly("b", "a");
        assertThat(filtered("status: [OPEN]")).containsExactly("b");
        assertThat(filtered("reason: [\"OFFICE_ABOLISHED\"]")).containsExactly("a");
        assertThat(filtered("reaction: [\"Another\"]")).isEmpty();
        assertThat(filtered("about: [\"headmaster/p-17\"]")).hasSize(2);
    }

    @Test
    void tells_which_are_overdue_on_a_day_and_whose_they_are() {
        var due = DAY.plusDays(7);
        record(
                new FollowUpAssigned(new FollowUpId("b"), "Zhao", due, null, DAY.plusDays(1)),
                refused("c", 9, "NOT_HEAD"),
                new FollowUpAssigned(new FollowUpId("c"), "Qian", DAY.plusDays(30), null, DAY));
        var overdue =
                "query($day: Date, $overdue: Boolean) { followUps(first: 5, filter: {overdue: $overdue},"
                        + " asOf: {effectiveOn: $day}) { edges { node { code assignee dueOn } } } }";
        var on = ask(overdue, "day", due.toString(), "overdue", true);
        assertThat(on.nodes("followUps", "code")).isEmpty();
        var late = ask(overdue, "day", due.plusDays(1).toString(), "overdue", true);
        assertThat(late.nodes("followUps", "code")).containsExactly("b");
        assertThat(late.nodes("followUps", "assignee")).containsExactly("Zhao");
        assertThat(
                        ask(overdue, "day", due.plusDays(1).toString(), "overdue", false)
                                .nodes("followUps", "code"))
                .containsExactly("c");
        record(new FollowUpSettled(new FollowUpId("b"), "chief", "Done.", null, due.plusDays(1)));
        assertThat(
                        ask(overdue, "day", due.plusDays(1).toString(), "overdue", true)
                                .nodes("followUps", "code"))
                .isEmpty();
        assertThat(filtered("assignee: [\"Qian\"]")).containsExactly("c");
    }

    @Test
    void tells_what_was_recorded_of_one_and_how_many_are_open() {
        assertThat(
                        ask("{ followUpHistory(code: \"a\", first: 5) { edges { node { summary } } } }")
                                .nodes("followUpHistory", "summary"))
                .containsExactly(
                        "DismissHead of WhenRemovedThenDismissed refused: OFFICE_ABOLISHED",
                        "Settled by chief.");
        assertThat(
                        ask("{ followUpAggregate(groupBy: [STATUS]) { total } }")
                                .at("followUpAggregate.total"))
                .isEqualTo(2L);
    }
}
