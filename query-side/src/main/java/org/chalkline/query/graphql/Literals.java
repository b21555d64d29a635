package org.chalkline.query.graphql;

import graphql.language.Argument;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.IntValue;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads arguments of a validated document before any field is fetched. */
final class Literals {

    private final Map<String, Object> variables;

    Literals(Map<String, Object> variables) {
        this.variables = variables;
    }

    /**
     * The argument's value: a number, text, truth value or map; absent if it is left out or null.
     */
    @Nullable Object argument(List<Argument> arguments, String name) {
        for (var argument : arguments) {
            if (argument.getName().equals(name)) return value(argument.getValue());
        }
        return null;
    }

    @Nullable Long number(List<Argument> arguments, String name) {
        return number(argument(arguments, name));
    }

    /** Whether the directives on a field or fragment leave it in. */
    boolean included(DirectivesContainer<?> selection) {
        for (Directive directive : selection.getDirectives()) {
            var condition = argument(directive.getArguments(), "if");
            if (directive.getName().equals("skip") && Boolean.TRUE.equals(condition)) return false;
            if (directive.getName().equals("include") && Boolean.FALSE.equals(condition)) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Object value(@Nullable Value<?> value) {
        return switch (value) {
            case VariableReference reference -> variables.get(reference.getName());
            case IntValue number -> number.getValue();
            case StringValue text -> text.getValue();
            case BooleanValue truth -> truth.isValue();
            case ObjectValue object -> members(object);
            case null, default -> null;
        };
    }

    private Map<String, @Nullable Object> members(ObjectValue object) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        object.getObjectFields()
                .forEach(each -> members.put(each.getName(), value(each.getValue())));
        return members;
    }

    /** A number as the Long and Int scalars take it: also as text, where the scalar allows that. */
    private static @Nullable Long number(@Nullable Object value) {
        return switch (value) {
            case Number number -> number.longValue();
            case String text -> Long.valueOf(text);
            case null, default -> null;
        };
    }
}
