package org.chalkline.command.intake;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.chalkline.command.RefusedException;
import org.chalkline.command.gateway.Actor;
import org.chalkline.command.gateway.CommandInput;
import org.chalkline.kernel.command.Cause;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.command.CommandGateway;
import org.chalkline.kernel.command.Outcome;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.person.AccessLog;
import org.chalkline.kernel.person.AccessLog.Access;
import org.chalkline.kernel.person.AccessLog.Kind;
import org.chalkline.kernel.person.NamedPeople;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.PersonalReader;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Hands in a batch of rows, many at a time, so that the event store can write them to disk
 * together. Rows that share a subject go one after the other, each when the one before was
 * answered, so that the outcome does not depend on chance.
 *
 * <p>A row's command id is bound by its acceptance alone. A row that was refused before is decided
 * upon anew, under an id that says which attempt it is: what it was refused for may have been
 * mended since, elsewhere or in the row itself. So is one whose facts have fallen: the new id's
 * facts name the fallen one as their cause. Whoever sends it again goes through the same attempts,
 * so what was accepted in one of them, and stands, is found and not recorded twice.
 */
@Component
public class Intake {
    private static final String CHANNEL = CommandContext.INTAKE;
    private static final int AT_A_TIME = 64;
    private static final int LONGEST_ID = 64;
    private static final int MOST_ATTEMPTS = 1_000;

    private final CommandGateway gateway;
    private final Clock clock;
    private final AccessLog accesses;
    private final FactsOf facts;
    private final List<LikelyDuplicates> alike;
    private final FallenRows fallen;
    private final FoundActs found;
    private final ExecutorService clerks;

    /** An intake where nothing is on record yet, and nothing like anything else. */
    public Intake(CommandGateway gateway, Clock clock, AccessLog accesses) {
        this(
                gateway,
                clock,
                accesses,
                subject -> List.of(),
                List.of(),
                recorded -> false,
                FoundActs.before(LocalDate.now(clock)));
    }

    /**
     * An intake at this gateway.
     *
     * @param clock tells the bureau's time zone, and what lies ahead
     * @param accesses takes down whom rows name: what comes of them tells something of the people
     * @param facts tell who of them is on record
     * @param alike what rows of some kinds may be duplicates of
     * @param fallen tells of which rows nothing is left
     * @param found which acts may be recorded as they were found
     */
    @Autowired
    public Intake(
            CommandGateway gateway,
            Clock clock,
            AccessLog accesses,
            FactsOf facts,
            List<LikelyDuplicates> alike,
            FallenRows fallen,
            FoundActs found) {
        this.gateway = gateway;
        this.clock = clock;
        this.accesses = accesses;
        this.facts = facts;
        this.alike = List.copyOf(alike);
        this.fallen = fallen;
        this.found = found;
        var pool =
                new ThreadPoolExecutor(
                        AT_A_TIME,
                        AT_A_TIME,
                        30,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(),
                        // Virtual: what a row waits for is the disk, and to wake one of these is
                        // cheap. A platform thread's waking was a tenth of a command.
                        Thread.ofVirtual().name("intake-", 0).factory());
        pool.allowCoreThreadTimeOut(true);
        clerks = pool;
    }

    /** Waits a moment for rows under way; those that follow can be sent again. */
    @PreDestroy
    void close() throws InterruptedException {
        clerks.shutdown();
        if (!clerks.awaitTermination(10, TimeUnit.SECONDS)) clerks.shutdownNow();
    }

    /** Keeps whoever sends rows to what they may act on. */
    @FunctionalInterface
    public interface Reach {

        /**
         * @throws RefusedException if the command is about what is none of theirs
         */
        void require(Object command);
    }

    /** A row that is ready to be handed in, and where its result belongs. */
    private record Ready(
            int index, @Nullable Long row, IntakeKind.Prepared prepared, CommandContext context) {}

    /**
     * Hands in every row and returns when all are done.
     *
     * @param reach keeps who sends them to what they may act on
     * @param correlationId the file they come from, if it is known
     * @return the results, in the order of the rows
     * @throws Desk.FaultException if the program failed on a row; the same batch again is safe
     */
    public List<RowResult> take(
            IntakeKind kind,
            Iterable<JsonNode> rows,
            Actor actor,
            Reach reach,
            @Nullable String correlationId)
            throws InterruptedException {
        var results = new ArrayList<@Nullable RowResult>();
        var ready = new ArrayList<Ready>();
        var commandIds = new HashSet<String>();
        for (var row : rows) {
            int index = results.size();
            results.add(prepare(kind, row, index, actor, correlationId, commandIds, ready));
        }
        note("intake " + kind.name(), people(ready), actor);
        for (var done : handIn(ready, row -> handIn(row, reach))) {
            results.set(done.index(), done.result());
        }
        return results.stream().map(Objects::requireNonNull).toList();
    }

