package org.chalkline.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.query.LicensingStory.*;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.chalkline.kernel.application.ApplicationEvent;
import org.chalkline.kernel.application.ApplicationEvent.ApplicationAccepted;
import org.chalkline.kernel.application.ApplicationEvent.ApplicationDeemedAccepted;
import org.chalkline.kernel.application.ApplicationEvent.ApplicationGranted;
import org.chalkline.kernel.application.ApplicationEvent.CorrectionRequested;
import org.chalkline.kernel.calendar.CalendarEvent;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.licence.LicenceEvent;
import org.chalkline.kernel.licence.LicenceEvent.LicenceExpired;
import org.chalkline.kernel.licence.LicenceEvent.LicenceRenewed;
import org.chalkline.kernel.licence.LicenceEvent.RenewalSought;
import org.chalkline.kernel.procedure.clock.ClockEvent;
import org.chalkline.kernel.procedure.clock.Terms.Ground;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent;
import org.chalkline.kernel.procedure.standing.ContestedAct;
import org.chalkline.kernel.procedure.standing.FallGround;
import org.chalkline.kernel.procedure.standing.Proceeding;
import org.chalkline.kernel.procedure.standing.SequenceRange;
import org.chalkline.kernel.procedure.standing.StandingEvent;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActChallenged;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActsSetAside;
import org.chalkline.query.application.ApplicationView;
import org.chalkline.query.licence.LicenceView;
import org.chalkline.query.procedure.clock.CalendarView;
import org.chalkline.query.procedure.clock.ClockView;
import org.chalkline.query.procedure.power.OfficerView;
import org.chalkline.query.projection.AsOf;
import org.chalkline.query.projection.ListStream;
import org.chalkline.query.projection.NaiveProjection;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.Query;
import org.chalkline.query.projection.View;
import org.chalkline.query.projection.engine.Projections;
import org.chalkline.query.projection.sqlite.SqliteProjectionStore;
import org.chalkline.query.record.DecisionView;
import org.chalkline.query.record.FactView;
import org.chalkline.query.record.RulingView;

/**
 * In whatever order facts are recorded, each projection answers as folding all of them anew does.
 */
class LicensingProjectionsTest {

    private static final FactCatalogue CATALOGUE =
            FactCatalogue.of(
                    ApplicationEvent.class,
                    LicenceEvent.class,
                    PowersEvent.class,
                    ClockEvent.class,
                    CalendarEvent.class,
                    StandingEvent.class);

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final List<View<?>> VIEWS =
            List.of(
                    new ApplicationView(),
                    new LicenceView(),
                    new OfficerView(),
                    new ClockView(),
                    new CalendarView(),
                    new FactView(ZONE),
                    new DecisionView(ZONE),
                    new RulingView(ZONE));

    private static final Proceeding SUIT =
            new Proceeding("S-1", Proceeding.Instance.FIRST_INSTANCE, "Court");

    private static final List<Fact> FACTS = facts();

