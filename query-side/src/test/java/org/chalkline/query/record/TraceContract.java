package org.chalkline.query.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.chalkline.kernel.application.ApplicationEvent;
import org.chalkline.kernel.application.ApplicationEvent.ApplicationAccepted;
import org.chalkline.kernel.application.ApplicationEvent.ApplicationGranted;
import org.chalkline.kernel.command.Cause;
import org.chalkline.kernel.command.Cause.OfClock;
import org.chalkline.kernel.command.Cause.OfCommand;
import org.chalkline.kernel.command.Cause.OfReaction;
import org.chalkline.kernel.command.Cause.OfRow;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.intake.IntakeFileEvent;
import org.chalkline.kernel.intake.IntakeFileEvent.FileBegun;
import org.chalkline.kernel.intake.IntakeFileId;
import org.chalkline.kernel.licence.ApplicationId;
import org.chalkline.kernel.procedure.clock.ClockEvent;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockLapsed;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOpened;
import org.chalkline.kernel.procedure.clock.ClockId;
import org.chalkline.kernel.procedure.clock.Due;
import org.chalkline.kernel.procedure.clock.RuleId;
import org.chalkline.kernel.procedure.clock.RuleRef;
import org.chalkline.kernel.procedure.standing.ContestedAct;
import org.chalkline.kernel.procedure.standing.Proceeding;
import org.chalkline.kernel.procedure.standing.Proceeding.Instance;
import org.chalkline.kernel.procedure.standing.StandingEvent;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActChallenged;
import org.chalkline.query.LicensingStory;
import org.chalkline.query.projection.AsOf;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.ListStream;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.Query;
import org.chalkline.query.projection.engine.Projections;
import org.chalkline.query.projection.engine.StoreKit;
import org.chalkline.query.record.TraceWalk.Edge;
import org.chalkline.query.record.TraceWalk.Found;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A trace is the same, whichever store the record is shown from. */
public abstract class TraceContract {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-08-31T17:00:00Z"), ZONE);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String OF = "application/A1";
    private static final ClockId PERIOD = ClockId.of(OF, new RuleId("licensing.decision"), 1);
    private static final String DIGEST = "a".repeat(64);

    private static final FactCatalogue CATALOGUE =
            FactCatalogue.of(
                    ApplicationEvent.class,
                    ClockEvent.class,
                    IntakeFileEvent.class,
                    StandingEvent.class);

    private final FactView view = new FactView(ZONE);
    private final ListStream stream = new ListStream(CATALOGUE, 7);
    private StoreKit kit;
    private Projections projections;

    protected abstract StoreKit kit();

    @BeforeEach
    void open() {
        kit = kit();
        projections = new Projections(List.of(view), kit.open(), stream, CATALOGUE, CLOCK);
        projections.start();
    }

    @AfterEach
    void close() {
        projections.close();
        kit.remove();
    }

    private long record(Fact fact, Cause cause) {
        var context =
                new CommandContext(
                        "li",
                        "clerk",
                        null,
                        "test",
                        cause instanceof OfCommand command ? command.id() : "c",
                        cause instanceof OfRow row ? row.file() : null,
                        null,
                        null,
                        null);
        return stream.record(fact, context.causedBy(cause).asMetadata()).position();
    }

    private Projection<FactRecord> shown() throws InterruptedException {
        var facts = projections.of(view);
        assertThat(facts.await(stream.head(), Duration.ofSeconds(60))).isTrue();
        return facts;
    }

    private Found walk(long from, int up, int down, AsOf at) throws InterruptedException {
        var facts = shown();
        var column = FactTable.TABLE.column("position").name();
        var where = List.of(new Condition(column, Condition.Test.IN, List.of(from)));
        var first = facts.list(new Query(where, column, false, null, 1), at).getFirst();
        var lookUps = new TraceLookUps(facts, at, rows -> rows);
        return new TraceWalk(lookUps, Traces.MOST).from(first.state(), up, down);
    }

