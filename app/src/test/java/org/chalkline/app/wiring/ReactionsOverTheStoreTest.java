package org.chalkline.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.chalkline.axon.gateway.CommandDigests;
import org.chalkline.axon.wiring.ChalklineAxon;
import org.chalkline.command.calendar.CalendarCommand.PublishHolidayNotice;
import org.chalkline.command.calendar.HolidayCalendar;
import org.chalkline.command.gateway.OwnAccord;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.DelegationRules;
import org.chalkline.command.procedure.power.Officer;
import org.chalkline.command.procedure.power.PostingOffice;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.command.procedure.power.PowersCommand.DelegatePower;
import org.chalkline.command.procedure.power.PowersCommand.TakeBackPower;
import org.chalkline.command.procedure.power.Signatures;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.command.reaction.Reactions;
import org.chalkline.kernel.calendar.CalendarId;
import org.chalkline.kernel.calendar.HolidayNotice;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.command.CommandGateway;
import org.chalkline.kernel.command.Outcome;
import org.chalkline.kernel.command.Outcome.Accepted;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.fact.TrackingTokens;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowerCatalogue;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;

/** The reactions' engine over the gateway, the store and the tokens of the program. */
class ReactionsOverTheStoreTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    @TempDir Path folder;

    /** Whoever may decide may also accept. */
    private static final class WhenDeciderThenAccepter implements Reaction {

        @Override
        public String name() {
            return "decider-accepts";
        }

        @Override
        public boolean concerns(Class<? extends Fact> type) {
            return type == PowerDelegated.class;
        }

        @Override
        public List<Object> to(Fact fact) {
            var e = (PowerDelegated) fact;
            if (!e.power().equals(Power.DECIDE_APPLICATIONS)) return List.of();
            return List.of(delegate(e.officer().value(), Power.ACCEPT_APPLICATIONS));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Surroundings {

        @Bean
        FactCatalogue factCatalogue() {
            return new FactsConfiguration().factCatalogue();
        }

        @Bean
        CommandDigests digests() {
            return new CommandDigests(Sha256::hex);
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        @Bean
        Reactions reactions(
                CommandGateway gateway,
                FactStream facts,
                FactCatalogue catalogue,
                TrackingTokens tokens,
                MeterRegistry meters) {
            return new Reactions(
                    List.of(new WhenDeciderThenAccepter()),
                    facts,
                    catalogue,
                    new OwnAccord(gateway),
                    tokens,
                    meters);
        }
    }

    private void run(Consumer<AnnotationConfigApplicationContext> use) {
        try (var program = new AnnotationConfigApplicationContext()) {
            program.getEnvironment()
                    .getPropertySources()
                    .addFirst(
                            new MapPropertySource(
                                    "test", Map.of("chalkline.data", folder.toString())));
            program.register(
                    ChalklineAxon.class,
                    Surroundings.class,
                    Officer.class,
                    PostingOffice.class,
                    Signatures.class,
                    Powers.class,
                    Calendars.class,
                    HolidayCalendar.class);
            program.registerBean(
                    DelegationRules.class,
                    () ->
                            new DelegationRules(
                                    program.getBean(FactsOf.class),
                                    Set.of("Head"),
                                    PowerCatalogue.standard()));
            program.refresh();
            use.accept(program);
        }
    }

    private static DelegatePower delegate(String officer, Power power) {
        return new DelegatePower(new OfficerId(officer), power, "1", "Head", null, DAY);
    }

    private static Outcome submit(
            AnnotationConfigApplicationContext program, String id, Object command) {
        var commandContext =
                new CommandContext("li", "clerk", null, "test", id, "file-1", null, null, null);
        return program.getBean(CommandGateway.class).submit(command, commandContext);
    }

    private static void react(AnnotationConfigApplicationContext program) {
        try {
            program.getBean(Reactions.class).turn(Duration.ZERO);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long head(AnnotationConfigApplicationContext program) {
        return program.getBean(FactStream.class).head();
    }

    @Test
    void what_follows_is_recorded_once_though_the_program_died_before_it_could_keep_its_place() {
        run(
                program -> {
                    submit(program, "c1", delegate("zhang", Power.DECIDE_APPLICATIONS));
                    react(program);
                    assertThat(head(program)).isEqualTo(1);
                });
        assertThat(folder.resolve("tokens/decider-accepts")).exists();
        delete(folder.resolve("tokens/decider-accepts"));
        run(
                program -> {
                    // Were the command carried out again, it would now record the power anew.
                    submit(
                            program,
                            "c2",
                            new TakeBackPower(
                                    new OfficerId("zhang"), Power.ACCEPT_APPLICATIONS, "2", DAY));
                    react(program);
                    assertThat(head(program)).isEqualTo(2);
                    assertThat(program.getBean(Reactions.class).standing())
                            .singleElement()
                            .satisfies(one -> assertThat(one.position()).isEqualTo(2))
                            .satisfies(one -> assertThat(one.fault()).isNull());
                });
    }

    @Test
    void a_fact_whose_command_was_never_handed_in_is_met_after_the_restart() {
        run(program -> submit(program, "c1", delegate("zhang", Power.DECIDE_APPLICATIONS)));
        run(
                program -> {
                    react(program);
                    assertThat(program.getBean(FactsOf.class).of("officer/zhang")).hasSize(2);
                });
    }

    @Test
    void what_the_kernel_refuses_is_a_refusal_to_whoever_handed_it_in() {
        run(
                program -> {
                    var shipped = WorkingDayCalendar.published().notices().getLast();
                    var other =
                            new HolidayNotice(
                                    shipped.reference(),
                                    shipped.year(),
                                    "another title",
                                    shipped.days(),
                                    null);
                    var command = new PublishHolidayNotice(CalendarId.CHINA, other, DAY);
                    assertThat(submit(program, "c1", command))
                            .isInstanceOfSatisfying(
                                    Outcome.Refused.class,
                                    refused ->
                                            assertThat(refused.refusal().code())
                                                    .isEqualTo("NOTICE_ALREADY_PUBLISHED"));
                    var again = new PublishHolidayNotice(CalendarId.CHINA, shipped, DAY);
                    assertThat(submit(program, "c2", again))
                            .isInstanceOfSatisfying(
                                    Accepted.class, a -> assertThat(a.facts()).isEmpty());
                });
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
