package org.chalkline.command.procedure;

import static org.chalkline.command.RefusedException.refuseIf;

import java.util.ArrayList;
import java.util.List;
import org.chalkline.command.CommonRefusal;
import org.chalkline.command.feature.Feature;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.ProcedureEvent;
import org.jspecify.annotations.Nullable;

/** A feature of matters that is told what procedures record of them, and can refuse it. */
public final class Watching implements Following {
    private final List<Class<?>> followed = new ArrayList<>();
    private @Nullable Class<?> refused;

    /** The feature, as procedures are given it. */
    public Feature feature() {
        return Feature.named("matters")
                .subject("matter", Matter.class)
                .following("matter", Matter.class, (matter, office) -> this);
    }

    /** Refuses facts of this type from now on, as of an unknown person. */
    public void refuse(@Nullable Class<? extends ProcedureEvent> type) {
        refused = type;
    }

    /** The types of the facts that it was told of, in their order. */
    public List<Class<?>> followed() {
        return List.copyOf(followed);
    }

    /** Forgets the last fact, which was told and taken back with the rest of its command. */
    void forgetLast() {
        followed.removeLast();
    }

    @Override
    public void before(ProcedureEvent fact, List<Fact> recorded) {
        refuseIf(fact.getClass().equals(refused), CommonRefusal.UNKNOWN_PERSON);
    }

    @Override
    public void after(ProcedureEvent fact, List<Fact> recorded) {
        followed.add(fact.getClass());
    }
}
