package org.chalkline.query.graphql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.chalkline.kernel.fact.FactJson;
import org.jspecify.annotations.Nullable;

/** The fields by which two states of one entity are compared, in the order of the schema. */
public final class Fields<S> {

    private final Map<String, Function<S, @Nullable Object>> all = new LinkedHashMap<>();

    /**
     * @param field its name in the schema
     */
    public Fields<S> add(String field, Function<S, @Nullable Object> value) {
        all.put(field, value);
        return this;
    }

    /** The fields that differ. A state that is absent says nothing. */
    public List<FieldChange> between(@Nullable S before, @Nullable S after) {
        var changes = new ArrayList<FieldChange>();
        all.forEach(
                (field, value) -> {
                    var was = before == null ? null : written(value.apply(before));
                    var is = after == null ? null : written(value.apply(after));
                    if (!Objects.equals(was, is))
                        changes.add(new FieldChange(field, was, is, null));
                });
        return changes;
    }

    /** What has no members is nothing said; what is one word in JSON is that word. */
    private static @Nullable String written(@Nullable Object value) {
        if (value == null) return null;
        var json = FactJson.MAPPER.valueToTree(value);
        if (json.isContainer()) return json.isEmpty() ? null : json.toString();
        return json.isString() ? json.stringValue() : json.toString();
    }
}
