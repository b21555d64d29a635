package org.chalkline.command.procedure.standing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.chalkline.command.procedure.ProcedureSubjects;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.clock.ClockOwner;
import org.chalkline.command.procedure.clock.ClockOwners;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.fact.RecordedFact;

/** Has tests of other features contest matters. */
public final class Standings {
    private Standings() {}

    /**
     * What records how acts stand on matters that are decided.
     *
     * @param recorded all facts in memory, in their order
     */
    public static StandingActs of(
            ProcedureSubjects subjects,
            Supplier<List<Fact>> recorded,
            FactsOf facts,
            Clock clock,
            Calendars calendars) {
        return of(
                subjects,
                recorded,
                facts,
                new StandingOffice(clock, calendars, new Powers(facts), facts),
                Map.of("matter", Dependents.AT_ONCE));
    }

    static StandingActs of(
            ProcedureSubjects subjects,
            Supplier<List<Fact>> recorded,
            FactsOf facts,
            StandingOffice office,
            Map<String, Dependents> dependents) {
        var owner = new ClockOwner<String>("matter", id -> id, id -> id, (id, notice, on) -> id);
        return new StandingActs(
                subjects,
                new Stream(recorded),
                facts,
                office,
                dependents,
                new ClockOwners(List.of(owner)));
    }

    /** All facts in memory, each under its number. */
    private record Stream(Supplier<List<Fact>> recorded) implements FactStream {
        private List<RecordedFact> all() {
            var numbers = new HashMap<String, Long>();
            var all = new ArrayList<RecordedFact>();
            for (var fact : recorded.get()) {
                long number = numbers.merge(fact.subject(), 1L, Long::sum) - 1;
                all.add(
                        new RecordedFact(
                                all.size(),
                                "event-" + all.size(),
                                fact.subject(),
                                number,
                                fact.getClass().getAnnotation(FactType.class).value(),
                                1,
                                Instant.EPOCH,
                                Map.of(),
                                () -> fact));
            }
            return all;
        }

        @Override
        public long head() {
            return all().size() - 1L;
        }

        @Override
        public long positionAt(Instant recordedAt) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<RecordedFact> lookUp(List<Long> positions) {
            return all().stream().filter(fact -> positions.contains(fact.position())).toList();
        }

        @Override
        public Reader readAfter(long position) {
            throw new UnsupportedOperationException();
        }
    }
}
