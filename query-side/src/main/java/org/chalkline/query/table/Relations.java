package org.chalkline.query.table;

import graphql.language.FieldDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.chalkline.query.table.Table.Kind;
import org.chalkline.query.table.Table.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which columns name records of other tables. It is found in the schema: a column of codes is a
 * relation if the type has a field of its name that shows one record of another table, or if it is
 * called as one record of another table is; one that holds several codes, if it is called as
 * several are.
 */
@Component
final class Relations {

    private static final String FACTS = "facts";
    private static final String OF = "of";

    private final Map<String, TableQueries<?>> byType = new LinkedHashMap<>();
    private final Map<String, TableQueries<?>> byName = new HashMap<>();
    private final Map<String, TableQueries<?>> byNames = new HashMap<>();
    private final Map<String, Map<String, TableQueries<?>>> found = new ConcurrentHashMap<>();

    Relations(List<TableQueries<?>> tables) {
        for (var each : tables) {
            byType.put(each.table().type(), each);
            byName.put(each.table().one(), each);
            byNames.put(each.table().many(), each);
        }
    }

    /**
     * A way from records of one table to those of another.
     *
     * @param own the column whose value is looked for
     * @param column the other table's column in which it is looked for
     * @param value makes of what that column holds the value that is looked for; absent where it is
     *     about none of these records
     */
    record Join(
            String own,
            TableQueries<?> other,
            String column,
            Function<Object, @Nullable Object> value) {
        Join(String own, TableQueries<?> other, String column) {
            this(own, other, column, each -> each);
        }
    }

    /** Those that a filter may go, by its field. */
    Map<String, Join> joins(Table<?> table) {
        var joins = new LinkedHashMap<String, Join>();
        of(table)
                .forEach(
                        (column, other) ->
                                joins.put(
                                        column + Filters.WHERE,
                                        new Join(column, other, Table.CODE)));
        for (var each : table.shared()) {
            var other = byNames.get(each.many());
            if (other == null) throw new IllegalStateException("no table is called " + each.many());
            var one = other.table().one();
            var name = each.own() + Character.toUpperCase(one.charAt(0)) + one.substring(1);
            joins.put(name + Filters.WHERE, new Join(each.own(), other, each.column()));
        }
        var facts = byNames.get(FACTS);
        var queries = byType.get(table.type());
        if (facts != null && queries != null && queries.isOfAggregates()) {
            joins.put(
                    FACTS + Filters.WHERE,
                    new Join(Table.CODE, facts, OF, of -> codeOf(table, String.valueOf(of))));
        }
        return joins;
    }

    /** The code of the record that facts name so; absent if it is one of another table. */
    private static @Nullable String codeOf(Table<?> table, String subject) {
        var code = subject.substring(subject.indexOf('/') + 1);
        try {
            return table.entity(code).equals(subject) ? code : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Looks for them, once the types are known. */
    void find(TypeDefinitionRegistry registry) {
        for (var each : byType.values()) {
            var table = each.table();
            var fields = new LinkedHashMap<String, String>();
            for (var field : fields(registry, table.type())) {
                var type = one(field.getType());
                if (type != null) fields.put(field.getName(), type);
            }
            var relations = new LinkedHashMap<String, TableQueries<?>>();
            for (var column : table.shown()) {
                var type = fields.get(column.name());
                var other = type == null ? byName.get(column.name()) : byType.get(type);
                if (column.is(Way.SEVERAL)) other = byNames.get(column.name());
                if (column.kind() == Kind.TEXT && other != null) {
                    relations.put(column.name(), other);
                }
            }
            found.put(table.type(), relations);
        }
    }

    private static List<FieldDefinition> fields(TypeDefinitionRegistry registry, String type) {
        var fields = new ArrayList<FieldDefinition>();
        var own = registry.getTypeOrNull(type, ObjectTypeDefinition.class);
        if (own != null) fields.addAll(own.getFieldDefinitions());
        registry.objectTypeExtensions()
                .getOrDefault(type, List.of())
                .forEach(each -> fields.addAll(each.getFieldDefinitions()));
        return fields;
    }

    /** The type of a field that shows one; absent of one that shows several. */
    private static @Nullable String one(Type<?> type) {
        return switch (type) {
            case TypeName named -> named.getName();
            case NonNullType present -> one(present.getType());
            case ListType list -> null;
            default -> null;
        };
    }

    /**
     * The table of which one record is called so.
     *
     * @throws IllegalArgumentException if there is none
     */
    TableQueries<?> named(String one) {
        var found = byName.get(one);
        if (found == null) throw new IllegalArgumentException("no table of which one is " + one);
        return found;
    }

    /** The tables whose records columns name, by the columns' names in the schema. */
    Map<String, TableQueries<?>> of(Table<?> table) {
        return found.getOrDefault(table.type(), Map.of());
    }
}