    private static List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        facts.add(submitted("A1", establishment(), "2026-03-02"));
        facts.add(new ApplicationDeemedAccepted(APPLICATION, day("2026-03-02")));
        facts.add(
                new CorrectionRequested(APPLICATION, List.of("x"), "C-1", "Li", day("2026-03-04")));
        facts.add(new ApplicationAccepted(APPLICATION, "Z-1", "Li", day("2026-03-09")));
        facts.add(
                new ApplicationGranted(
                        APPLICATION, establishment(), decision("2026-5", "Li"), day("2026-04-02")));
        var clock = clock("application/A1", DECISION_PERIOD, "2026-03-02");
        facts.add(clock.opened("Licensing"));
        facts.add(clock.suspended(Ground.HEARING, "2026-03-10"));
        facts.add(clock.resumed("2026-03-12"));
        facts.add(clock.extended(5, "2026-03-13"));
        facts.add(clock.lapsed());
        facts.add(clock.met("Li", "2026-04-20"));
        facts.add(issued("2021-09-01", "2026-08-31"));
        facts.add(new RenewalSought(LICENCE, APPLICATION, true, true, day("2026-06-01")));
        facts.add(new LicenceExpired(LICENCE, day("2026-09-01")));
        facts.add(
                new LicenceRenewed(
                        LICENCE,
                        APPLICATION,
                        day("2031-08-31"),
                        decision("2026-8", "Li"),
                        day("2026-07-01")));
        facts.add(delegated("Li", Power.DECIDE_APPLICATIONS, "D-1", "2026-01-01", "2026-06-30"));
        facts.add(delegated("Li", Power.DECIDE_APPLICATIONS, "D-2", "2026-07-01", null));
        facts.add(takenBack("Li", Power.DECIDE_APPLICATIONS, "T-1", "2026-08-01"));
        facts.add(notice("N1", "2027-01-01", "2026-11-01"));
        facts.add(notice("N2", "2028-01-03", "2026-10-01"));
        // Of the licence, whichever its first two facts are.
        var act = new ContestedAct("licence/L1", 0, 0, "licence.LicenceIssued", "2026-5");
        facts.add(new ActChallenged(act, SUIT, "Neighbour", "Li", day("2026-08-02")));
        facts.add(
                new ActsSetAside(
                        act,
                        List.of(new SequenceRange(0, 1)),
                        FallGround.ANNULLED,
                        SUIT,
                        null,
                        null,
                        "No survey.",
                        "Li",
                        day("2026-08-20"),
                        day("2021-09-01")));
        return facts;
    }

    @Provide
    Arbitrary<List<Fact>> orders() {
        var shuffled = Arbitraries.shuffle(FACTS);
        // Most histories come nearly in order, with a few facts recorded late.
        var late =
                Arbitraries.integers()
                        .between(0, FACTS.size() - 1)
                        .list()
                        .ofMaxSize(3)
                        .map(LicensingProjectionsTest::late);
        return Arbitraries.oneOf(shuffled, late);
    }

    private static List<Fact> late(List<Integer> which) {
        var facts = new ArrayList<>(FACTS);
        for (int i : which) facts.add(facts.remove(i));
        return facts;
    }

    @Property(tries = 20)
    void every_answer_equals_that_of_folding_all_facts_anew(@ForAll("orders") List<Fact> facts)
            throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("views");
        var store = new SqliteProjectionStore(folder);
        var stream = new ListStream(CATALOGUE, facts.hashCode());
        var clock = Clock.fixed(Instant.parse("2026-08-31T17:00:00Z"), ZONE);
        try (var projections = new Projections(VIEWS, store, stream, CATALOGUE, clock)) {
            projections.start();
            var naive = new ArrayList<NaiveProjection<?>>();
            for (var view : VIEWS) naive.add(new NaiveProjection<>(view));
            for (var fact : facts) {
                var recorded = stream.record(fact);
                naive.forEach(each -> each.add(recorded));
            }
            for (int i = 0; i < VIEWS.size(); i++) {
                compare(projections.of(VIEWS.get(i)), naive.get(i), facts);
            }
        } finally {
            try (var files = Files.list(folder)) {
                for (var file : files.toList()) Files.delete(file);
            }
            Files.delete(folder);
        }
    }

    private static void compare(Projection<?> projection, Projection<?> naive, List<Fact> facts)
            throws InterruptedException {
        assertThat(projection.await(facts.size() - 1L, Duration.ofSeconds(20))).isTrue();
        var days = new TreeSet<LocalDate>(List.of(LocalDate.of(9999, 12, 31)));
        var entities = new TreeSet<String>();
        for (var fact : facts) {
            days.add(fact.effectiveOn());
            if (projection.view().isOfTheRecord()) continue;
            if (projection.view().concerns(fact.getClass())) {
                entities.add(projection.view().entityOf(fact));
            }
        }
        if (projection.view().isOfTheRecord()) {
            var all = new Query(List.of(), "code", false, null, 100);
            for (var row : naive.list(all, new AsOf(facts.size() - 1L, LocalDate.MAX))) {
                entities.add(row.entity());
            }
            assertThat(entities).isNotEmpty();
        }
        for (var entity : entities) {
            var parked = naive.parked(entity);
            if (parked == null) assertThat(projection.parked(entity)).isNull();
            else assertThat(projection.parked(entity)).isNotNull();
            for (long position = -1; position < facts.size(); position++) {
                for (var day : days) {
                    var at = new AsOf(position, day);
                    assertThat(projection.find(entity, at).map(row -> (Object) row))
                            .as("%s at %s", entity, at)
                            .isEqualTo(naive.find(entity, at).map(row -> (Object) row));
                }
            }
        }
    }
}