    /**
     * Decides upon every row as if it were handed in, and records nothing. The rows of a check see
     * those of its earlier batches as recorded.
     *
     * @param check the check that the batch belongs to
     * @param batch the batch by its digest: sent again, it is answered as before
     * @return what would come of the rows, in their order; no new fact has a position
     * @throws RefusedException {@code CHECK_UNKNOWN} if the check has ended meanwhile
     * @throws Desk.FaultException if the program failed on a row
     */
    List<RowResult> check(
            IntakeKind kind,
            Iterable<JsonNode> rows,
            Actor actor,
            Reach reach,
            @Nullable String correlationId,
            Check check,
            String batch)
            throws InterruptedException {
        var rehearsal = check.rehearsal();
        synchronized (rehearsal) {
            RefusedException.refuseIf(check.closed(), IntakeRefusal.CHECK_UNKNOWN);
            var before = check.answer(batch);
            if (before != null) return before;
            var results = new ArrayList<@Nullable RowResult>();
            var ready = new ArrayList<Ready>();
            var commandIds = new HashSet<String>();
            for (var row : rows) {
                int index = results.size();
                results.add(
                        rehearsal.in(
                                () ->
                                        prepare(
                                                kind,
                                                row,
                                                index,
                                                actor,
                                                correlationId,
                                                commandIds,
                                                ready)));
            }
            // Who is not on record yet, and won't be by this, has nothing that could be read.
            var people = people(ready);
            people.removeIf(person -> facts.recorded(person.toString()).isEmpty());
            note("check of intake " + kind.name(), people, actor);
            for (var done : handIn(ready, row -> rehearsal.in(() -> handIn(row, reach)))) {
                results.set(done.index(), done.result());
            }
            for (var row : ready) warn(kind, row, check, results);
            var answers = results.stream().map(Objects::requireNonNull).toList();
            check.answer(batch, answers);
            return answers;
        }
    }

    /** Names what the row may be a duplicate of, if it would be accepted. */
    private void warn(IntakeKind kind, Ready row, Check check, List<@Nullable RowResult> results) {
        var result = results.get(row.index());
        if (result == null || !result.accepted()) return;
        for (var each : alike) {
            if (!each.kind().equals(kind.name())) continue;
            var command = row.prepared().command();
            var likeness = each.likeness(command);
            if (likeness == null) continue;
            var code = each.code(command);
            var others = new LinkedHashSet<>(each.onRecord(likeness));
            others.add(check.first(likeness, code));
            others.remove(code);
            if (others.isEmpty()) continue;
            results.set(
                    row.index(),
                    result.warned(
                            "DUPLICATE_LIKELY",
                            "Name and address are those of "
                                    + String.join(", ", others)
                                    + ". If it is the same one, leave the row out; if not, import"
                                    + " it as it is."));
        }
    }

    private static Set<PersonId> people(List<Ready> rows) {
        var people = new LinkedHashSet<PersonId>();
        for (var row : rows) people.addAll(NamedPeople.in(row.prepared().command()));
        return people;
    }

    /** Written down before anything is handed in, so that nothing is recorded and not told. */
    private void note(String answer, Set<PersonId> people, Actor actor) {
        var reader = new PersonalReader(actor.id(), actor.role(), actor.onBehalfOf(), null);
        var now = clock.instant();
        accesses.add(
                people.stream()
                        .map(
                                person ->
                                        new Access(
                                                Kind.TAKEN_IN,
                                                now,
                                                person,
                                                Set.of(),
                                                reader,
                                                answer,
                                                FactStream.NOTHING))
                        .toList());
    }

