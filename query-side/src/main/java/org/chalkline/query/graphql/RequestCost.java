package org.chalkline.query.graphql;

import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a request may cost at the most, told from its document before anything is fetched. A field
 * costs 1, and what is selected below it as often as its {@code first} or {@code last} says. A
 * field of the operation itself costs 20 more, for it asks a store. Introspection has no depth of
 * its own: graphql-java bounds it.
 */
final class RequestCost {
    private static final int ROOT_FIELD = 20;
    private static final int LARGEST_PAGE = 100;

    /** Beyond every limit, and far from overflow even when it is multiplied by a page. */
    private static final long CAP = 1_000_000_000_000_000L;

    /**
     * @param complexity how many values may be fetched
     * @param depth how many fields are nested
     */
    record Cost(long complexity, int depth) {
        static final Cost NONE = new Cost(0, 0);

        Cost and(Cost other) {
            return new Cost(
                    Math.min(CAP, complexity + other.complexity), Math.max(depth, other.depth));
        }
    }

    private final Map<String, FragmentDefinition> fragments;
    private final Literals literals;

    /** Each fragment is counted once, so that fragments of fragments can't make counting dear. */
    private final Map<String, Cost> counted = new HashMap<>();

    private RequestCost(Map<String, FragmentDefinition> fragments, Map<String, Object> variables) {
        this.fragments = fragments;
        this.literals = new Literals(variables);
    }

    /** The cost of a validated operation. */
    static Cost of(
            OperationDefinition operation,
            Map<String, FragmentDefinition> fragments,
            Map<String, Object> variables) {
        var counter = new RequestCost(fragments, variables);
        var cost = counter.selections(operation.getSelectionSet());
        long roots = counter.rootFields(operation.getSelectionSet(), new HashMap<>());
        return cost.and(new Cost(Math.min(CAP, roots * ROOT_FIELD), 0));
    }

    private Cost selections(@Nullable SelectionSet selections) {
        var sum = Cost.NONE;
        if (selections == null) return sum;
        for (var selection : selections.getSelections()) sum = sum.and(selection(selection));
        return sum;
    }

    private Cost selection(Selection<?> selection) {
        return switch (selection) {
            case Field field when literals.included(field) -> field(field);
            case InlineFragment inline when literals.included(inline) ->
                    selections(inline.getSelectionSet());
            case FragmentSpread spread when literals.included(spread) -> fragment(spread.getName());
            default -> Cost.NONE;
        };
    }

    private Cost field(Field field) {
        var below = selections(field.getSelectionSet());
        long complexity = Math.min(CAP, 1 + rows(field) * below.complexity());
        int depth = field.getName().startsWith("__") ? 1 : 1 + below.depth();
        return new Cost(complexity, depth);
    }

    private Cost fragment(String name) {
        var known = counted.get(name);
        if (known != null) return known;
        var fragment = fragments.get(name);
        var cost = fragment == null ? Cost.NONE : selections(fragment.getSelectionSet());
        counted.put(name, cost);
        return cost;
    }

    /** A page size out of range is refused by its field, so it need not make the request dear. */
    private long rows(Field field) {
        return Math.max(rows(field, "first"), rows(field, "last"));
    }

    private long rows(Field field, String argument) {
        var size = literals.number(field.getArguments(), argument);
        return size == null ? 1 : Math.clamp(size, 1, LARGEST_PAGE);
    }

    private long rootFields(SelectionSet selections, Map<String, Long> known) {
        long sum = 0;
        for (var selection : selections.getSelections()) {
            sum +=
                    switch (selection) {
                        case Field field when literals.included(field) -> 1;
                        case InlineFragment inline when literals.included(inline) ->
                                rootFields(inline.getSelectionSet(), known);
                        case FragmentSpread spread when literals.included(spread) ->
                                rootFields(spread.getName(), known);
                        default -> 0;
                    };
            sum = Math.min(CAP / ROOT_FIELD, sum);
        }
        return sum;
    }

    private long rootFields(String fragment, Map<String, Long> known) {
        var before = known.get(fragment);
        if (before != null) return before;
        var definition = fragments.get(fragment);
        long count = definition == null ? 0 : rootFields(definition.getSelectionSet(), known);
        known.put(fragment, count);
        return count;
    }
}
