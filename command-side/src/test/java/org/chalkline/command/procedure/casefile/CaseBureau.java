package org.chalkline.command.procedure.casefile;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.config.AggregateConfigurer;
import org.chalkline.command.BureauInMemory;
import org.chalkline.command.Reason;
import org.chalkline.command.procedure.Matter;
import org.chalkline.command.procedure.ProcedureOffice;
import org.chalkline.command.procedure.Procedures;
import org.chalkline.command.procedure.SubjectClocks;
import org.chalkline.command.procedure.Unfinished;
import org.chalkline.command.procedure.Watching;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.hold.HeldRecords;
import org.chalkline.command.procedure.hold.HoldRefusal;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.RecordedFact;
import org.chalkline.kernel.procedure.clock.RuleId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;

/** A bureau in memory that keeps the case files of small matters. */
final class CaseBureau extends BureauInMemory<CaseBureau> {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final LocalDate MARCH = LocalDate.of(2026, 3, 2);
    static final String MATTER = "matter/1";
    static final String CLERK = "officer-3";
    static final String ARCHIVIST = "officer-4";
    static final String DIRECTOR = "officer-5";

    /** Why another procedure isn't done. */
    static final Reason UNSERVED = HoldRefusal.HOLD_NOT_PLACED;

    private static final RuleId DELIVERY = new RuleId("licensing.delivery");

    final Watching watching = new Watching();
    private final List<Fact> followUps = new ArrayList<>();

    /** Whether a procedure of another kind is under way. */
    private boolean unserved;

    /** Follow-ups, each where it was recorded. */
    private final class Stream implements FactStream {
        @Override
        public long head() {
            return followUps.size() - 1L;
        }

        @Override
        public long positionAt(Instant recordedAt) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Reader readAfter(long position) {
            return new Reader() {
                @Override
                public List<RecordedFact> next(int most, Duration wait) {
                    var next = new ArrayList<RecordedFact>();
                    for (int i = (int) position + 1; i < followUps.size(); i++) {
                        var fact = followUps.get(i);
                        next.add(
                                new RecordedFact(
                                        i,
                                        "event-" + i,
                                        fact.subject(),
                                        0,
                                        "followup",
                                        1,
                                        Instant.EPOCH,
                                        Map.of(),
                                        () -> fact));
                    }
                    return next;
                }

                @Override
                public void close() {}
            };
        }
    }

    /** The decision was served: no period runs any more. */
    record Serve(String matter, LocalDate on) {}

    private static final class Serving {
        private final Procedures procedures;
        private final Calendars calendars;

        Serving(Procedures procedures, Calendars calendars) {
            this.procedures = procedures;
            this.calendars = calendars;
        }

        @CommandHandler
        void handle(Serve c) {
            procedures.on(
                    c.matter(),
                    recorded ->
                            SubjectClocks.of(recorded)
                                    .meet(DELIVERY, c.on(), CLERK, calendars.now()));
        }
    }

    CaseBureau() {
        super(TODAY);
        var calendars = new Calendars(factsOf);
        var office = procedureOffice();
        var procedures = procedures(watching.feature(), office);
        open(
                inMemory()
                        .registerComponent(Calendars.class, c -> calendars)
                        .configureAggregate(AggregateConfigurer.defaultConfiguration(Matter.class))
                        .registerCommandHandler(c -> acts(procedures, office))
                        .registerCommandHandler(c -> new Serving(procedures, calendars)));
        knowing(
                power(CLERK, Power.KEEP_CASE_FILES),
                power(ARCHIVIST, Power.KEEP_ARCHIVES),
                power(DIRECTOR, Power.KEEP_ARCHIVES));
    }

    private CaseFileActs acts(Procedures procedures, ProcedureOffice office) {
        Unfinished service = standing -> unserved ? Optional.of(UNSERVED) : Optional.empty();
        return new CaseFileActs(
                procedures,
                office,
                List.of(service),
                new FollowUpsAbout(new Stream()),
                new HeldRecords(List.of(service)));
    }

    /** Another procedure is under way, or done. */
    void serving(boolean underWay) {
        unserved = underWay;
    }

    /** Follow-ups that others have reported or settled. */
    void following(Fact fact) {
        followUps.add(fact);
    }

    private static Fact power(String officer, Power power) {
        return new PowerDelegated(
                new OfficerId(officer), power, "No. 1", "head", null, LocalDate.of(2000, 9, 1));
    }

    /** A decision of that day which rests on these papers. */
    static Decision decision(String officer, LocalDate on, String... evidence) {
        return new Decision(
                "D-1",
                "Bureau",
                officer,
                on,
                null,
                null,
                List.of(),
                List.of(new LegalBasis("Some Law", "1", "2020")),
                "As examined.",
                List.of(evidence),
                null,
                null,
                null,
                null,
                null);
    }
}
