package org.chalkline.command.procedure;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.procedure.SubjectRefusal.UNKNOWN_SUBJECT;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.axonframework.modelling.command.RepositoryProvider;
import org.chalkline.command.RefusedException;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;

/**
 * The aggregates that procedures can be about, of whatever feature. A procedure's fact belongs to
 * the aggregate it is about: so its handler stands outside of all aggregates, has the one loaded
 * here, and applies its facts to it as if they were the aggregate's own.
 */
public final class ProcedureSubjects {
    /** The kind of those whose ids begin with none: schools. */
    public static final String BARE = "";

    private final Map<String, Class<?>> kinds;
    private final RepositoryProvider repositories;
    private final FactsOf facts;

    /**
     * @param kinds the aggregates' classes by how their ids begin, such as {@code application}
     */
    public ProcedureSubjects(
            Map<String, Class<?>> kinds, RepositoryProvider repositories, FactsOf facts) {
        this.kinds = Map.copyOf(kinds);
        this.repositories = repositories;
        this.facts = facts;
    }

    /** How the ids of aggregates begin that are of the same kind as this one. */
    public static String kindOf(String of) {
        int slash = of.indexOf('/');
        return slash < 0 ? BARE : of.substring(0, slash);
    }

    /** Whether procedures can be about this aggregate, so that its acts can fall. */
    public boolean isOne(String of) {
        return kinds.containsKey(kindOf(of));
    }

    /**
     * Loads the aggregate, and lets a procedure apply facts to it. Nobody else changes the
     * aggregate until the command is done.
     *
     * @param of its id, with its kind
     * @param act told all that was recorded of the aggregate, each fact under its number; what it
     *     applies belongs to the aggregate
     * @throws RefusedException {@code UNKNOWN_SUBJECT} if there is none
     */
    public void on(String of, Consumer<List<Fact>> act) {
        var type = kinds.get(kindOf(of));
        if (type == null) throw new RefusedException(UNKNOWN_SUBJECT);
        refuseIf(facts.recorded(of).isEmpty(), UNKNOWN_SUBJECT);
        on(type, of, act);
    }

    private <T> void on(Class<T> type, String of, Consumer<List<Fact>> act) {
        var aggregate = repositories.repositoryFor(type).load(of);
        aggregate.execute(root -> act.accept(facts.recorded(of)));
    }

    /**
     * Lets a fact be applied beside another one that is about to be recorded, in the same unit of
     * work; the aggregate may be founded in it.
     *
     * @param of the aggregate's id, with its kind
     * @return whether procedures can be about such an aggregate; else nothing is applied
     */
    public boolean alongside(String of, Runnable act) {
        if (!isOne(of)) return false;
        with(of, aggregate -> act.run());
        return true;
    }

    /** Hands over the aggregate itself, as it stands, which is loaded already or is loaded now. */
    void with(String of, Consumer<Object> act) {
        var type = kinds.get(kindOf(of));
        if (type == null) throw new RefusedException(UNKNOWN_SUBJECT);
        with(type, of, act);
    }

    private <T> void with(Class<T> type, String of, Consumer<Object> act) {
        repositories.repositoryFor(type).load(of).execute(act::accept);
    }
}
