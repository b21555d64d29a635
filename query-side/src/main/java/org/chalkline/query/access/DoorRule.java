package org.chalkline.query.access;

import static java.util.stream.Collectors.toUnmodifiableSet;

import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLFieldDefinition;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.chalkline.kernel.access.Role;
import org.jspecify.annotations.Nullable;

/** Reads and writes the directives of the schema that say who is shown what. */
public final class DoorRule {
    /** The directive that says to which roles a field is open. */
    public static final String DOOR = "door";

    /** The directive that says that a field is about a person, and masked for who sees nobody. */
    public static final String PERSONAL = "personal";

    private static final String ROLES = "roles";
    private static final String HOUSE = "house";

    private DoorRule() {}

    /** The directive as a schema writes it behind a field. */
    public static String text(Set<Role> roles) {
        return EnumSet.copyOf(roles).stream()
                .map(Role::name)
                .collect(Collectors.joining(", ", "@" + DOOR + "(" + ROLES + ": [", "])"));
    }

    /** To whom the field is open by its own directive; absent where it has none. */
    static @Nullable Set<Role> rolesOf(GraphQLFieldDefinition field) {
        var directive = field.getAppliedDirective(DOOR);
        if (directive == null) return null;
        Collection<?> words = directive.getArgument(ROLES).getValue();
        return words.stream()
                .map(word -> Role.valueOf(word.toString()))
                .collect(toUnmodifiableSet());
    }

    /** Whether it is shut to who comes in by an engagement. */
    static boolean isOfHouse(GraphQLFieldDefinition field) {
        var directive = field.getAppliedDirective(DOOR);
        return directive != null && Boolean.TRUE.equals(directive.getArgument(HOUSE).getValue());
    }

    /** Whether the field is about a person. */
    public static boolean isPersonal(GraphQLDirectiveContainer field) {
        return field.getAppliedDirective(PERSONAL) != null;
    }
}
