package org.chalkline.query.graphql;

import java.util.List;
import java.util.function.Supplier;
import org.chalkline.query.register.Parked;
import org.chalkline.query.register.Register;

/**
 * What an answer reaches of a register. Only what it reaches can make it incomplete: an entity that
 * is parked elsewhere is none of its business.
 */
public final class Reach {
    private static final int MOST_PARKED = 1_000;

    private final Register<?> register;
    private final Supplier<List<Parked>> parked;

    private Reach(Register<?> register, Supplier<List<Parked>> parked) {
        this.register = register;
        this.parked = parked;
    }

    /** All its entities, as a list or a count does. */
    public static Reach all(Register<?> register) {
        return new Reach(register, () -> register.parked(MOST_PARKED));
    }

    /** One entity, whether it is there or not. */
    public static Reach one(Register<?> register, String entity) {
        return new Reach(
                register,
                () -> {
                    var one = register.parked(entity);
                    return one == null ? List.of() : List.of(one);
                });
    }

    /** The entities whose ids begin with the text. */
    public static Reach startingWith(Register<?> register, String prefix) {
        return new Reach(
                register,
                () ->
                        register.parked(MOST_PARKED).stream()
                                .filter(each -> each.entity().startsWith(prefix))
                                .toList());
    }

    Register<?> register() {
        return register;
    }

    /** What is parked of it, up to 1,000. */
    List<Parked> parked() {
        return parked.get();
    }
}
