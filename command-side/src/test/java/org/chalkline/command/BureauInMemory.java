package org.chalkline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.modelling.command.Repository;
import org.axonframework.modelling.command.RepositoryProvider;
import org.chalkline.command.feature.Feature;
import org.chalkline.command.personal.PeopleOnFile;
import org.chalkline.command.personal.Seals;
import org.chalkline.command.procedure.ProcedureOffice;
import org.chalkline.command.procedure.ProcedureSubjects;
import org.chalkline.command.procedure.Procedures;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.command.procedure.recusal.RecusalActs;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.command.Refusal;
import org.chalkline.kernel.command.RefusalException;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.person.PersonalData;
import org.chalkline.kernel.person.PersonalDataInMemory;
import org.jspecify.annotations.Nullable;

/**
 * A bureau in memory: the command handlers of a feature, which each feature's own one names, all
 * that is recorded, and facts of other features that are on record.
 *
 * @param <B> the feature's own
 */
public abstract class BureauInMemory<B extends BureauInMemory<B>> implements AutoCloseable {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Shows the day that it is. */
    protected final Clock clock = new Today();

    /** What is recorded here, and what is on record of other features. */
    protected final FactsOf factsOf =
            subject -> all().filter(f -> f.subject().equals(subject)).toList();

    private final List<Fact> elsewhere = new ArrayList<>();
    private @Nullable Configuration axon;
    private LocalDate today;
    private Map<String, String> by = Map.of(CommandContext.ROLE, "clerk");

    protected BureauInMemory(LocalDate today) {
        this.today = today;
    }

    /** What handlers are to be registered with. */
    protected static Configurer inMemory() {
        return DefaultConfigurer.defaultConfiguration(false)
                .configureEmbeddedEventStore(c -> new InMemoryEventStorageEngine());
    }

    /** Opens the bureau with these handlers. */
    protected final void open(Configurer handlers) {
        axon = handlers.buildConfiguration();
        axon.start();
    }

    /** What acts of procedures need from outside, where they say nothing of anybody. */
    protected final ProcedureOffice procedureOffice() {
        return procedureOffice(new PersonalDataInMemory());
    }

    /**
     * What acts of procedures need from outside.
     *
     * @param data where what they say of people is sealed
     */
    protected final ProcedureOffice procedureOffice(PersonalData data) {
        return new ProcedureOffice(
                clock,
                new Calendars(factsOf),
                new Powers(factsOf),
                factsOf,
                new PeopleOnFile(factsOf, data),
                new Seals(data));
    }

    /** What records the facts of procedures about the aggregates of these features. */
    protected final Procedures procedures(Feature feature, ProcedureOffice office) {
        return new Procedures(
                new ProcedureSubjects(feature.subjects(), repositories(), factsOf),
                office,
                feature.followings());
    }

    /**
     * Lets anybody say of aggregates of this kind who has no part in them.
     *
     * @param kind how their ids begin
     */
    protected final RecusalActs recusals(String kind, Class<?> aggregate, PersonalData data) {
        var office = procedureOffice(data);
        return new RecusalActs(
                procedures(Feature.named("recused").subject(kind, aggregate), office), office);
    }

    /** The aggregates of the handlers that it was opened with. */
    protected final RepositoryProvider repositories() {
        return new RepositoryProvider() {
            @Override
            public <T> Repository<T> repositoryFor(Class<T> type) {
                return axon().repository(type);
            }
        };
    }

    /** What is running. */
    protected final Configuration axon() {
        return Objects.requireNonNull(axon, "not open");
    }

    /** The day that the bureau's clock shows. */
    private final class Today extends Clock {
        @Override
        public ZoneId getZone() {
            return ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(instant(), zone);
        }

        @Override
        public Instant instant() {
            return today.atTime(12, 0).atZone(ZONE).toInstant();
        }
    }

    @SuppressWarnings("unchecked") // each is its own
    private B self() {
        return (B) this;
    }

    /** It is that day from now on. */
    public final B on(LocalDate day) {
        today = day;
        return self();
    }

    /**
     * Who hands commands in from now on, in this role.
     *
     * @param roles as metadata has them, such as {@code clerk, auditor}
     */
    public final B by(String issuer, String subject, String roles) {
        by =
                Map.of(
                        CommandContext.ISSUER,
                        issuer,
                        CommandContext.SUBJECT,
                        subject,
                        CommandContext.ROLE,
                        roles);
        return self();
    }

    /** Whoever hands commands in from now on found the acts in this paper. */
    public final B found(String paper) {
        by = Map.of(CommandContext.AS_FOUND, paper);
        return self();
    }

    /** Facts of other features that are on record. */
    public final B knowing(Fact... facts) {
        elsewhere.addAll(List.of(facts));
        return self();
    }

    /** Hands a command in; the refusal, or nothing when it was accepted. */
    public final @Nullable Refusal submit(Object command) {
        var failed = new AtomicReference<@Nullable Throwable>();
        CommandCallback<Object, Object> callback =
                (message, result) ->
                        failed.set(result.isExceptional() ? result.exceptionResult() : null);
        var message = GenericCommandMessage.asCommandMessage(command).andMetaData(by);
        axon().commandBus().dispatch(message, callback);
        return switch (failed.get()) {
            case null -> null;
            case RefusedException refused -> refused.refusal();
            case RefusalException refused -> refused.refusal();
            case Throwable failure ->
                    throw new AssertionError("neither accepted nor refused: " + command, failure);
        };
    }

    /** Hands in commands that must be accepted, and returns what they recorded. */
    public final List<Fact> accept(Object... commands) {
        int before = facts().size();
        for (var command : commands) {
            submitAccepted(command);
            follow();
        }
        var facts = facts();
        return facts.subList(before, facts.size());
    }

    /** Hands in a command that must be accepted; nothing follows yet. */
    protected final void submitAccepted(Object command) {
        var refusal = submit(command);
        if (refusal != null) throw new AssertionError(command + " was refused: " + refusal);
    }

    /** Lets follow what follows from what was accepted: nothing, unless a feature says so. */
    protected void follow() {}

    /** Hands in a command that must be refused for this reason, and record nothing. */
    public final void refuse(Reason reason, Object command) {
        refuse(reason.refusal(), command);
    }

    /** The same, refused so. */
    public final void refuse(Refusal refusal, Object command) {
        var before = facts();
        assertThat(submit(command)).isEqualTo(refusal);
        assertThat(facts()).isEqualTo(before);
    }

    /** All facts recorded here, in their order. */
    public final List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        try (var stream = axon().eventStore().openStream(null)) {
            while (stream.hasNextAvailable()) facts.add((Fact) stream.nextAvailable().getPayload());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return facts;
    }

    /** The facts of this kind. */
    public final <T extends Fact> List<T> facts(Class<T> kind) {
        return facts().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private Stream<Fact> all() {
        return Stream.concat(elsewhere.stream(), facts().stream());
    }

    @Override
    public void close() {
        axon().shutdown();
    }
}
