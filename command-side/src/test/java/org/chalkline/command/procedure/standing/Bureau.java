package org.chalkline.command.procedure.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.modelling.command.Repository;
import org.axonframework.modelling.command.RepositoryProvider;
import org.chalkline.command.BureauInMemory;
import org.chalkline.command.procedure.Matter;
import org.chalkline.command.procedure.ProcedureSubjects;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.clock.ClockOwner;
import org.chalkline.command.procedure.clock.ClockOwners;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.fact.RecordedFact;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;

/** A bureau in memory that decides matters, and records what becomes of its decisions. */
final class Bureau extends BureauInMemory<Bureau> {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final String CLERK = "officer-3";
    static final String CORRECTOR = "officer-4";

    /** All facts in memory, each under its number. */
    private final class Stream implements FactStream {
        private List<RecordedFact> all() {
            var numbers = new HashMap<String, Long>();
            var all = new ArrayList<RecordedFact>();
            for (var fact : facts()) {
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

    /**
     * @param dependents what falls with a decision
     */
    Bureau(Dependents dependents) {
        super(TODAY);
        var calendars = new Calendars(factsOf);
        open(
                inMemory()
                        .registerComponent(Calendars.class, c -> calendars)
                        .configureAggregate(AggregateConfigurer.defaultConfiguration(Matter.class))
                        .registerCommandHandler(c -> acts(dependents, calendars)));
        knowing(power(CLERK, Power.RECORD_RULINGS), power(CORRECTOR, Power.CORRECT_RECORDS));
    }

    private StandingActs acts(Dependents dependents, Calendars calendars) {
        var repositories =
                new RepositoryProvider() {
                    @Override
                    public <T> Repository<T> repositoryFor(Class<T> type) {
                        return axon().repository(type);
                    }
                };
        var office = new StandingOffice(clock, calendars, new Powers(factsOf), factsOf);
        var owner = new ClockOwner<String>("matter", id -> id, id -> id, (id, notice, on) -> id);
        return new StandingActs(
                new ProcedureSubjects(Map.of("matter", Matter.class), repositories, factsOf),
                new Stream(),
                factsOf,
                office,
                Map.of("matter", dependents),
                new ClockOwners(List.of(owner)));
    }

    private static Fact power(String officer, Power power) {
        return new PowerDelegated(
                new OfficerId(officer), power, "No. 1", "head", null, LocalDate.of(2020, 9, 1));
    }

    /** The position of the last fact of this kind. */
    long positionOf(Class<? extends Fact> kind) {
        var all = facts();
        for (int i = all.size() - 1; i >= 0; i--) if (kind.isInstance(all.get(i))) return i;
        throw new AssertionError("none of " + kind);
    }
}
