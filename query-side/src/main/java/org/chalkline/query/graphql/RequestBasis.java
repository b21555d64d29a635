package org.chalkline.query.graphql;

import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.SelectionSet;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.query.projection.Projection;
import org.jspecify.annotations.Nullable;

/**
 * What one request has settled: its day, the position that its fields share, and the basis of each
 * field of {@code Query}. It is kept in the request's own context.
 */
final class RequestBasis {

    /**
     * What the fields of {@code Query} that leave the position to the request ask for together.
     *
     * @param atLeast the greatest position that one of them waits for; -1 if none does
     */
    record Shared(Set<Projection<?>> projections, long atLeast) {}

    private final LocalDate today;
    private final Map<String, Basis> byField = new LinkedHashMap<>();
    private final Set<String> moving = new HashSet<>();
    private @Nullable Long position;
    private @Nullable RequestException failure;

    RequestBasis(LocalDate today) {
        this.today = today;
    }

    LocalDate today() {
        return today;
    }

    /** The shared position, settled by the first field that needs it. */
    synchronized long sharedPosition(PositionSettler settler) {
        if (failure != null) throw failure;
        if (position == null) {
            try {
                position = settler.settle();
            } catch (RequestException e) {
                failure = e;
                throw e;
            }
        }
        return position;
    }

    interface PositionSettler {
        long settle();
    }

    /**
     * @param field the field's name in the response
     * @param fixed whether both clocks stand in what was asked, and the basis is not about now
     */
    synchronized void answered(String field, Basis basis, boolean fixed) {
        byField.put(field, basis);
        // Of a field between two points both count.
        if (!fixed) moving.add(field);
    }

    /**
     * Whether each of these fields was answered on a point that the request names, and lacks
     * nothing that may still be put right.
     *
     * @param fields names in the response
     */
    synchronized boolean isSettled(Set<String> fields) {
        return fields.stream()
                .allMatch(
                        field -> {
                            var basis = byField.get(field);
                            return basis != null && !moving.contains(field) && basis.complete();
                        });
    }

    /**
     * @param field the field's name in the response
     */
    synchronized void forget(String field) {
        byField.remove(field);
    }

    /**
     * @param field the field's name in the response
     */
    synchronized Basis of(String field) {
        var basis = byField.get(field);
        if (basis == null) throw new IllegalStateException(field + " has not settled its basis");
        return basis;
    }

    /**
     * What the response's extensions say: the request's own basis, and beside it that of each field
     * that asked for another. Absent when no field was answered from a projection.
     */
    synchronized @Nullable Map<String, Object> told() {
        if (byField.isEmpty()) return null;
        var first = byField.values().iterator().next();
        var common =
                byField.values().stream()
                        .filter(basis -> position != null && basis.position() == position)
                        .findFirst()
                        .orElse(first);
        var told = point(common);
        told.put("zone", common.zone());
        told.put("madeUp", common.madeUp());
        var others = new LinkedHashMap<String, Object>();
        byField.forEach(
                (field, basis) -> {
                    if (!basis.at().equals(common.at())) others.put(field, point(basis));
                });
        if (!others.isEmpty()) told.put("others", others);
        return told;
    }

    private static Map<String, Object> point(Basis basis) {
        var point = new LinkedHashMap<String, Object>();
        point.put("position", basis.position());
        point.put("effectiveOn", basis.effectiveOn().toString());
        // An answer that misses something says so, whether it was asked or not.
        int parked = basis.parked();
        if (parked > 0) point.put("parked", parked);
        return point;
    }

    /** Reads the whole operation for the fields that leave their position to the request. */
    static Shared shared(DataFetchingEnvironment env, ProjectionReads known) {
        var literals = new Literals(env.getVariables());
        var reads = new ReadsOfRequest(known, env, literals);
        var projections = new LinkedHashSet<Projection<?>>();
        long atLeast = FactStream.NOTHING;
        var fields =
                rootFields(
                        env.getOperationDefinition().getSelectionSet(),
                        env.getFragmentsByName(),
                        literals);
        for (var field : fields) {
            if (asksForPosition(field, literals)) continue;
            var touched = reads.of(field);
            if (touched.isEmpty()) continue;
            projections.addAll(touched);
            var wanted = literals.number(field.getArguments(), "atLeast");
            if (wanted != null) atLeast = Math.max(atLeast, wanted);
        }
        return new Shared(projections, atLeast);
    }

    /** A cursor carries its basis, so a field that pages asks for a position too. */
    private static boolean asksForPosition(Field field, Literals literals) {
        if (literals.argument(field.getArguments(), "after") != null) return true;
        if (literals.argument(field.getArguments(), "before") != null) return true;
        return literals.argument(field.getArguments(), "asOf") instanceof Map<?, ?> asOf
                && (asOf.get("position") != null || asOf.get("recordedAt") != null);
    }

    private static List<Field> rootFields(
            SelectionSet selections, Map<String, FragmentDefinition> fragments, Literals literals) {
        var fields = new ArrayList<Field>();
        for (var selection : selections.getSelections()) {
            switch (selection) {
                case Field field when literals.included(field) -> fields.add(field);
                case InlineFragment inline when literals.included(inline) ->
                        fields.addAll(rootFields(inline.getSelectionSet(), fragments, literals));
                case FragmentSpread spread when literals.included(spread) -> {
                    var fragment = fragments.get(spread.getName());
                    if (fragment == null) continue;
                    fields.addAll(rootFields(fragment.getSelectionSet(), fragments, literals));
                }
                default -> {}
            }
        }
        return fields;
    }
}
