package org.chalkline.query.record;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.query.LicensingStory.APPLICATION;
import static org.chalkline.query.LicensingStory.day;
import static org.chalkline.query.LicensingStory.decision;
import static org.chalkline.query.LicensingStory.establishment;
import static org.chalkline.query.LicensingStory.issued;
import static org.chalkline.query.LicensingStory.submitted;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.chalkline.kernel.application.ApplicationEvent;
import org.chalkline.kernel.application.ApplicationEvent.ApplicationAccepted;
import org.chalkline.kernel.application.ApplicationEvent.ApplicationGranted;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.licence.ApplicationId;
import org.chalkline.kernel.licence.LicenceEvent;
import org.chalkline.kernel.procedure.correction.ValueCorrected;
import org.chalkline.kernel.procedure.standing.ContestedAct;
import org.chalkline.kernel.procedure.standing.FallGround;
import org.chalkline.kernel.procedure.standing.Proceeding;
import org.chalkline.kernel.procedure.standing.Proceeding.Instance;
import org.chalkline.kernel.procedure.standing.SequenceRange;
import org.chalkline.kernel.procedure.standing.StandingEvent;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActChallenged;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActRestored;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActsSetAside;
import org.chalkline.query.projection.AsOf;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.Condition.Test;
import org.chalkline.query.projection.ListStream;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.Row;
import org.chalkline.query.projection.View;
import org.chalkline.query.projection.engine.Projections;
import org.chalkline.query.projection.sqlite.SqliteProjectionStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;