    /** The result of a row that can't be handed in; nothing if it was put with those that can. */
    private @Nullable RowResult prepare(
            IntakeKind kind,
            JsonNode node,
            int index,
            Actor actor,
            @Nullable String correlationId,
            Set<String> commandIds,
            List<Ready> ready) {
        var reader = new RowReader(node);
        var number = reader.numberIfAny("row");
        try {
            if (number == null) {
                throw new MalformedRowException(
                        "ROW_NUMBER_MISSING",
                        "A row is an object with its number in the field row.");
            }
            var commandId = reader.text("commandId");
            var occurredAt = reader.occurredAt();
            var asFound = reader.asFound();
            var prepared = kind.prepare(reader);
            var impreciseDays = reader.impreciseDays();
            reader.requireNothingElse();
            found.require(asFound, prepared.day());
            var occurred = occurredAt == null ? noonOf(prepared.day()) : occurredAt;
            var input = new CommandInput(commandId, null, occurred, correlationId, null);
            var context =
                    input.by(actor, CHANNEL, clock.instant(), () -> Long.MAX_VALUE)
                            .causedBy(new Cause.OfRow(correlationId, number))
                            .found(asFound)
                            .imprecisely(impreciseDays);
            if (!commandIds.add(input.id())) {
                throw new MalformedRowException(
                        "COMMAND_ID_TWICE",
                        "An earlier row of the batch bears the same command id. Give each its own.");
            }
            ready.add(new Ready(index, number, prepared, context));
            return null;
        } catch (MalformedRowException e) {
            return RowResult.malformed(number, e);
        } catch (RefusedException e) {
            return RowResult.refused(number, false, e.refusal());
        }
    }

    /** Absent where nobody can have acted then: before 1900, or later today. */
    private @Nullable OffsetDateTime noonOf(@Nullable LocalDate day) {
        if (day == null) return null;
        var noon = day.atTime(LocalTime.NOON).atZone(clock.getZone()).toOffsetDateTime();
        return CommandInput.isPlausible(noon.toInstant(), clock.instant()) ? noon : null;
    }

    private record Done(int index, RowResult result) {}

    private List<Done> handIn(List<Ready> rows, Function<Ready, Done> one)
            throws InterruptedException {
        var underWay = new ArrayList<CompletableFuture<Done>>();
        var lastOf = new HashMap<String, CompletableFuture<Done>>();
        for (var row : rows) {
            var subjects = row.prepared().subjects();
            var before =
                    subjects.stream()
                            .map(lastOf::get)
                            .filter(Objects::nonNull)
                            .toArray(CompletableFuture[]::new);
            var done =
                    CompletableFuture.allOf(before).thenApplyAsync(none -> one.apply(row), clerks);
            for (var subject : subjects) lastOf.put(subject, done);
            underWay.add(done);
        }
        var done = new ArrayList<Done>();
        CommandGateway.FaultException fault = null;
        for (var future : underWay) {
            try {
                done.add(future.get());
            } catch (ExecutionException e) {
                // The rest is waited for, so that nothing of this batch runs beside its repeat.
                fault = asFault(e);
            }
        }
        if (fault != null) throw fault;
        return done;
    }

    /** Judged when the rows before have been answered: they may have begun its matter. */
    private Done handIn(Ready ready, Reach reach) {
        try {
            var first = ready.prepared().first();
            if (first != null) reach.require(first);
            reach.require(ready.prepared().command());
        } catch (RefusedException e) {
            return new Done(ready.index(), RowResult.refused(ready.row(), false, e.refusal()));
        }
        var first = ready.prepared().first();
        if (first != null) {
            var outcome = submit(first, before(ready.context()));
            if (outcome instanceof Outcome.Refused) {
                return new Done(ready.index(), RowResult.of(ready.row(), outcome));
            }
        }
        var outcome = submit(ready.prepared().command(), ready.context());
        return new Done(ready.index(), RowResult.of(ready.row(), outcome));
    }

    /** Passes over the refusals that were told before, and over what has fallen since. */
    private Outcome submit(Object command, CommandContext context) {
        var now = context;
        var outcome = gateway.submit(command, now);
        for (int attempt = 2; attempt <= MOST_ATTEMPTS; attempt++) {
            var next = attempt(context, attempt);
            if (hasFallen(outcome)) now = next.because(now.commandId());
            else if (!isOld(outcome)) break;
            else now = now.causationId() == null ? next : next.because(now.causationId());
            outcome = gateway.submit(command, now);
        }
        return outcome;
    }

    private boolean hasFallen(Outcome outcome) {
        return outcome instanceof Outcome.Accepted accepted
                && accepted.repeated()
                && fallen.have(accepted.facts());
    }

    private static boolean isOld(Outcome outcome) {
        return outcome instanceof Outcome.Refused && outcome.repeated();
    }

    private static CommandContext attempt(CommandContext row, int attempt) {
        var id = row.commandId() + ":" + attempt;
        return row.under(id.length() <= LONGEST_ID ? id : Sha256.hex(id));
    }

    /** What comes before a row's command bears an id that follows from the row's own. */
    private static CommandContext before(CommandContext row) {
        return row.under(Sha256.hex("before " + row.commandId()));
    }

    private static CommandGateway.FaultException asFault(ExecutionException e) {
        return e.getCause() instanceof CommandGateway.FaultException fault
                ? fault
                : new CommandGateway.FaultException(
                        "a row could be neither recorded nor refused", e);
    }
}
