package org.chalkline.command.procedure.documentnumber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.procedure.documentnumber.DocumentNumberRefusal.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.config.AggregateConfigurer;
import org.chalkline.command.BureauInMemory;
import org.chalkline.command.InputRefusal;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.documentnumber.DocumentNumberCommand.ReassignDocumentNumber;
import org.chalkline.command.procedure.documentnumber.DocumentNumberCommand.VoidDocumentNumber;
import org.chalkline.command.procedure.power.PowerRefusal;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.documentnumber.DocumentNumber;
import org.chalkline.kernel.procedure.documentnumber.DocumentNumberEvent;
import org.chalkline.kernel.procedure.documentnumber.DocumentNumberEvent.NumberReassigned;
import org.chalkline.kernel.procedure.documentnumber.DocumentNumberEvent.NumberReserved;
import org.chalkline.kernel.procedure.documentnumber.DocumentNumberEvent.NumberVoided;
import org.chalkline.kernel.procedure.documentnumber.NumberedDecision;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReservedNumberTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String CLERK = "officer-3";
    private static final String DIGEST = "ab".repeat(32);

    /** Any act at all, with the decisions of its facts. */
    private record Act(List<Decision> decisions) {}

    private record Decided(Decision decision, LocalDate effectiveOn) implements Fact {
        @Override
        public String subject() {
            return "matter/1";
        }
    }

    private static final class Bureau extends BureauInMemory<Bureau> {
        private final class Acting {
            @CommandHandler
            void handle(Act c) {
                var numbers =
                        new NumbersOfDecisions(axon().repository(ReservedNumber.class), factsOf);
                var facts = new ArrayList<Fact>();
                for (var each : c.decisions()) facts.add(new Decided(each, each.decidedOn()));
                numbers.look(facts, Map.of());
            }
        }

        Bureau() {
            super(TODAY);
            var office =
                    new NumberOffice(clock, new Calendars(factsOf), new Powers(factsOf), factsOf);
            open(
                    inMemory()
                            .registerComponent(NumberOffice.class, c -> office)
                            .configureAggregate(
                                    AggregateConfigurer.defaultConfiguration(ReservedNumber.class))
                            .registerCommandHandler(c -> new Acting()));
            knowing(
                    new PowerDelegated(
                            new OfficerId(CLERK),
                            Power.KEEP_DOCUMENT_NUMBERS,
                            "No. 1",
                            "head",
                            null,
                            LocalDate.of(2020, 9, 1)));
        }
    }

    private final Bureau bureau = new Bureau();

    @AfterEach
    void close() {
        bureau.close();
    }

    private static Decision decision(String number, String body, LocalDate on) {
        return decision(number, body, on, "As examined.", List.of());
    }

    private static Decision decision(
            String number, String body, LocalDate on, String reasons, List<String> evidence) {
        return new Decision(
                number,
                body,
                "director-li",
                on,
                null,
                null,
                List.of(),
                List.of(new LegalBasis("Education Law", "28", "2021")),
                reasons,
                evidence,
                null,
                null,
                null,
                null,
                null);
    }

    private static Act act(Decision... decisions) {
        return new Act(List.of(decisions));
    }

    private static VoidDocumentNumber voiding(String number) {
        return new VoidDocumentNumber(new DocumentNumber(number), "Misprinted.", CLERK, TODAY);
    }

    private static ReassignDocumentNumber reassign(String number, Decision decision) {
        return new ReassignDocumentNumber(
                new DocumentNumber(number), decision, "A slip of the pen.", DIGEST, CLERK, TODAY);
    }

    @Test
    void the_first_decision_under_a_number_has_it_and_acts_that_carry_it_out_repeat_it() {
        var decision = decision("长教〔2026〕7号", "Bureau", DAY);
        assertThat(bureau.accept(act(decision)))
                .containsExactly(
                        new NumberReserved(
                                new DocumentNumber("长教-2026-7"),
                                NumberedDecision.of(decision),
                                DAY));
        assertThat(bureau.accept(act(decision), act(decision, decision))).isEmpty();
        var withPaper = decision("长教[2026]7号", "Bureau", DAY, "As examined.", List.of(DIGEST));
        assertThat(bureau.accept(act(withPaper))).isEmpty();
    }

    @Test
    void another_decision_under_a_used_number_is_refused() {
        bureau.accept(act(decision("长教〔2026〕7号", "Bureau", DAY)));
        bureau.refuse(DOCUMENT_NUMBER_USED, act(decision("长教〔2026〕7号", "Government", DAY)));
        bureau.refuse(DOCUMENT_NUMBER_USED, act(decision("长教〔2026〕7号", "Bureau", DAY.plusDays(1))));
        bureau.refuse(
                DOCUMENT_NUMBER_USED,
                act(decision("长教〔2026〕7号", "Bureau", DAY, "Otherwise.", List.of())));
        // Nor both in one act.
        bureau.refuse(
                DOCUMENT_NUMBER_USED,
                act(
                        decision("长教〔2026〕8号", "Bureau", DAY),
                        decision("长教〔2026〕8号", "Bureau", DAY.plusDays(1))));
        assertThat(bureau.accept(act(decision("长教〔2025〕7号", "Government", DAY)))).hasSize(1);
    }

    @Test
    void a_number_without_a_series_belongs_to_nobody() {
        assertThat(
                        bureau.accept(
                                act(decision("D-1", "Bureau", DAY)),
                                act(decision("D-1", "Government", DAY.plusDays(1)))))
                .isEmpty();
    }

    @Test
    void a_voided_number_is_never_used_and_a_used_one_never_voided() {
        assertThat(bureau.accept(voiding("长教-2026-8"), voiding("长教-2026-8")))
                .containsExactly(
                        new NumberVoided(
                                new DocumentNumber("长教-2026-8"), "Misprinted.", CLERK, TODAY));
        bureau.refuse(DOCUMENT_NUMBER_VOIDED, act(decision("长教〔2026〕8号", "Bureau", DAY)));
        bureau.accept(act(decision("长教〔2026〕7号", "Bureau", DAY)));
        bureau.refuse(NUMBER_IN_USE, voiding("长教-2026-7"));
        bureau.refuse(YEAR_TO_COME, voiding("长教-2027-1"));
    }

    @Test
    void a_number_recorded_with_the_wrong_decision_is_given_to_the_right_one() {
        var wrong = decision("长教〔2026〕7号", "Bureau", DAY);
        var right = decision("长教〔2026〕7号", "Bureau", DAY.plusDays(3));
        bureau.accept(act(wrong));
        bureau.refuse(DOCUMENT_NUMBER_USED, act(right));
        var given = reassign("长教-2026-7", right);
        assertThat(bureau.accept(given, given))
                .containsExactly(
                        new NumberReassigned(
                                new DocumentNumber("长教-2026-7"),
                                NumberedDecision.of(right),
                                "A slip of the pen.",
                                DIGEST,
                                CLERK,
                                TODAY));
        assertThat(bureau.accept(act(right))).isEmpty();
        bureau.refuse(DOCUMENT_NUMBER_USED, act(wrong));
    }

    @Test
    void only_a_reserved_number_is_reassigned_and_only_to_a_decision_that_bears_it() {
        bureau.refuse(
                NUMBER_NOT_RESERVED, reassign("长教-2026-7", decision("长教〔2026〕7号", "Bureau", DAY)));
        bureau.accept(act(decision("长教〔2026〕7号", "Bureau", DAY)));
        bureau.refuse(
                NUMBER_OF_ANOTHER_DOCUMENT,
                reassign("长教-2026-7", decision("长教〔2026〕8号", "Bureau", DAY)));
    }

    @Test
    void only_who_keeps_the_register_changes_it() {
        bureau.refuse(
                PowerRefusal.OFFICER_NOT_EMPOWERED,
                new VoidDocumentNumber(new DocumentNumber("长教-2026-8"), "x", "li", TODAY));
        bureau.refuse(
                InputRefusal.TEXT_MISSING,
                new VoidDocumentNumber(new DocumentNumber("长教-2026-8"), " ", CLERK, TODAY));
        bureau.refuse(
                InputRefusal.DIGEST_MALFORMED,
                new ReassignDocumentNumber(
                        new DocumentNumber("长教-2026-7"),
                        decision("长教〔2026〕7号", "Bureau", DAY),
                        "x",
                        "x",
                        CLERK,
                        TODAY));
    }

    @Property(tries = 50)
    void whatever_is_decided_and_voided_each_number_has_one_decision_or_none(
            @ForAll("requests") List<Object> requests) {
        try (var open = new Bureau()) {
            for (var request : requests) open.submit(request);
            Map<DocumentNumber, NumberedDecision> bearers = new HashMap<>();
            for (var fact : open.facts(DocumentNumberEvent.class)) {
                switch (fact) {
                    case NumberReserved e ->
                            assertThat(bearers.put(e.number(), e.bearer())).isNull();
                    case NumberVoided e -> assertThat(bearers).doesNotContainKey(e.number());
                    case NumberReassigned e ->
                            assertThat(bearers.put(e.number(), e.bearer())).isNotNull();
                }
            }
            for (var request : requests) {
                if (!(request instanceof Act done)) continue;
                var decided = done.decisions().getFirst();
                var number = DocumentNumber.in(decided.documentNumber()).orElseThrow();
                var bearer = bearers.get(number);
                boolean its = bearer != null && bearer.matches(NumberedDecision.of(decided));
                assertThat(open.submit(done) == null).isEqualTo(its);
            }
        }
    }

    @Provide
    Arbitrary<List<Object>> requests() {
        var numbers = Arbitraries.integers().between(1, 3);
        var acts =
                numbers.flatMap(
                        number ->
                                Arbitraries.integers()
                                        .between(0, 2)
                                        .map(
                                                day ->
                                                        (Object)
                                                                act(
                                                                        decision(
                                                                                "长教〔2026〕"
                                                                                        + number
                                                                                        + "号",
                                                                                "Bureau",
                                                                                DAY.plusDays(
                                                                                        day)))));
        var voided = numbers.map(number -> (Object) voiding("长教-2026-" + number));
        return Arbitraries.oneOf(acts, acts, voided).list().ofMaxSize(12);
    }
}