    private AsOf now() {
        return new AsOf(stream.head(), LocalDate.of(2026, 8, 31));
    }

    private static Due due() {
        return new Due(DAY, false, 1);
    }

    private static ApplicationAccepted accepted(String application) {
        return new ApplicationAccepted(new ApplicationId(application), "Z-1", "Li", DAY);
    }

    @Test
    void all_that_leads_from_one_fact_to_another_is_found_both_ways() throws Exception {
        long begun =
                record(
                        new FileBegun(
                                new IntakeFileId(DIGEST), "schools", "s.csv", null, "li", -1, DAY),
                        new OfCommand("file"));
        long submitted = record(accepted("A1"), new OfRow("sha256:" + DIGEST, 3));
        long taken = record(accepted("A2"), new OfCommand("accept"));
        var rule = new RuleRef(new RuleId("licensing.decision"), "2019");
        long opened =
                record(
                        new ClockOpened(PERIOD, OF, rule, DAY, "Licensing", due(), DAY),
                        new OfCommand("accept"));
        long lapsed =
                record(
                        new ClockLapsed(PERIOD, OF, due(), DAY),
                        new OfClock("lapses", PERIOD.value()));
        long granted =
                record(
                        new ApplicationGranted(
                                LicensingStory.APPLICATION,
                                LicensingStory.establishment(),
                                LicensingStory.decision("2026-5", "Li"),
                                DAY),
                        new OfReaction("next", submitted));
        var act = new ContestedAct(OF, 3, granted, "application.ApplicationGranted", "2026-5");
        var suit = new Proceeding("S-1", Instance.FIRST_INSTANCE, "Court");
        long challenged =
                record(
                        new ActChallenged(act, suit, "Neighbour", "Wang", DAY),
                        new OfCommand("challenge"));

        assertThat(walk(begun, 0, 3, now()).edges())
                .isEqualTo(
                        Set.of(
                                new Edge(begun, submitted, TraceEdgeKind.ROW),
                                new Edge(submitted, granted, TraceEdgeKind.REACTION),
                                new Edge(granted, challenged, TraceEdgeKind.RULING)));
        assertThat(walk(challenged, 3, 0, now()).edges())
                .isEqualTo(walk(begun, 0, 3, now()).edges());
        assertThat(walk(lapsed, 2, 0, now()).edges())
                .isEqualTo(
                        Set.of(
                                new Edge(taken, opened, TraceEdgeKind.COMMAND),
                                new Edge(opened, lapsed, TraceEdgeKind.CLOCK),
                                new Edge(opened, lapsed, TraceEdgeKind.PERIOD)));
        assertThat(walk(begun, 0, 3, new AsOf(submitted, DAY)).nodes())
                .as("as known before anything followed")
                .extracting(node -> node.fact().position())
                .containsExactly(begun, submitted);
    }

    @Test
    void every_fact_is_found_by_its_cause() throws Exception {
        long first = record(accepted("A1"), new OfCommand("c-1"));
        record(accepted("A2"), new OfReaction("next", first));
        var rows =
                shown().groups(List.of(), List.of("cause_kind", "caused_by"), now()).stream()
                        .map(group -> group.values())
                        .toList();
        assertThat(rows)
                .containsExactlyInAnyOrder(
                        List.of("COMMAND", "command:c-1"), List.of("REACTION", "fact:0"));
    }

    @Test
    void more_than_a_trace_holds_are_cut() throws Exception {
        long first = record(accepted("A0"), new OfCommand("c-1"));
        for (int i = 1; i <= Traces.MOST + 5; i++) {
            record(accepted("A" + i), new OfReaction("next", first));
        }
        var found = walk(first, 3, 3, now());
        assertThat(found.nodes()).hasSize(Traces.MOST);
        assertThat(found.cut()).isTrue();
        var then = walk(first, 3, 3, new AsOf(3, DAY));
        assertThat(then.nodes()).hasSize(4);
        assertThat(then.cut()).as("what came later doesn't count").isFalse();
    }
}
