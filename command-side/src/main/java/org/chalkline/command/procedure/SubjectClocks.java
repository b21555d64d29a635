package org.chalkline.command.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.chalkline.command.procedure.clock.ClockOwner;
import org.chalkline.command.procedure.clock.Clocks;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.FactsThatStand;
import org.chalkline.kernel.procedure.clock.ClockEvent;
import org.springframework.stereotype.Component;

/**
 * Looks after the clocks that shared procedures open in aggregates whose feature keeps none of its
 * own.
 */
@Component
public class SubjectClocks {
    private final ProcedureSubjects subjects;
    private final ProcedureOffice office;

    SubjectClocks(ProcedureSubjects subjects, ProcedureOffice office) {
        this.subjects = subjects;
        this.office = office;
    }

    /** Records what has lapsed by today. Handed in by the watcher. */
    public record SettleSubject(String of) {}

    /** Reckons running clocks anew after a notice. Handed in by the watcher. */
    public record ReckonSubjectAnew(String of, String notice, LocalDate publishedOn) {}

    /**
     * The owner of the clocks of such aggregates.
     *
     * @param kind how their ids begin
     */
    public static ClockOwner<String> owner(String kind) {
        return new ClockOwner<>(
                kind,
                Function.identity(),
                id -> new SettleSubject(of(kind, id)),
                (id, notice, on) -> new ReckonSubjectAnew(of(kind, id), notice, on));
    }

    private static String of(String kind, String id) {
        return kind.equals(ProcedureSubjects.BARE) ? id : kind + "/" + id;
    }

    @CommandHandler
    void handle(SettleSubject c) {
        on(c.of(), clocks -> clocks.settleTakingIn(office.today(), office.calendar()));
    }

    @CommandHandler
    void handle(ReckonSubjectAnew c) {
        on(
                c.of(),
                clocks -> {
                    var calendar = office.calendar();
                    clocks.settleTakingIn(c.publishedOn(), calendar);
                    clocks.reckonAnew(c.notice(), c.publishedOn(), calendar);
                });
    }

    private void on(String of, Consumer<Clocks> act) {
        subjects.on(of, recorded -> act.accept(of(recorded)));
    }

    /**
     * The clocks of an aggregate, as its facts tell them. They take in no fact by themselves that
     * is applied afterwards.
     */
    public static Clocks of(List<Fact> recorded) {
        var clocks = new Clocks();
        for (var fact : FactsThatStand.of(recorded)) {
            if (fact instanceof ClockEvent event) clocks.on(event);
        }
        return clocks;
    }
}
