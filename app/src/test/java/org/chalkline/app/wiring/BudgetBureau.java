package org.chalkline.app.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.chalkline.axon.gateway.CommandDigests;
import org.chalkline.axon.wiring.ChalklineAxon;
import org.chalkline.command.budget.Body;
import org.chalkline.command.budget.BudgetCommand.ApproveBudgetLine;
import org.chalkline.command.budget.BudgetCommand.DraftBudgetLine;
import org.chalkline.command.budget.BudgetCommand.NoteBudgetReply;
import org.chalkline.command.budget.BudgetCommand.ReallocateFunds;
import org.chalkline.command.budget.BudgetCommand.ReplyBudgetToUnit;
import org.chalkline.command.budget.BudgetCommand.SubmitBudgetLine;
import org.chalkline.command.gateway.Mutations;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.DelegationRules;
import org.chalkline.command.procedure.power.Officer;
import org.chalkline.command.procedure.power.PostingOffice;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.command.procedure.power.PowersCommand.DelegatePower;
import org.chalkline.command.procedure.power.Signatures;
import org.chalkline.kernel.budget.BudgetEvent.Approver;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.budget.EconomicCode;
import org.chalkline.kernel.budget.FunctionCode;
import org.chalkline.kernel.budget.Fund;
import org.chalkline.kernel.budget.LineHeading;
import org.chalkline.kernel.budget.ReallocationId;
import org.chalkline.kernel.budget.Subjects;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.command.CommandGateway;
import org.chalkline.kernel.command.Outcome;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowerCatalogue;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.MapPropertySource;

/**
 * The gateway, the command bus and the embedded store of the program, with budget lines of 2025.
 */
final class BudgetBureau implements AutoCloseable {
    static final EconomicCode USE = new EconomicCode("30213");
    static final String OFFICER = "officer-12";

    private static final LocalDate APPROVED = LocalDate.of(2025, 1, 16);
    private static final LocalDate REPLIED = LocalDate.of(2025, 2, 12);

    private final AnnotationConfigApplicationContext program;
    private final CommandGateway gateway;
    private final FactsOf facts;
    private final String session;
    private final AtomicLong commands = new AtomicLong();

    /**
     * What the wiring needs beside the feature's own parts. Bears no annotation by which the whole
     * program would find it, where that is started.
     */
    static class Surroundings {

        @Bean
        CommandDigests digests() {
            return new CommandDigests(Sha256::hex);
        }

        @Bean
        FactCatalogue factCatalogue() {
            return new FactsConfiguration().factCatalogue();
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        @Bean
        Subjects subjects() {
            return Subjects.standard();
        }
    }

    /**
     * @param session begins the ids of all commands, which no two sessions may share
     */
    BudgetBureau(Path folder, String session) {
        this.session = session;
        program = new AnnotationConfigApplicationContext();
        program.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource("test", Map.of("chalkline.data", folder.toString())));
        program.register(
                ChalklineAxon.class,
                Surroundings.class,
                Officer.class,
                PostingOffice.class,
                Signatures.class,
                Powers.class,
                Calendars.class,
                Mutations.class);
        program.registerBean(
                DelegationRules.class,
                () ->
                        new DelegationRules(
                                program.getBean(FactsOf.class),
                                Set.of("Head"),
                                PowerCatalogue.standard()));
        program.scan("org.chalkline.command.budget");
        program.refresh();
        gateway = program.getBean(CommandGateway.class);
        facts = program.getBean(FactsOf.class);
    }

    /** Hands a command in under an id of its own. */
    Outcome submit(Object command) {
        var id = session + "-" + commands.incrementAndGet();
        return gateway.submit(
                command,
                new CommandContext("li", "clerk", null, "test", id, null, null, null, null));
    }

    /** Hands in commands that must be accepted. */
    void accept(Object... all) {
        for (var command : all) {
            if (submit(command) instanceof Outcome.Refused refused) {
                throw new AssertionError(command + " was refused: " + refused.refusal());
            }
        }
    }

    /** Lets the officer of these tests do everything. */
    void empower() {
        for (var power : Power.values()) {
            accept(
                    new DelegatePower(
                            new OfficerId(OFFICER),
                            power,
                            "1",
                            "Head",
                            null,
                            LocalDate.of(2020, 1, 1)));
        }
    }

    /** Brings a line into execution. */
    void execute(BudgetLineId line, String amount) {
        var heading =
                new LineHeading(
                        Fund.GENERAL_PUBLIC,
                        new FunctionCode("2050202"),
                        USE,
                        new UnitId("CN-0101"),
                        "XM-7",
                        2025);
        accept(
                new DraftBudgetLine(
                        line,
                        heading,
                        Money.of(amount),
                        "Repairs",
                        false,
                        OFFICER,
                        LocalDate.of(2024, 11, 11)),
                new SubmitBudgetLine(line, OFFICER, LocalDate.of(2024, 12, 2)),
                new ApproveBudgetLine(
                        line, Money.of(amount), Body.PEOPLES_CONGRESS, decided(APPROVED), APPROVED),
                new NoteBudgetReply(line, "F-1", LocalDate.of(2025, 2, 5)),
                new ReplyBudgetToUnit(line, decided(REPLIED), REPLIED));
    }

    static ReallocateFunds reallocate(
            BudgetLineId from, BudgetLineId to, String number, Money amount, LocalDate on) {
        return new ReallocateFunds(
                from, to, new ReallocationId(number), amount, Approver.DEPARTMENT, decided(on), on);
    }

    static Decision decided(LocalDate on) {
        return new Decision(
                "7",
                "Bureau",
                OFFICER,
                on,
                null,
                null,
                List.of(),
                List.of(new LegalBasis("Budget Law", "72", "2018")),
                "As the rules allow.",
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }

    /** All facts on record of a line, in their order. */
    List<Fact> factsOf(BudgetLineId line) {
        return facts.of(line.toString());
    }

    @Override
    public void close() {
        program.close();
    }
}