/** The record is told as it was made, with what became of each fact, and falls with nothing. */
class RecordViewsTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-08-31T17:00:00Z"), ZONE);
    private static final String OF = "application/A1";

    private static final FactCatalogue CATALOGUE =
            FactCatalogue.of(
                    ApplicationEvent.class,
                    LicenceEvent.class,
                    StandingEvent.class,
                    ValueCorrected.class);

    private final FactView factView = new FactView(ZONE);
    private final DecisionView decisionView = new DecisionView(ZONE);
    private final RulingView rulingView = new RulingView(ZONE);
    private final List<View<?>> views = List.of(factView, decisionView, rulingView);
    private final ListStream stream = new ListStream(CATALOGUE, 7);

    @TempDir private @Nullable Path folder;

    /** An application is granted and a licence issued; the grant is contested, falls, and rises. */
    private long story(boolean restored) {
        stream.record(submitted("A1", establishment(), "2026-03-02"));
        stream.record(new ApplicationAccepted(APPLICATION, "Z-1", "Li", day("2026-03-09")));
        stream.record(
                new ApplicationGranted(
                        APPLICATION, establishment(), decision("2026-5", "Li"), day("2026-04-02")));
        stream.record(issued("2026-04-02", "2031-08-31"));
        var act = new ContestedAct(OF, 2, 2, "application.ApplicationGranted", "2026-5");
        var suit = new Proceeding("S-1", Instance.FIRST_INSTANCE, "Court");
        stream.record(new ActChallenged(act, suit, "Neighbour", "Wang", day("2026-05-01")));
        stream.record(
                new ActsSetAside(
                        act,
                        List.of(new SequenceRange(2, 2)),
                        FallGround.ANNULLED,
                        suit,
                        null,
                        null,
                        "No survey.",
                        "Wang",
                        day("2026-06-30"),
                        day("2026-04-02")));
        if (restored) {
            stream.record(
                    new ActRestored(
                            act,
                            List.of(new SequenceRange(2, 2)),
                            new Proceeding("S-2", Instance.SECOND_INSTANCE, "Higher court"),
                            null,
                            null,
                            "There was one.",
                            "Wang",
                            day("2026-08-01"),
                            day("2026-04-02")));
        }
        return stream.head();
    }

    private interface Asked {
        void of(Projections projections) throws InterruptedException;
    }

    /** Asks projections that were there while facts came, and such as were built from them. */
    private void ask(boolean restored, Asked asked) throws InterruptedException {
        var at = requireNonNull(folder);
        try (var live =
                new Projections(
                        views,
                        new SqliteProjectionStore(at.resolve("live")),
                        stream,
                        CATALOGUE,
                        CLOCK)) {
            live.start();
            long head = story(restored);
            await(live, head);
            asked.of(live);
            try (var built =
                    new Projections(
                            views,
                            new SqliteProjectionStore(at.resolve("built")),
                            stream,
                            CATALOGUE,
                            CLOCK)) {
                built.start();
                await(built, head);
                asked.of(built);
            }
        }
    }

    private void await(Projections projections, long head) throws InterruptedException {
        for (var view : views) {
            var projection = projections.of(view);
            long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            while (projection.standing().fault() != null && System.nanoTime() < until)
                Thread.sleep(5);
            assertThat(projection.await(head, Duration.ofSeconds(60))).isTrue();
            assertThat(projection.parked(10)).isEmpty();
        }
    }

    private static <S> S state(Projection<S> projection, String code, long position) {
        return projection
                .find(code, new AsOf(position, LocalDate.of(2026, 8, 31)))
                .map(Row::state)
                .orElseThrow();
    }

    @org.junit.jupiter.api.Test
    void a_fact_that_fell_is_listed_on_with_why_and_how_long_it_stood() throws Exception {
        ask(
                false,
                projections -> {
                    var facts = projections.of(factView);
                    var fell = state(facts, OF + "@2", 5);
                    assertThat(fell.standing()).isEqualTo(FactStanding.FELL);
                    assertThat(fell.ground()).isEqualTo(FallGround.ANNULLED);
                    assertThat(fell.ruledOn()).isEqualTo(day("2026-06-30"));
                    assertThat(fell.stoodDays()).isZero();
                    assertThat(state(facts, OF + "@2", 4).standing())
                            .isEqualTo(FactStanding.CONTESTED);
                    assertThat(state(facts, OF + "@2", 3).standing())
                            .isEqualTo(FactStanding.STANDS);
                    assertThat(state(facts, OF + "@1", 5).standing())
                            .isEqualTo(FactStanding.STANDS);
                    assertThat(state(facts, OF + "@4", 5).tellsOf()).isEqualTo(OF + "@2");
                    var where =
                            new Condition("document_number", Test.IN, List.of((Object) "2026-5"));
                    assertThat(facts.count(List.of(where), new AsOf(5, day("2026-01-01"))))
                            .as("what was recorded holds on every day")
                            .isEqualTo(2);
                });
    }

    @org.junit.jupiter.api.Test
    void a_fact_tells_who_recorded_it_and_how_long_after_its_effect() throws Exception {
        ask(
                false,
                projections -> {
                    var granted = state(projections.of(factView), OF + "@2", 5);
                    assertThat(granted.actor()).isEqualTo("clerk-2");
                    assertThat(granted.officer()).isEqualTo("Li");
                    assertThat(granted.documentNumber()).isEqualTo("2026-5");
                    assertThat(granted.provisions()).isEqualTo("|Private Education Law:17:2018|");
                    assertThat(granted.recordedOn()).isEqualTo(day("2026-01-01"));
                    assertThat(granted.lag()).isEqualTo(-91);
                    assertThat(granted.kind()).isEqualTo("application");
                });
    }

    @org.junit.jupiter.api.Test
    void a_decision_falls_with_a_fact_that_rests_on_it_and_stands_again_with_it() throws Exception {
        ask(
                true,
                projections -> {
                    var decisions = projections.of(decisionView);
                    var fell = state(decisions, "2026-5", 5);
                    assertThat(fell.standing()).isEqualTo(FactStanding.FELL);
                    assertThat(fell.fallen()).containsExactly(OF + "@2");
                    var rose = state(decisions, "2026-5", 6);
                    assertThat(rose.standing()).isEqualTo(FactStanding.RESTORED);
                    assertThat(rose.fallen()).isEmpty();
                    assertThat(rose.ground()).isNull();
                    assertThat(rose.stoodDays()).isNull();
                    assertThat(state(projections.of(factView), OF + "@2", 6).standing())
                            .isEqualTo(FactStanding.RESTORED);
                });
    }

    @org.junit.jupiter.api.Test
    void what_rests_on_no_decision_is_gathered_nowhere() throws Exception {
        ask(
                true,
                projections -> {
                    var decisions = projections.of(decisionView);
                    assertThat(decisions.history("2026-5", -1, 6, 10)).isNotEmpty();
                    assertThat(decisions.history("", -1, 6, 10)).isEmpty();
                    assertThat(decisions.history(OF, -1, 6, 10)).isEmpty();
                });
    }

    @org.junit.jupiter.api.Test
    void a_decision_may_be_carried_out_on_any_number_of_records() throws Exception {
        int many = 2_500;
        for (int i = 0; i < many; i++) {
            for (var number : List.of("2026-5", "2026-9")) {
                var application = new ApplicationId(number + "-" + i);
                var decision = decision(number, "Li");
                var on = day("2026-04-02");
                stream.record(new ApplicationGranted(application, establishment(), decision, on));
            }
        }
        ask(
                true,
                projections -> {
                    var decisions = projections.of(decisionView);
                    long head = stream.head();
                    assertThat(state(decisions, "2026-9", head).acts()).isEqualTo(many);
                    assertThat(state(decisions, "2026-9", 2_001).acts()).isEqualTo(1_001);
                    assertThat(decisions.history("2026-9", -1, head, 2 * many)).hasSize(many);
                    var fell = state(decisions, "2026-5", head - 1);
                    assertThat(fell.fallen()).containsExactly(OF + "@2");
                    // The grant and the licence of the story rest on it, too.
                    assertThat(fell.acts()).isGreaterThan(many);
                    assertThat(state(decisions, "2026-5", 2_000).acts()).isEqualTo(1_001);
                });
    }

    @org.junit.jupiter.api.Test
    void every_ruling_names_the_act_where_it_was_judged_and_what_fell() throws Exception {
        ask(
                true,
                projections -> {
                    var rulings = projections.of(rulingView);
                    var fall = state(rulings, OF + "@4", 6);
                    assertThat(fall.kind()).isEqualTo(RulingKind.SET_ASIDE);
                    assertThat(fall.act()).isEqualTo(OF + "@2");
                    assertThat(fall.body()).isEqualTo("Court");
                    assertThat(fall.fell()).isEqualTo(1);
                    assertThat(state(rulings, OF + "@5", 6).kind()).isEqualTo(RulingKind.RESTORED);
                    assertThat(rulings.count(List.of(), new AsOf(6, day("2026-08-31"))))
                            .isEqualTo(3);
                });
    }
}
