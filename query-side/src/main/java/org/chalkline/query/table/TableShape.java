package org.chalkline.query.table;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chalkline.query.access.DoorRule;
import org.chalkline.query.access.Viewer;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Column.Use;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.table.Table.Shown;
import org.chalkline.query.table.Table.Way;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a table are to somebody who wants all of them, and knows nothing of the feature:
 * which columns they have, what each of them means and of what type it is.
 */
public final class TableShape {

    /** Amounts are kept in fen, and the schema shows them so. */
    private static final String MONEY = "Money";

    /** How far below a record its amounts are looked for. */
    private static final int DEPTH = 2;

    /** Of what type the values of a column are, as its projection has them. */
    public enum Type {
        /** Text. */
        TEXT,
        /** A word of an enumeration. */
        WORD,
        /** A day. */
        DAY,
        /** A whole number. */
        NUMBER,
        /** An amount in fen, a hundredth of a yuan. */
        MONEY,
        /** A number that is 0 for no and more for yes. */
        FLAG
    }

    /**
     * A column.
     *
     * @param name of the field in the schema
     * @param column what the projection calls it
     * @param doc what it is, as a sentence
     * @param words all values that it can have, of a column of words; else none
     * @param personal whether it is about a person
     * @param namesPerson whether each of its values is a person's code
     */
    public record Property(
            String name,
            String column,
            Type type,
            String doc,
            List<String> words,
            boolean personal,
            boolean namesPerson) {
        public Property {
            words = List.copyOf(words);
        }
    }

    private final Table<?> table;
    private final Projection<?> projection;
    private final List<Property> properties;

    private TableShape(Table<?> table, Projection<?> projection, List<Property> properties) {
        this.table = table;
        this.projection = projection;
        this.properties = List.copyOf(properties);
    }

    /**
     * @param people the types of records that are people's, each under their own code
     */
    static TableShape of(TableQueries<?> queries, GraphQLSchema schema, Set<String> people) {
        var table = queries.table();
        var type = schema.getObjectType(table.type());
        var properties = new ArrayList<Property>();
        for (var each : table.shown()) {
            // What is worked out anew for each day is in no row.
            if (each.worked() == null) properties.add(property(each, table, schema, people));
        }
        for (var each : table.columns()) {
            if (each.use() != Use.ADDED_UP) continue;
            var figure = figure(each, type);
            if (figure == null) continue;
            // A figure that is measured by its own name stands among the columns already.
            if (properties.stream().noneMatch(known -> known.name().equals(figure.name()))) {
                properties.add(figure);
            }
        }
        return new TableShape(table, queries.projection(), properties);
    }

    private static Property property(
            Shown<?> shown, Table<?> table, GraphQLSchema schema, Set<String> people) {
        var type = schema.getObjectType(table.type());
        var own = type.getFieldDefinition(shown.name());
        boolean isCode = shown.name().equals(Table.CODE) && table.isKeyedByPeople();
        boolean person = isCode || own != null && people.contains(unwrapped(own));
        boolean personal = shown.is(Way.PERSONAL) || own != null && DoorRule.isPersonal(own);
        var words = shown.words() == null ? List.<String>of() : words(schema, shown.words());
        var column = shown.column().name();
        return new Property(
                shown.name(), column, type(shown, type), shown.doc(), words, personal, person);
    }

    private static Type type(Shown<?> shown, GraphQLObjectType type) {
        return switch (shown.kind()) {
            case TEXT -> Type.TEXT;
            case WORD -> Type.WORD;
            case DAY -> Type.DAY;
            case FLAG -> Type.FLAG;
            case NUMBER -> isMoney(shown, type) ? Type.MONEY : Type.NUMBER;
        };
    }

    private static boolean isMoney(Shown<?> shown, GraphQLObjectType type) {
        return shown.is(Way.FEN) || amount(type, shown.name(), DEPTH) != null;
    }

    /**
     * A figure that is only added up has no description but that of the amount in the schema. One
     * that the schema doesn't show is a working of the program, and stays in the house.
     */
    private static @Nullable Property figure(Column<?> column, GraphQLObjectType type) {
        var name = camel(column.name());
        var shown = amount(type, name, DEPTH);
        if (shown == null) return null;
        var doc = shown.getDescription() == null ? name : shown.getDescription();
        return new Property(name, column.name(), Type.MONEY, doc, List.of(), false, false);
    }

    /** The field of a record, or of what it is made of, that shows an amount under this name. */
    private static @Nullable GraphQLFieldDefinition amount(
            GraphQLObjectType type, String name, int depth) {
        var own = type.getFieldDefinition(name);
        if (own != null && unwrapped(own).equals(MONEY)) return own;
        if (own != null || depth == 0) return null;
        for (var field : type.getFieldDefinitions()) {
            var below = GraphQLTypeUtil.unwrapNonNull(field.getType());
            // Of several, none is the record's own.
            if (!(below instanceof GraphQLObjectType parts)) continue;
            if (parts.getInterfaces().stream().anyMatch(each -> each.getName().equals("Node"))) {
                continue;
            }
            var found = amount(parts, name, depth - 1);
            if (found != null) return found;
        }
        return null;
    }

    private static String unwrapped(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.unwrapAll(field.getType()).getName();
    }

    private static List<String> words(GraphQLSchema schema, String name) {
        return schema.getType(name) instanceof GraphQLEnumType words
                ? words.getValues().stream().map(GraphQLEnumValueDefinition::getName).toList()
                : List.of();
    }

    private static String camel(String snake) {
        var name = new StringBuilder();
        for (var part : snake.split("_")) {
            name.append(
                    name.isEmpty()
                            ? part
                            : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return name.toString();
    }

    /** What its list is called in the schema, such as {@code budgetLines}. */
    public String name() {
        return table.many();
    }

    /** What its projection is called, such as {@code budgets}. */
    public String projectionName() {
        return projection.view().name();
    }

    /** Raised whenever the projection shows something else of the same facts. */
    public int version() {
        return projection.view().version();
    }

    /** The GraphQL type of a record. */
    public String type() {
        return table.type();
    }

    /** What several records are called in a sentence. */
    public String nouns() {
        return table.nouns();
    }

    public Projection<?> projection() {
        return projection;
    }

    /** All columns, in the order of the table, and then the figures. */
    public List<Property> properties() {
        return properties;
    }

    /** The columns that somebody is shown. */
    public List<Property> shownTo(Viewer viewer) {
        if (!viewer.isMasked()) return properties;
        return properties.stream().filter(each -> !each.personal()).toList();
    }

    /** Whether its records are about people. */
    public boolean isOfPeople() {
        return table.isOfPeople() || table.isKeyedByPeople();
    }
}
