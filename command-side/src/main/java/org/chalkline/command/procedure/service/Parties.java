package org.chalkline.command.procedure.service;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.procedure.service.ServiceRefusal.NOT_A_PARTY;

import java.util.List;
import java.util.Set;
import org.chalkline.command.procedure.Following;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.ProcedureEvent;
import org.chalkline.kernel.procedure.service.ServiceEvent;

/** Lets papers of a matter be served on its parties alone. */
@FunctionalInterface
public interface Parties extends Following {

    /** By what names papers call the parties. */
    Set<String> of(ServiceEvent fact);

    /** The only party is the person whose code follows on the kind in the matter's id. */
    static Parties thePerson() {
        return fact -> Set.of(fact.of().substring(fact.of().indexOf('/') + 1));
    }

    @Override
    default void before(ProcedureEvent fact, List<Fact> recorded) {
        if (!(fact instanceof ServiceEvent service)) return;
        refuseIf(!of(service).contains(service.receiver()), NOT_A_PARTY);
    }
}
