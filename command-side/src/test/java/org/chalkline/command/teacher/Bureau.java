package org.chalkline.command.teacher;

import static java.util.Objects.requireNonNull;
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
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.modelling.command.Repository;
import org.chalkline.command.Reason;
import org.chalkline.command.RefusedException;
import org.chalkline.command.clock.Calendars;
import org.chalkline.command.power.Powers;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.command.school.School;
import org.chalkline.command.school.SchoolPosts;
import org.chalkline.command.school.WhenStaffChangesThenPostsFollow;
import org.chalkline.command.teacher.appraisal.Appraisal;
import org.chalkline.command.teacher.complaint.Complaint;
import org.chalkline.command.teacher.qualification.QualificationFile;
import org.chalkline.command.teacher.qualification.Window;
import org.chalkline.command.teacher.recruitment.Recruitment;
import org.chalkline.kernel.command.Refusal;
import org.chalkline.kernel.command.RefusalException;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.person.PersonalDataInMemory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;

/**
 * A bureau in memory: every command handler of teachers and schools, all that is recorded, and what
 * follows from it in the other feature.
 */
public final class Bureau implements AutoCloseable {
    private static final List<Class<?>> AGGREGATES =
            List.of(
                    School.class,
                    Teacher.class,
                    QualificationFile.class,
                    Window.class,
                    Recruitment.class,
                    Appraisal.class,
                    Complaint.class);
    private static final List<Reaction> REACTIONS =
            List.of(new WhenStaffChangesThenPostsFollow(), new WhenPostsMoveThenTeacherFollows());

    private final GenericApplicationContext beans = new GenericApplicationContext();
    private final List<Fact> elsewhere = new ArrayList<>();
    private final PersonalDataInMemory personal = new PersonalDataInMemory();
    private final List<Refusal> refusedReactions = new ArrayList<>();
    private final Configuration axon;
    private final CommandBus desk;
    private LocalDate today = Examples.TODAY;
    private int reacted;

    public Bureau() {
        var clock = new Today();
        FactsOf facts = subject -> all().filter(f -> f.subject().equals(subject)).toList();
        var office =
                new StaffOffice(clock, new Calendars(facts), new Powers(facts), facts, personal);
        var configurer =
                DefaultConfigurer.defaultConfiguration(false)
                        .configureEmbeddedEventStore(c -> new InMemoryEventStorageEngine())
                        .registerComponent(Clock.class, c -> clock)
                        .registerComponent(FactsOf.class, c -> facts)
                        .registerComponent(StaffOffice.class, c -> office);
        for (var type : AGGREGATES) {
            configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(type));
        }
        register(office);
        for (var name : beans.getBeanDefinitionNames()) {
            var type = beans.getType(name, false);
            if (type != null && handles(type)) {
                configurer.registerCommandHandler(c -> beans.getBean(name));
            }
        }
        axon = configurer.buildConfiguration();
        axon.start();
        desk = axon.commandBus();
        elsewhere.addAll(Examples.ELSEWHERE);
        elsewhere.addAll(Examples.people(personal));
    }

    private void register(StaffOffice office) {
        beans.registerBean("office", StaffOffice.class, () -> office);
        beans.registerBean(SchoolPosts.class);
        var scanner = new ClassPathBeanDefinitionScanner(beans);
        scanner.addExcludeFilter(new AnnotationTypeFilter(Controller.class));
        scanner.addExcludeFilter(
                (reader, factory) ->
                        reader.getClassMetadata()
                                .getClassName()
                                .equals(StaffOffice.class.getName()));
        scanner.scan("org.chalkline.command.teacher");
        for (var type : AGGREGATES) registerRepository(type);
        // Handlers need repositories, and repositories need the handlers to be known to Axon.
        for (var name : beans.getBeanDefinitionNames()) {
            beans.getBeanDefinition(name).setLazyInit(true);
        }
        beans.refresh();
    }

    private <T> void registerRepository(Class<T> type) {
        var definition = new RootBeanDefinition();
        definition.setTargetType(ResolvableType.forClassWithGenerics(Repository.class, type));
        definition.setInstanceSupplier(() -> requireNonNull(axon).repository(type));
        beans.registerBeanDefinition(type.getSimpleName() + "Repository", definition);
    }

    private static boolean handles(Class<?> type) {
        return !AGGREGATES.contains(type)
                && Stream.of(type.getDeclaredMethods())
                        .anyMatch(m -> m.isAnnotationPresent(CommandHandler.class));
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
    public Bureau on(LocalDate day) {
        today = day;
        return this;
    }

    /** Facts of other features that are on record. */
    public Bureau knowing(Fact... facts) {
        elsewhere.addAll(List.of(facts));
        return this;
    }

    public PersonalDataInMemory personal() {
        return personal;
    }

    /** Hands a command in; the refusal, or nothing when it was accepted. */
    public @Nullable Refusal submit(Object command) {
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

    /** Hands in commands that must be accepted, lets follow what does, and returns it all. */
    public List<Fact> accept(Object... commands) {
        int before = facts().size();
        for (var command : commands) {
            var refusal = submit(command);
            if (refusal != null) throw new AssertionError(command + " was refused: " + refusal);
            react();
        }
        var facts = facts();
        return facts.subList(before, facts.size());
    }

    /** The same, and nothing follows yet. */
    public List<Fact> acceptAlone(Object command) {
        int before = facts().size();
        var refusal = submit(command);
        if (refusal != null) throw new AssertionError(command + " was refused: " + refusal);
        var facts = facts();
        return facts.subList(before, facts.size());
    }

    /** Hands in what follows from every fact that no reaction has met yet. */
    public void react() {
        for (var facts = facts(); reacted < facts.size(); facts = facts()) {
            var fact = facts.get(reacted++);
            for (var reaction : REACTIONS) {
                if (!reaction.concerns(fact.getClass())) continue;
                for (var command : reaction.to(fact)) {
                    var refusal = submit(command);
                    if (refusal != null) refusedReactions.add(refusal);
                }
            }
        }
    }

    /** What followed and was refused. */
    public List<Refusal> refusedReactions() {
        return refusedReactions;
    }

    /** Hands in a command that must be refused for this reason, and record nothing. */
    public void refuse(Reason reason, Object command) {
        var before = facts();
        assertThat(submit(command)).isEqualTo(reason.refusal());
        assertThat(facts()).isEqualTo(before);
    }

    /** All facts, in the order in which they were recorded. */
    public List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        try (var stream = axon.eventStore().openStream(null)) {
            while (stream.hasNextAvailable()) facts.add((Fact) stream.nextAvailable().getPayload());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return facts;
    }

    /** The facts of this kind. */
    public <T extends Fact> List<T> facts(Class<T> kind) {
        return facts().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private Stream<Fact> all() {
        return Stream.concat(elsewhere.stream(), facts().stream());
    }

    @Override
    public void close() {
        axon.shutdown();
        beans.close();
    }
}
