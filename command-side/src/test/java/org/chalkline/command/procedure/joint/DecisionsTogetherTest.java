package org.chalkline.command.procedure.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.chalkline.command.procedure.joint.JointRefusal.NO_ACTS;
import static org.chalkline.command.procedure.joint.JointRefusal.TOO_MANY_ACTS;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.axonframework.config.AggregateConfigurer;
import org.chalkline.command.BureauInMemory;
import org.chalkline.command.procedure.Matter;
import org.chalkline.command.procedure.Matter.Decide;
import org.chalkline.command.procedure.Matter.Decided;
import org.chalkline.command.procedure.Matter.Note;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.joint.DecideTogether.NamedAct;
import org.chalkline.kernel.command.Refusal;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DecisionsTogetherTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 2);
    private static final Decision DECISION =
            new Decision(
                    "长教〔2026〕5号",
                    "Bureau",
                    "officer-3",
                    MARCH,
                    null,
                    null,
                    List.of(),
                    List.of(new LegalBasis("Some Law", "1", "2020")),
                    "As resolved.",
                    List.of(),
                    null,
                    null,
                    null,
                    null,
                    null);

    private static final class Bureau extends BureauInMemory<Bureau> {
        Bureau() {
            super(MARCH);
            var calendars = new Calendars(factsOf);
            open(
                    inMemory()
                            .registerComponent(Calendars.class, c -> calendars)
                            .configureAggregate(
                                    AggregateConfigurer.defaultConfiguration(Matter.class))
                            .registerCommandHandler(c -> new DecisionsTogether(c.commandBus())));
        }
    }

    private final Bureau bureau = new Bureau();

    @AfterEach
    void close() {
        bureau.close();
    }

    private static String matter(int number) {
        return "matter/" + number;
    }

    private static DecideTogether decide(List<Integer> matters) {
        var acts =
                matters.stream().map(n -> new NamedAct("decide", new Decide(matter(n), DECISION)));
        return new DecideTogether(DECISION, acts.toList());
    }

    private static List<Integer> upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }

    private void know(List<Integer> matters) {
        for (int n : matters) bureau.accept(new Note(matter(n), 1, MARCH));
    }

    @Test
    void one_act_carries_the_decision_out_on_each_record_and_each_repeats_it() {
        know(upTo(3));
        assertThat(bureau.accept(decide(List.of(3, 1, 2))))
                .filteredOn(Decided.class::isInstance)
                .extracting(Fact::subject, Fact::decision)
                .containsExactly(
                        tuple(matter(3), DECISION),
                        tuple(matter(1), DECISION),
                        tuple(matter(2), DECISION));
    }

    @Test
    void when_some_are_refused_each_is_named_and_nothing_is_recorded() {
        know(List.of(1, 3));
        bureau.refuse(refusal(2, 4), decide(List.of(1, 2, 3, 4)));
        assertThat(bureau.facts(Decided.class)).isEmpty();
        bureau.accept(decide(List.of(1, 3)));
        assertThat(bureau.facts(Decided.class)).hasSize(2);
    }

    /** That of a decision on the first four matters, of which two aren't there. */
    private static Refusal refusal(int one, int other) {
        var each = " acts[%d] (decide): UNKNOWN_RECORD. There is no record %s. Check the code.";
        return Refusal.of(
                "ACTS_REFUSED",
                JointRefusal.ACTS_REFUSED.message()
                        + each.formatted(one - 1, matter(one))
                        + each.formatted(other - 1, matter(other)));
    }

    @Test
    void a_hundred_records_can_be_decided_at_once_and_no_more() {
        know(upTo(101));
        bureau.refuse(NO_ACTS, decide(List.of()));
        bureau.refuse(TOO_MANY_ACTS, decide(upTo(101)));
        bureau.accept(decide(upTo(100)));
        assertThat(bureau.facts(Decided.class)).hasSize(100);
    }

    @Property(tries = 30)
    void whatever_is_decided_together_is_decided_of_all_or_of_none(
            @ForAll @UniqueElements @Size(max = 6) List<@IntRange(min = 1, max = 8) Integer> known,
            @ForAll @UniqueElements @Size(min = 1, max = 6)
                    List<@IntRange(min = 1, max = 8) Integer> asked) {
        try (var open = new Bureau()) {
            for (int n : known) open.accept(new Note(matter(n), 1, MARCH));
            var refusal = open.submit(decide(asked));
            assertThat(refusal == null).isEqualTo(known.containsAll(asked));
            assertThat(open.facts(Decided.class)).hasSize(refusal == null ? asked.size() : 0);
        }
    }
}
