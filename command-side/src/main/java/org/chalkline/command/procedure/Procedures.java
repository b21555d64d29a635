package org.chalkline.command.procedure;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import java.util.function.Consumer;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.ProcedureEvent;

/** Records the facts of shared procedures, and lets each feature say what follows for its own. */
public final class Procedures {
    private final ProcedureSubjects subjects;
    private final ProcedureOffice office;
    private final List<Followed<?>> followed;

    /**
     * Whose followings these are.
     *
     * @param kind how the ids of the aggregates begin, such as {@code application}
     */
    public record Followed<A>(String kind, Class<A> aggregate, Following.Of<A> following) {

        private Following of(Object aggregate, ProcedureOffice office) {
            return following.of(this.aggregate.cast(aggregate), office);
        }
    }

    /**
     * @param followed what follows for the aggregates of each kind, in the order in which it does
     */
    public Procedures(
            ProcedureSubjects subjects, ProcedureOffice office, List<Followed<?>> followed) {
        this.subjects = subjects;
        this.office = office;
        this.followed = List.copyOf(followed);
    }

    /** Loads an aggregate, as {@link ProcedureSubjects#on} does. */
    public void on(String of, Consumer<List<Fact>> act) {
        subjects.on(of, act);
    }

    /**
     * Records the fact, after what has to stand before it and before what follows from it. To be
     * asked while the aggregate is loaded.
     *
     * @param of the aggregate's id
     * @param recorded all that was recorded of it, as {@link ProcedureSubjects#on} hands it over
     * @throws org.chalkline.command.RefusedException if its feature refuses it
     */
    public void record(String of, List<Fact> recorded, ProcedureEvent fact) {
        subjects.with(
                of,
                aggregate -> {
                    var all = followings(of, aggregate);
                    for (var each : all) each.before(fact, recorded);
                    apply(fact);
                    for (var each : all) each.after(fact, recorded);
                });
    }

    private List<Following> followings(String of, Object aggregate) {
        var kind = ProcedureSubjects.kindOf(of);
        return followed.stream()
                .filter(each -> each.kind().equals(kind))
                .map(each -> each.of(aggregate, office))
                .toList();
    }
}
