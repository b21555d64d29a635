package org.chalkline.command.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.application.Examples.*;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
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
import org.chalkline.kernel.administration.Power;
import org.chalkline.kernel.clock.ClockEvent;
import org.chalkline.kernel.clock.ClockEvent.ClockExtended;
import org.chalkline.kernel.clock.ClockEvent.ClockOpened;
import org.chalkline.kernel.clock.ClockEvent.ClockReckonedAnew;
import org.chalkline.kernel.clock.ClockEvent.ClockResumed;
import org.chalkline.kernel.clock.RuleId;
import org.chalkline.kernel.clock.StatuteBook;
import org.chalkline.kernel.clock.StatutoryPeriod;
import org.chalkline.kernel.command.Refusal;
import org.chalkline.kernel.command.RefusalException;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.licence.ApplicationId;
import org.chalkline.kernel.person.PersonalDataInMemory;
import org.jspecify.annotations.Nullable;

/** A bureau in memory: applications, the records they rest on, and all that was recorded. */
final class Bureau implements AutoCloseable {
    final PersonalDataInMemory people = new PersonalDataInMemory();

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Configuration axon;
    private final List<Fact> recorded = new ArrayList<>();
    private final List<Fact> others = new ArrayList<>();
    private LocalDate today = TODAY;

    Bureau() {
        FactsOf facts = this::of;
        var clock =
                new Clock() {
                    @Override
                    public ZoneId getZone() {
                        return ZONE;
                    }

                    @Override
                    public Clock withZone(ZoneId zone) {
                        throw new UnsupportedOperationException();
                    }

                    @Override
                    public Instant instant() {
                        return today.atTime(LocalTime.NOON).atZone(ZONE).toInstant();
                    }
                };
        var office = new Office(clock, new Calendars(facts), new Powers(facts), facts, people);
        axon =
                DefaultConfigurer.defaultConfiguration(false)
                        .configureEmbeddedEventStore(c -> new InMemoryEventStorageEngine())
                        .registerComponent(Office.class, c -> office)
                        .configureAggregate(
                                AggregateConfigurer.defaultConfiguration(LicenceApplication.class))
                        .buildConfiguration();
        axon.start();
        axon.eventBus()
                .subscribe(
                        events -> events.forEach(event -> recorded.add((Fact) event.getPayload())));
        onRecord(
                power(WINDOW, Power.ACCEPT_APPLICATIONS),
                power(PREPARER, Power.EXAMINE_APPLICATIONS),
                power(REVIEWER, Power.EXAMINE_APPLICATIONS),
                power(SECOND_REVIEWER, Power.EXAMINE_APPLICATIONS),
                power(PRESIDER, Power.PRESIDE_HEARINGS),
                power(DECIDER, Power.DECIDE_APPLICATIONS),
                power(HEAD, Power.EXTEND_PERIODS),
                issued(LICENCE, SCHOOL),
                issued(SECOND_LICENCE, SECOND_SCHOOL),
                opened(SCHOOL),
                opened(SECOND_SCHOOL));
    }

    private List<Fact> of(String subject) {
        return Stream.concat(others.stream(), facts().stream())
                .filter(fact -> fact.subject().equals(subject))
                .toList();
    }

    /** Facts of other aggregates, which are on record from now on. */
    void onRecord(Fact... facts) {
        others.addAll(List.of(facts));
    }

    /** What day it is from now on. */
    void today(LocalDate day) {
        today = day;
    }

    /** Hands a command in; the refusal, or nothing when it was accepted. */
    @Nullable Refusal submit(Object command) {
        var failed = new AtomicReference<@Nullable Throwable>();
        CommandCallback<Object, Object> callback =
                (message, result) ->
                        failed.set(result.isExceptional() ? result.exceptionResult() : null);
        axon.commandBus().dispatch(GenericCommandMessage.asCommandMessage(command), callback);
        return switch (failed.get()) {
            case null -> null;
            case RefusedException e -> e.refusal();
            case RefusalException e -> e.refusal();
            case Throwable e ->
                    throw new AssertionError("neither accepted nor refused: " + command, e);
        };
    }

    /** Hands in commands that must all be accepted, and returns what they recorded. */
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
        int before = facts().size();
        assertThat(submit(command)).isEqualTo(refusal);
        assertThat(facts()).hasSize(before);
    }

    void refuse(String code, Object command) {
        int before = facts().size();
        assertThat(submit(command)).extracting(Refusal::code).isEqualTo(code);
        assertThat(facts()).hasSize(before);
    }

    /** All facts of applications, in the order in which they were recorded. */
    List<Fact> facts() {
        return List.copyOf(recorded);
    }

    /** The facts of this type, in their order. */
    <T> List<T> facts(Class<T> type) {
        return facts().stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The latest clock of the rule, as a register folds it: by the days of effect. */
    StatutoryPeriod clock(ApplicationId application, RuleId rule) {
        var ids =
                facts(ClockOpened.class).stream()
                        .filter(e -> e.of().equals(application.toString()))
                        .filter(e -> e.rule().rule().equals(rule))
                        .map(ClockEvent::clockId)
                        .toList();
        assertThat(ids).as("clocks of " + rule).isNotEmpty();
        StatutoryPeriod period = null;
        var ofIt =
                facts(ClockEvent.class).stream()
                        .filter(e -> e.clockId().equals(ids.getLast()))
                        .sorted(java.util.Comparator.comparing(Fact::effectiveOn))
                        .toList();
        for (var fact : ofIt) period = fact.after(period, StatuteBook.standard());
        return Objects.requireNonNull(period);
    }

    /** The last day of the rule's latest clock as the latest fact that names one has it. */
    @Nullable LocalDate due(RuleId rule) {
        LocalDate due = null;
        for (var fact : facts(ClockEvent.class)) {
            if (!fact.clockId().value().contains(":" + rule)) continue;
            due =
                    switch (fact) {
                        case ClockOpened e -> e.due().date();
                        case ClockResumed e -> e.due().date();
                        case ClockExtended e -> e.due().date();
                        case ClockReckonedAnew e -> e.due().date();
                        default -> due; // names no other day
                    };
        }
        return due;
    }

    @Override
    public void close() {
        axon.shutdown();
    }
}
