package org.chalkline.command.gateway;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose a matter is.
 *
 * @param inHandOf the code of the bureau's internal unit that has it in hand; absent where none
 *     has, and powers alone say who of the bureau may act
 * @param school the code of the school, or other unit, that it concerns; absent where it concerns
 *     none, or none may act in it
 * @param alsoOf the codes of the bureau's other units that have a part in it
 */
public record Belonging(@Nullable String inHandOf, @Nullable String school, Set<String> alsoOf) {

    public Belonging {
        alsoOf = Set.copyOf(alsoOf);
    }

    /** A matter in which no other unit has a part. */
    public Belonging(@Nullable String inHandOf, @Nullable String school) {
        this(inHandOf, school, Set.of());
    }

    /** A matter that a unit of the bureau has in hand. */
    public static Belonging inHandOf(String unit) {
        return new Belonging(unit, null);
    }

    /** A matter of a school, or of another unit. */
    public static Belonging ofSchool(@Nullable String school) {
        return new Belonging(null, school);
    }
}
