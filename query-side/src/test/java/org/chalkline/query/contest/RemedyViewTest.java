package org.chalkline.query.contest;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chalkline.kernel.contest.ContestEvent.ReviewCopyReceived;
import org.chalkline.kernel.contest.ContestEvent.SuitComplaintReceived;
import org.chalkline.kernel.contest.ContestId;
import org.chalkline.kernel.contest.ContestedMatter;
import org.chalkline.kernel.contest.Docket;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockLapsed;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockMet;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOvertaken;
import org.chalkline.kernel.procedure.clock.ClockId;
import org.chalkline.kernel.procedure.clock.Due;
import org.chalkline.kernel.procedure.clock.Inaction;
import org.chalkline.kernel.procedure.service.Remedies;
import org.chalkline.kernel.procedure.service.ServiceEvent.PaperServed;
import org.chalkline.kernel.procedure.service.ServiceId;
import org.chalkline.kernel.procedure.service.ServiceMode;
import org.chalkline.kernel.procedure.standing.ContestedAct;
import org.chalkline.kernel.procedure.standing.Proceeding;
import org.chalkline.kernel.procedure.standing.Proceeding.Instance;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActChallenged;
import org.chalkline.query.contest.RemedyRecord.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RemedyViewTest {
    private static final String OF = "application/A1";
    private static final ClockId CLOCK = new ClockId(OF + ":licensing.decision");
    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);
    private static final LocalDate UNTIL = LocalDate.of(2026, 6, 1);
    private static final ContestId REVIEW = new ContestId("review/R-1");
    private static final Due DUE = new Due(LAST, false, 0);

    private final RemedyView view = new RemedyView();

    /** The rows after the facts, in this order. */
    private Map<String, @Nullable RemedyRecord> rows(Fact... facts) {
        var rows = new HashMap<String, @Nullable RemedyRecord>();
        for (var fact : facts) {
            assertThat(view.concerns(fact.getClass())).isTrue();
            var entity = view.entityOf(fact);
            rows.put(entity, view.evolve(rows.get(entity), fact));
        }
        rows.values().removeIf(row -> row == null);
        return rows;
    }

    private RemedyRecord row(Fact... facts) {
        var rows = rows(facts);
        assertThat(rows).hasSize(1);
        return requireNonNull(rows.values().iterator().next());
    }

    private static PaperServed served(String document, String receiver) {
        return new PaperServed(
                ServiceId.of(OF, 1),
                OF,
                document,
                receiver,
                ServiceMode.POST,
                "Elm",
                "receipt",
                null,
                null,
                new Remedies(true, UNTIL, UNTIL.plusMonths(4)),
                "chen",
                LAST);
    }

    private static ActChallenged challenged(String document, String by, LocalDate on) {
        return new ActChallenged(
                new ContestedAct(OF, 3, 30, "application.ApplicationRefused", document),
                new Proceeding("R 1", Instance.RECONSIDERATION, "Government"),
                by,
                "sun",
                on);
    }

    private static ClockLapsed lapsed(@Nullable Inaction inaction) {
        return new ClockLapsed(CLOCK, OF, DUE, LAST.plusDays(1), inaction);
    }

    private static ClockLapsed lapsed() {
        return lapsed(new Inaction(UNTIL, null));
    }

    private static ClockMet met(LocalDate on, @Nullable Boolean lapseRecorded) {
        return new ClockMet(CLOCK, OF, "li", 0, DUE, on, lapseRecorded);
    }

    private static ContestedMatter silence() {
        return new ContestedMatter(List.of(), CLOCK, List.of(), null, null);
    }

    private static Fact review(ContestedMatter matter) {
        return new ReviewCopyReceived(
                REVIEW,
                new Docket("R 1", "Government", null, false),
                matter,
                null,
                null,
                "Law",
                "sun",
                LAST.plusDays(9));
    }

    private static Fact suit(@Nullable ContestId review) {
        return new SuitComplaintReceived(
                new ContestId("suit/S-1"),
                new Docket("S 1", "Court", null, false),
                silence(),
                review,
                null,
                null,
                null,
                "Law",
                "sun",
                LAST.plusDays(9));
    }

    @Test
    void a_decision_that_was_served_is_open_until_the_last_of_its_remedies_ends() {
        var open = row(served("D-1", "Elm Ltd"));
        assertThat(open.kind()).isEqualTo(Kind.DECISION);
        assertThat(open.until()).isEqualTo(UNTIL.plusMonths(4));
    }

    @Test
    void what_is_contested_is_open_no_longer_to_who_contests_it() {
        var facts =
                rows(
                        served("D-1", "Elm Ltd"),
                        served("D-1", "Neighbour"),
                        challenged("D-1", "Elm Ltd", LAST.plusDays(2)));
        assertThat(facts).hasSize(2);
        assertThat(facts.values())
                .extracting(row -> requireNonNull(row).receiver() + " " + row.until())
                .containsExactlyInAnyOrder("Elm Ltd null", "Neighbour 2026-10-01");
        var contested =
                facts.values().stream()
                        .map(row -> requireNonNull(row))
                        .filter(row -> row.contestedOn() != null)
                        .findFirst()
                        .orElseThrow();
        assertThat(contested.contestedIn()).isEqualTo("R 1");
        assertThat(contested.contestedOn()).isEqualTo(LAST.plusDays(2));
    }

    @Test
    void another_instance_changes_nothing_of_what_is_contested_already() {
        var contested =
                row(
                        served("D-1", "Elm Ltd"),
                        challenged("D-1", "Elm Ltd", LAST.plusDays(2)),
                        challenged("D-1", "Elm Ltd", LAST.plusDays(80)));
        assertThat(contested.contestedOn()).isEqualTo(LAST.plusDays(2));
    }

    @Test
    void who_was_not_served_has_no_row() {
        assertThat(rows(challenged("D-1", "Somebody", LAST))).isEmpty();
    }

    @Test
    void a_period_that_ends_without_the_act_is_open_and_one_owed_to_nobody_is_not() {
        var open = row(lapsed());
        assertThat(open.kind()).isEqualTo(Kind.INACTION);
        assertThat(open.code()).isEqualTo(CLOCK.value());
        assertThat(open.of()).isEqualTo(OF);
        assertThat(open.since()).isEqualTo(LAST.plusDays(1));
        assertThat(open.until()).isEqualTo(UNTIL);
        assertThat(open.document()).isNull();
        assertThat(rows(lapsed(null))).isEmpty();
    }

    @Test
    void an_act_that_came_late_leaves_it_open_and_says_when_it_came() {
        var late = row(lapsed(), met(LAST.plusDays(4), null));
        assertThat(late.until()).isEqualTo(UNTIL);
        assertThat(late.actedOn()).isEqualTo(LAST.plusDays(4));
    }

    @Test
    void an_act_in_time_that_was_recorded_late_was_no_inaction() {
        var never = row(met(LAST, true), lapsed());
        assertThat(never.until()).isNull();
        assertThat(never.actedOn()).isEqualTo(LAST);
        assertThat(rows(met(LAST, null))).isEmpty();
    }

    @Test
    void what_is_called_for_no_longer_is_open_no_longer() {
        var overtaken = new ClockOvertaken(CLOCK, OF, "withdrawn", 3, DUE, LAST.plusDays(3));
        assertThat(rows(lapsed(), overtaken)).isEmpty();
        assertThat(rows(lapsed(), review(silence()), overtaken)).hasSize(1);
        var early = new ClockOvertaken(CLOCK, OF, "withdrawn", 0, DUE, LAST, true);
        assertThat(row(early, lapsed()).until()).isNull();
    }

    @Test
    void a_case_over_the_silence_closes_it_whoever_hears_it() {
        assertThat(row(lapsed(), review(silence())).until()).isNull();
        assertThat(row(lapsed(), suit(null)).contestedIn()).isEqualTo("S 1");
        // After a reconsideration it is that which is sued over.
        assertThat(row(lapsed(), suit(REVIEW)).until()).isEqualTo(UNTIL);
    }
}
