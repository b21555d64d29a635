package org.chalkline.command.headmaster;

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
import org.chalkline.command.reaction.Reaction;
import org.chalkline.kernel.command.Refusal;
import org.chalkline.kernel.command.RefusalException;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.headmaster.HeadmasterEvent;
import org.chalkline.kernel.headmaster.HeadshipEvent;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalData.Opened.Readable;
import org.chalkline.kernel.person.PersonalDataInMemory;
import org.jspecify.annotations.Nullable;

/** A bureau in memory: every command handler of this feature, and all that is recorded. */
final class Bureau implements AutoCloseable {
    private static final List<Reaction> REACTIONS =
            List.of(
                    new WhenSchoolChangesThenOfficeFollows(),
                    new WhenSanctionTakesOfficeThenHeadRemoved());

    final PersonalDataInMemory data = new PersonalDataInMemory();
    private final Configuration axon;
    private final CommandBus desk;
    private final List<Fact> elsewhere = new ArrayList<>(Examples.elsewhere());
    private LocalDate today = Examples.TODAY;

    Bureau() {
        var clock = new Today();
        FactsOf facts = subject -> all().filter(f -> f.subject().equals(subject)).toList();
        var office =
                new HeadOffice(
                        clock,
                        new Calendars(facts),
                        new Powers(facts),
                        facts,
                        new People(facts, data),
                        new Seals(data));
        axon =
                DefaultConfigurer.defaultConfiguration(false)
                        .configureEmbeddedEventStore(c -> new InMemoryEventStorageEngine())
                        .registerComponent(HeadOffice.class, c -> office)
                        .configureAggregate(
                                AggregateConfigurer.defaultConfiguration(Headship.class))
                        .configureAggregate(
                                AggregateConfigurer.defaultConfiguration(Headmaster.class))
                        .registerCommandHandler(c -> new Nominations(offices(c), office))
                        .registerCommandHandler(c -> new Appointments(offices(c), office))
                        .registerCommandHandler(c -> new Departures(offices(c), office))
                        .registerCommandHandler(c -> new RankAppraisals(careers(c), office))
                        .registerCommandHandler(c -> new Assessments(careers(c), office))
                        .registerCommandHandler(c -> new Sanctions(careers(c), office))
                        .buildConfiguration();
        axon.start();
        desk = axon.commandBus();
        Residents.all(data).forEach(elsewhere::add);
    }

    private static HeadshipsOnFile offices(Configuration axon) {
        return new HeadshipsOnFile(axon.repository(Headship.class));
    }

    private static HeadmastersOnFile careers(Configuration axon) {
        return new HeadmastersOnFile(axon.repository(Headmaster.class));
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
    Bureau on(String day) {
        today = LocalDate.parse(day);
        return this;
    }

    /** Facts of other features that are on record. */
    Bureau knowing(Fact... facts) {
        elsewhere.addAll(List.of(facts));
        return this;
    }

    /** A fact of another feature, or of this one, and what follows here. */
    void react(Fact fact) {
        if (!facts().contains(fact)) elsewhere.add(fact);
        for (var reaction : REACTIONS) {
            if (reaction.concerns(fact.getClass())) accept(reaction.to(fact).toArray());
        }
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

    List<Fact> accept(List<Object> commands) {
        return accept(commands.toArray());
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

    /** Hands in commands again, which must record nothing new. */
    void repeat(Object... commands) {
        assertThat(accept(commands)).isEmpty();
    }

    /** All facts of this feature, in the order in which they were recorded. */
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

    /** What a sealed text says. */
    String opened(@Nullable Personal sealed) {
        if (sealed == null) throw new AssertionError("nothing is sealed");
        return ((Readable) data.open(sealed)).text();
    }

    /** Facts told by their names and days, those of clocks left out. */
    static List<String> told(List<Fact> facts) {
        return facts.stream()
                .filter(f -> f instanceof HeadshipEvent || f instanceof HeadmasterEvent)
                .map(f -> f.getClass().getSimpleName() + " " + f.effectiveOn())
                .toList();
    }

    private Stream<Fact> all() {
        return Stream.concat(elsewhere.stream(), facts().stream());
    }

    @Override
    public void close() {
        axon.shutdown();
    }
}
