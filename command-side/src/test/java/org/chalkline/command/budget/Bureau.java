package org.chalkline.command.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.chalkline.command.Reason;
import org.chalkline.command.RefusedException;
import org.chalkline.command.clock.Calendars;
import org.chalkline.command.power.Powers;
import org.chalkline.kernel.budget.Subjects;
import org.chalkline.kernel.command.Refusal;
import org.chalkline.kernel.command.RefusalException;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.jspecify.annotations.Nullable;

/** A bureau in memory: every command handler of budget lines, and all that is recorded. */
final class Bureau implements AutoCloseable {
    private final Configuration axon;
    private final CommandBus desk;
    private final List<Fact> elsewhere = new ArrayList<>();
    private LocalDate today = Examples.TODAY;

    Bureau() {
        var clock = new Today();
        FactsOf facts = subject -> all().filter(f -> f.subject().equals(subject)).toList();
        var office =
                new BudgetOffice(
                        clock,
                        new Calendars(facts),
                        new Powers(facts),
                        facts,
                        Subjects.standard(),
                        ReallocationRules.standard());
        axon =
                DefaultConfigurer.defaultConfiguration(false)
                        .configureEmbeddedEventStore(c -> new InMemoryEventStorageEngine())
                        .registerComponent(BudgetOffice.class, c -> office)
                        .configureAggregate(
                                AggregateConfigurer.defaultConfiguration(BudgetLine.class))
                        .registerCommandHandler(c -> new Drafting(lines(c)))
                        .registerCommandHandler(c -> new Spending(lines(c)))
                        .registerCommandHandler(c -> new Reallocations(lines(c)))
                        .registerCommandHandler(c -> new Adjustments(lines(c)))
                        .registerCommandHandler(c -> new YearEnds(lines(c)))
                        .registerCommandHandler(c -> new FinalAccounts(lines(c)))
                        .buildConfiguration();
        axon.start();
        desk = axon.commandBus();
        elsewhere.addAll(Examples.POWERS);
    }

    private static LinesOnFile lines(Configuration axon) {
        return new LinesOnFile(axon.repository(BudgetLine.class));
    }

    /** The day that the bureau's clock shows. */
    private final class Today extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(instant(), zone);
        }

        @Override
        public Instant instant() {
            return today.atTime(12, 0).atZone(getZone()).toInstant();
        }
    }

    /** It is that day from now on. */
    Bureau on(LocalDate day) {
        today = day;
        return this;
    }

    /** Facts of other features that are on record. */
    Bureau knowing(Fact... facts) {
        elsewhere.addAll(List.of(facts));
        return this;
    }

    /** Hands a command in; the refusal, or nothing when it was accepted. */
    @Nullable Refusal submit(Object command) {
        var failed = new AtomicReference<@Nullable Throwable>();
        CommandCallback<Object, Object> callback =
                (message, result) ->
                        failed.set(result.isExceptional() ? result.exceptionResult() : null);
        desk.dispatch(GenericCommandMessage.asCommandMessage(command), callback);
        return switch (failed.get()) {
            case null -> null;
            case RefusedException refused -> refused.refusal();
            case RefusalException refused -> refused.refusal();
            case Throwable failure ->
                    throw new AssertionError("neither accepted nor refused: " + command, failure);
        };
    }

    /** Hands in commands that must be accepted, and returns what they recorded. */
    List<Fact> accept(Object... commands) {
        int before = facts().size();
        for (var command : commands) {
            var refusal = submit(command);
            if (refusal != null) throw new AssertionError(command + " was refused: " + refusal);
        }
        var facts = facts();
        return facts.subList(before, facts.size());
    }

    /** Hands in a command that must be refused for this reason, and record nothing. */
    void refuse(Reason reason, Object command) {
        refuse(reason.refusal(), command);
    }

    void refuse(Refusal refusal, Object command) {
        var before = facts();
        assertThat(submit(command)).isEqualTo(refusal);
        assertThat(facts()).isEqualTo(before);
    }

    /** All facts of budget lines, in the order in which they were recorded. */
    List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        try (var stream = axon.eventStore().openStream(null)) {
            while (stream.hasNextAvailable()) facts.add((Fact) stream.nextAvailable().getPayload());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return facts;
    }

    /** The facts of this kind. */
    <T extends Fact> List<T> facts(Class<T> kind) {
        return facts().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private Stream<Fact> all() {
        return Stream.concat(elsewhere.stream(), facts().stream());
    }

    @Override
    public void close() {
        axon.shutdown();
    }
}
