package org.chalkline.query.school;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.chalkline.kernel.fact.FactJson;
import org.jspecify.annotations.Nullable;

/**
 * A field of a school's record that differs between two points.
 *
 * @param before what it said, as text or JSON; absent where it said nothing
 * @param after what it says
 */
public record SchoolFieldChange(String field, @Nullable String before, @Nullable String after) {

    private static final Map<String, Function<SchoolRecord, @Nullable Object>> FIELDS = fields();

    private static Map<String, Function<SchoolRecord, @Nullable Object>> fields() {
        var fields = new LinkedHashMap<String, Function<SchoolRecord, @Nullable Object>>();
        fields.put("name", SchoolRecord::name);
        fields.put("kind", SchoolRecord::kind);
        fields.put("ownership", SchoolRecord::ownership);
        fields.put("address", SchoolRecord::address);
        fields.put("subdistrict", SchoolRecord::subdistrict);
        fields.put("status", SchoolRecord::status);
        fields.put("ending", SchoolRecord::ending);
        fields.put("openedOn", SchoolRecord::openedOn);
        fields.put("closedOn", SchoolRecord::closedOn);
        fields.put("mergedInto", SchoolRecord::mergedInto);
        fields.put("dividedFrom", SchoolRecord::dividedFrom);
        fields.put("successors", SchoolRecord::successors);
        fields.put("absorbed", SchoolRecord::absorbed);
        fields.put("campuses", SchoolRecord::campuses);
        fields.put("capacity", SchoolRecord::capacity);
        fields.put("posts", SchoolRecord::posts);
        fields.put("source", SchoolRecord::source);
        fields.put("vouchedBy", SchoolRecord::vouchedBy);
        return fields;
    }

    /** The fields that differ, in the order of the record. A record that is absent says nothing. */
    static List<SchoolFieldChange> between(
            @Nullable SchoolRecord before, @Nullable SchoolRecord after) {
        var changes = new ArrayList<SchoolFieldChange>();
        FIELDS.forEach(
                (field, value) -> {
                    var was = before == null ? null : written(value.apply(before));
                    var is = after == null ? null : written(value.apply(after));
                    if (!Objects.equals(was, is)) {
                        changes.add(new SchoolFieldChange(field, was, is));
                    }
                });
        return changes;
    }

    private static @Nullable String written(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case List<?> list -> list.isEmpty() ? null : FactJson.write(list);
            case Map<?, ?> map -> map.isEmpty() ? null : FactJson.write(map);
            default -> value.toString();
        };
    }
}
