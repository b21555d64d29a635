package org.chalkline.app.demonstration;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import org.chalkline.command.intake.IntakeKind;
import org.chalkline.command.intake.IntakeKinds;
import org.chalkline.command.intake.RowReader;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.command.CommandGateway;
import org.chalkline.kernel.command.Outcome;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.RecordedFact;
import org.chalkline.kernel.procedure.followup.FollowUpEvent.FollowUpRefused;
import org.chalkline.kernel.procedure.followup.FollowUpId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Hands in acts of one moment, many at a time, through the same gateway as everybody. Whoever acts
 * looks at all that was recorded before the moment.
 */
@Component
class ActLoader {
    /** What came in as rows belongs to a file, as it does in the intake. */
    private static final String FILES = "demonstration of ";

    private static final Logger LOG = LoggerFactory.getLogger(ActLoader.class);
    private static final LocalTime IN_THE_MORNING = LocalTime.of(9, 0);

    private static final Period RECENTLY = Period.ofDays(30);
    private static final String FOLLOW_UP = "followup.FollowUpRefused";
    private static final int AT_A_TIME = 500;

    /**
     * So many subjects are acted on at once: enough for one sync to serve many, and few enough that
     * what the commands at hand hold in memory is no matter.
     */
    private static final int AT_ONCE = 64;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final CommandGateway gateway;
    private final FactStream facts;
    private final Clock clock;
    private final Map<String, IntakeKind> kinds = new HashMap<>();
    private final Map<String, Integer> refused = new TreeMap<>();
    private final ExecutorService clerks =
            Executors.newThreadPerTaskExecutor(
                    Thread.ofVirtual().name("demonstration-", 0).factory());

    ActLoader(CommandGateway gateway, FactStream facts, IntakeKinds kinds, Clock clock) {
        this.gateway = gateway;
        this.facts = facts;
        this.clock = clock;
        for (var kind : kinds.all()) this.kinds.put(kind.name(), kind);
    }

    @PreDestroy
    void close() {
        clerks.shutdown();
    }

    /** How many acts were refused since the program started, by the reason. */
    synchronized Map<String, Integer> refused() {
        return Map.copyOf(refused);
    }

    /** Returns when all are done. */
    void handIn(List<Act> acts) throws InterruptedException {
        long head = facts.head();
        var basis = head == FactStream.NOTHING ? null : head;
        var lanes = new LinkedHashMap<String, List<Act>>();
        for (var act : acts) {
            lanes.computeIfAbsent(act.subject(), subject -> new ArrayList<>()).add(act);
        }
        var underWay = new ArrayList<Future<?>>();
        var room = new Semaphore(AT_ONCE);
        for (var lane : lanes.values()) {
            room.acquire();
            underWay.add(
                    clerks.submit(
                            () -> {
                                try {
                                    lane.forEach(act -> handIn(act, basis));
                                } finally {
                                    room.release();
                                }
                            }));
        }
        try {
            for (var lane : underWay) lane.get();
        } catch (ExecutionException e) {
            throw new CommandGateway.FaultException(
                    "an act of the district could be neither recorded nor refused", e);
        }
    }

    private void handIn(Act act, @Nullable Long basis) {
        Object command = act.command();
        if (command instanceof OnFollowUp onFollowUp) {
            command = onFollowUp.about(lastFollowUp(act, onFollowUp.matter()));
        }
        if (command instanceof OnAct onAct) command = onAct.at(position(onAct.act()));
        if (command instanceof Row row) {
            var kind = kinds.get(row.kind());
            if (kind == null) throw new IllegalArgumentException("no rows are of " + row.kind());
            var node = FactJson.MAPPER.createObjectNode();
            row.fields().forEach(node::put);
            var prepared = kind.prepare(new RowReader(node));
            var first = prepared.first();
            if (first != null && !submit(act, act.commandId() + "-person", first, basis)) return;
            command = prepared.command();
        }
        submit(act, act.commandId(), command, basis);
    }

    private FollowUpId lastFollowUp(Act act, String matter) {
        var from = act.at().minus(RECENTLY).atZone(clock.getZone()).toInstant();
        var found =
                first(
                        from,
                        fact ->
                                fact.type().equals(FOLLOW_UP)
                                        && ((FollowUpRefused) fact.payload().get())
                                                .about()
                                                .equals(matter));
        return ((FollowUpRefused) found.payload().get()).followUp();
    }

    private long position(OnAct.Recorded act) {
        var from = act.since().atStartOfDay(clock.getZone()).toInstant();
        return first(
                        from,
                        fact ->
                                fact.aggregateId().equals(act.of())
                                        && fact.type().equals(act.type()))
                .position();
    }

    /** The first such fact that was recorded since. */
    private RecordedFact first(Instant since, Predicate<RecordedFact> wanted) {
        long head = facts.head();
        long read = facts.positionAt(since);
        try (var reader = facts.readAfter(read)) {
            while (read < head) {
                var next = reader.next(AT_A_TIME, PATIENCE);
                if (next.isEmpty()) break;
                for (var fact : next) if (wanted.test(fact)) return fact;
                read = next.getLast().position();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        throw new IllegalStateException("no fact of the kind was recorded since " + since);
    }

    /** Whether it was accepted. */
    private boolean submit(Act act, String commandId, Object command, @Nullable Long basis) {
        var context =
                new CommandContext(
                        act.clerk(),
                        "clerk",
                        null,
                        MadeUpDistrict.CHANNEL,
                        commandId,
                        act.command() instanceof Row row ? FILES + row.kind() : "demonstration",
                        null,
                        basis,
                        occurredAt(act));
        var outcome = gateway.submit(command, context);
        if (!(outcome instanceof Outcome.Refused refusal)) return true;
        if (!refusal.repeated()) {
            LOG.warn("{} was refused: {}", commandId, refusal.refusal());
            count(command.getClass().getSimpleName() + " " + refusal.refusal().code());
        }
        return false;
    }

    private Instant occurredAt(Act act) {
        boolean sameDay = act.at().toLocalDate().equals(act.on());
        var time = sameDay ? act.at() : act.on().atTime(IN_THE_MORNING);
        return time.atZone(clock.getZone()).toInstant();
    }

    private synchronized void count(String what) {
        refused.merge(what, 1, Integer::sum);
    }
}
