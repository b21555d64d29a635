package org.chalkline.query.table;

import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.chalkline.query.access.DoorRule;
import org.chalkline.query.table.Table.Kind;
import org.chalkline.query.table.Table.Shown;
import org.chalkline.query.table.Table.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.TypeDefinitionConfigurer;
import org.springframework.stereotype.Component;

/**
 * Adds to the schema what every table has: the queries of one record, a list, counts, history and
 * changes, their arguments, filters, orders and connections, and the fields that all records share.
 * The schema files hold what is a feature's own.
 */
@Component
final class TableSchema implements TypeDefinitionConfigurer {

    private static final String ASKED =
            """
              "The point to speak of; now, if left out."
              asOf: AsOf
              "Wait until this position is shown: give the position of your own write to read it."
              atLeast: Long
            """;

    private static final String PAGED =
            """
              "How many on a page from the beginning, 1 to 100. Give this or `last`."
              first: Int
              "The cursor after which the page begins. The page speaks of the same point as the one that gave the cursor."
              after: String
              "How many on a page from the end, 1 to 100."
              last: Int
              "The cursor before which the page ends."
              before: String
            """;

    /**
     * What was parsed before: programs that follow each other in one process have the same tables.
     */
    private static final Map<String, TypeDefinitionRegistry> PARSED = new ConcurrentHashMap<>();

    private final List<TableQueries<?>> tables;
    private final Relations relations;
    private final List<FieldOfRecords> common;

    TableSchema(List<TableQueries<?>> tables, Relations relations, List<FieldOfRecords> common) {
        this.common = List.copyOf(common);
        this.tables = List.copyOf(tables);
        this.relations = relations;
    }

    @Override
    public void configure(TypeDefinitionRegistry registry) {
        relations.find(registry);
        var texts = tables.stream().map(this::of).toList();
        texts.parallelStream()
                .map(text -> PARSED.computeIfAbsent(text, new SchemaParser()::parse))
                .toList()
                .forEach(registry::merge);
    }

    /** The schema of one table, as text. */
    private String of(TableQueries<?> queries) {
        var table = queries.table();
        return queries(table)
                + record(queries, table)
                + lists(queries, table)
                + (table.isComparedAsList() ? differences(table) + sample(table) : "")
                + aggregates(table);
    }

    private String aggregates(Table<?> table) {
        var groupings = Grouping.of(table, relations.of(table)).values();
        var asked =
                """
                    "Of which; of all, if left out."
                    filter: %1$sFilter
                    %2$s"The figures, at most 20, each with a name of its own. How many there are is told in any case."
                    figures: [%1$sFigure!]
                    "Of which groups: all that are given must hold."
                    having: [FigureTest!]
                    "In which order: by the first, equal ones by the next; by the values that are grouped by, if left out."
                    orderBy: [GroupOrder!]
                    "How many groups at the most, 1 to 1,000."
                    first: Int = 100
                    %3$s
                """
                        .formatted(
                                table.type(),
                                groupings.isEmpty()
                                        ? ""
                                        : "\"By what they are grouped, at most five; all are one group, if left out.\"\n    groupBy: [%sGroup!]\n    "
                                                .formatted(table.type()),
                                ASKED);
        var groups =
                groupings.isEmpty()
                        ? ""
                        : """
                        "By what %1$s can be grouped."
                        enum %2$sGroup {
                        %3$s}
                        """
                                .formatted(
                                        table.nouns(),
                                        table.type(),
                                        groupings.stream()
                                                .map(each -> constant(each.doc(), each.constant()))
                                                .collect(Collectors.joining()));
        return """
        extend type Query {
          "Figures about %1$s, by groups, as of a point on both clocks. Of 10,000 groups or fewer; more are refused."
          %2$sAggregate(
            %3$s
          ): Aggregate! %4$s
          "The same as of each of several days, at one position."
          %2$sSeries(
            "The days, at most 120. No day is given in `asOf` then."
            series: SeriesOfDays!
            %3$s
          ): AggregateSeries! %4$s
        }
        "A figure about %1$s."
        input %5$sFigure {
          "Which figure."
          kind: FigureKind!
          "Of which column."
          column: %5$sMeasured!
          "Which percentile, 0 to 100; of `PERCENTILE` alone."
          percentile: Decimal
          "By which number of the same record it is divided. `SUM` is then the one sum by the other, and all else is of each record's quotient; records that lack one of the two, or would be divided by 0, count in none. Numbers have four digits after the point then."
          per: %5$sMeasured
          "What the answer calls it; its kind and column, such as `SUM_COST`, if left out."
          name: String
        }
        "Of what figures about %1$s are had."
        enum %5$sMeasured {
        %6$s}
        """
                        .formatted(
                                table.nouns(),
                                table.one(),
                                asked,
                                DoorRule.text(table.door()),
                                table.type(),
                                constants(
                                        table.shown().stream().filter(Shown::isMeasured).toList()))
                + groups;
    }

    private static String queries(Table<?> table) {
        return """
        extend type Query {
          "One %2$s as of a point on both clocks; absent when none of this code was known there."
          %1$s(
            "Its code."
            code: ID!
            %7$s
          ): %4$s %9$s
          "The %3$s as of a point on both clocks, a page at a time. Paging is stable while facts arrive."
          %5$s(
            "Which; all, if left out."
            filter: %4$sFilter
            "In which order: by the first, equal values by the next, at most four; by %8$s, if left out. What is equal in all is ordered by code."
            orderBy: [%4$sOrder!]
            %6$s
            %7$s
          ): %4$sConnection! %9$s
          "What was recorded of one %2$s, in the order of recording; absent when nothing was known of it."
          %1$sHistory(
            "Its code."
            code: ID!
            %6$s
            %7$s
          ): FactConnection %10$s
          "What differs in one %2$s between two points, and the facts recorded between their positions; absent when it was known at neither."
          %1$sChanges(
            "Its code."
            code: ID!
            "The point before."
            from: AsOf!
            "The point after; now, if left out."
            to: AsOf
            "How many of the facts at the most, 1 to 100."
            first: Int!
          ): Changes %10$s
        }
        """
                .formatted(
                        table.one(),
                        table.noun(),
                        table.nouns(),
                        table.type(),
                        table.many(),
                        PAGED,
                        ASKED,
                        order(table),
                        DoorRule.text(table.recordsDoor()),
                        DoorRule.text(table.historyDoor()));
    }

    private static String differences(Table<?> table) {
        return """
        extend type Query {
          "Which %2$s differ between two points, by their codes, each with the fields that differ, and by which facts. Those are meant that are in the list at one of the points at least."
          %1$sDifferences(
            "Which; all, if left out."
            filter: %3$sFilter
            "The point before."
            from: AsOf!
            "The point after; now, if left out."
            to: AsOf
            "How many on a page, 1 to 100."
            first: Int!
            "The cursor after which the page begins. The page speaks of the same points as the one that gave the cursor."
            after: String
          ): Differences! %4$s
        }
        """
                .formatted(
                        table.one(),
                        table.nouns(),
                        table.type(),
                        DoorRule.text(table.historyDoor()));
    }

    private static String sample(Table<?> table) {
        return """
        extend type Query {
          "Some of the %2$s, drawn by lot as of a point on both clocks: those come first whose codes give the least SHA-256, in hexadecimal, behind the seed and a line feed. The same seed and point draw the same of the same list, for anybody and with any tool. Let the seed be named before, by somebody else than who answers for the records."
          %1$sSample(
            "By what they are drawn, 1 to 200 characters."
            seed: String!
            "How many are drawn, 1 to 100."
            size: Int!
            "From which; from all, if left out."
            filter: %3$sFilter
            %5$s
          ): %3$sSample! %4$s
        }
        "Some %2$s that were drawn by lot."
        type %3$sSample {
          "By what they were drawn."
          seed: String!
          "From how many."
          population: Long!
          "Those drawn, in the order of their hashes."
          records: [%3$s!]!
          "What this answer rests on."
          basis: Basis!
        }
        """
                .formatted(
                        table.one(),
                        table.nouns(),
                        table.type(),
                        DoorRule.text(table.sampleDoor()),
                        ASKED);
    }

    private static String order(Table<?> table) {
        return table.shown().stream()
                .filter(each -> each.column().equals(table.defaultOrder()))
                .map(each -> "`" + each.constant() + "`")
                .findFirst()
                .orElse("`CODE`");
    }

    private String record(TableQueries<?> queries, Table<?> table) {
        var clocks =
                queries.showsClocks()
                        ? """
                          "The statutory periods that run, or ran, for it."
                          clocks: [Clock!]!
                        """
                        : "";
        return """
        extend type %s implements Node {
          "Its global id, for `node`. In an answer that named a point in time it names the record at that point."
          id: ID!
          "Its code, the business key, which is never reused."
          code: ID!
          %s
          "Whether it never came to be, as is known since: the act that founded it was set aside. It then shows what was known of it last, and no list and no figure holds it."
          setAside: Boolean!
          %s
          "What this answer rests on."
          basis: Basis!
        }
        """
                .formatted(table.type(), clocks, queries.tellsOfRecords() ? "" : common(table));
    }

    private String common(Table<?> table) {
        var door = DoorRule.text(table.insideDoor());
        return common.stream()
                .map(each -> field(each.doc(), each.name(), each.type() + " " + door))
                .collect(Collectors.joining());
    }

    private String lists(TableQueries<?> queries, Table<?> table) {
        var filters = new ArrayList<String>();
        var taken = new HashSet<String>();
        queries.filters().forEach(each -> taken.add(each.name()));
        table.shown().forEach(each -> taken.add(each.name()));
        for (var each : table.shown()) {
            var related = relations.of(table).get(each.name());
            filters.addAll(filters(each, related == null ? null : related.table(), taken));
        }
        relations.joins(table).forEach((name, join) -> addShared(filters, table, name, join));
        queries.filters().forEach(each -> filters.add(field(each.doc(), each.name(), each.type())));
        return """
        "A page of %1$s."
        type %2$sConnection {
          "The %1$s, each with its place in the list."
          edges: [%2$sEdge!]!
          "Where the page lies in the list."
          pageInfo: PageInfo!
          "How many the whole list has. Counted only if it is asked for."
          totalCount: Long!
          "What this answer rests on."
          basis: Basis!
          "Entities that may be missing or out of date in this list because a fact could not be applied; at most 100."
          parked: [ParkedEntity!]!
        }
        "The place of one %3$s in a list."
        type %2$sEdge {
          "To be given as `after` for the page that begins behind this one, or as `before` for the one that ends before it."
          cursor: String!
          "What stands there."
          node: %2$s!
        }
        "Which %1$s a list holds. All conditions that are given must hold. A value that is absent meets none but that it isn't known. Filters nest at most six deep, and there are at most 100 of them."
        input %2$sFilter {
        %4$s  "All of these hold, too."
          and: [%2$sFilter!]
          "One of these holds."
          or: [%2$sFilter!]
          "This doesn't hold."
          not: %2$sFilter
        }
        "An order of %1$s."
        input %2$sOrder {
          "By what."
          field: %2$sOrderField!
          "In which direction."
          direction: OrderDirection! = ASC
        }
        "By what %1$s can be ordered."
        enum %2$sOrderField {
        %5$s}
        """
                .formatted(
                        table.nouns(),
                        table.type(),
                        table.noun(),
                        String.join("", filters),
                        orders(table));
    }

    private static String orders(Table<?> table) {
        var orders = new StringBuilder();
        for (var each : table.shown()) {
            if (!each.isOrderable()) continue;
            orders.append(constant(each.doc(), each.constant()));
            if (each.pinyin() == null) continue;
            var doc = each.doc() + " By its pinyin, the commonest reading of each character.";
            orders.append(constant(doc, each.constant() + Table.PINYIN));
        }
        return orders.toString();
    }

    private static List<String> filters(
            Shown<?> column, @Nullable Table<?> related, Set<String> taken) {
        var fields = new ArrayList<String>();
        if (column.is(Way.FIGURE)) return fields;
        var name = column.name();
        var doc = column.doc();
        if (!column.is(Way.NOT_EXACTLY) || column.kind() == Kind.NUMBER) {
            fields.add(field(doc + " " + exactly(column), name, type(column)));
        }
        if (column.kind() == Kind.TEXT) {
            var contains =
                    column.folded() == null
                            ? " It contains this text, capitals or not."
                            : " It contains this text, however it is typed: wide or narrow, capitals or not.";
            add(fields, taken, doc + contains, name + Filters.CONTAINS, "String");
            if (!column.is(Way.SEVERAL)) {
                add(fields, taken, doc + " It begins so.", name + Filters.STARTS_WITH, "String");
            }
            if (!column.is(Way.NOT_EXACTLY) && !column.is(Way.SEVERAL)) {
                var within = doc + " Within this range, character by character.";
                add(fields, taken, within, name + Filters.RANGE, "TextRange");
            }
        }
        if (column.pinyin() != null) {
            var spelt = " Its pinyin, in any reading, or its initials contain this.";
            add(fields, taken, doc + spelt, name + Filters.PINYIN, "String");
        }
        if (!name.equals(Table.CODE)) {
            add(fields, taken, doc + " Whether it is known.", name + Filters.KNOWN, "Boolean");
        }
        if (related != null) {
            var among = column.is(Way.SEVERAL) ? " Among them is one of the " : " One of the ";
            var of = doc + among + related.nouns() + " that this finds.";
            add(fields, taken, of, name + Filters.WHERE, related.type() + "Filter");
        }
        return fields;
    }

    /** What is told with the column itself is not told again. */
    private static void addShared(
            List<String> filters, Table<?> table, String name, Relations.Join join) {
        if (join.column().equals(Table.CODE)) return;
        var other = join.other().table();
        if (join.own().equals(Table.CODE)) {
            var doc = "One of its own " + other.nouns() + " is one that this finds.";
            filters.add(field(doc, name, other.type() + "Filter"));
            return;
        }
        var doc =
                table.named(Table.constant(join.own())).doc()
                        + " It is `"
                        + join.column()
                        + "` of one of the "
                        + other.nouns()
                        + " that this finds.";
        filters.add(field(doc, name, other.type() + "Filter"));
    }

    /** A filter of the table's own goes before what every column has. */
    private static void add(
            List<String> fields, Set<String> taken, String doc, String name, String type) {
        if (!taken.contains(name)) fields.add(field(doc, name, type));
    }

    private static String exactly(Shown<?> column) {
        if (column.is(Way.SEVERAL)) return "One of these is among them.";
        if (column.is(Way.FEN)) return "Within this range, in yuan.";
        return switch (column.kind()) {
            case TEXT, WORD -> "One of these.";
            case DAY -> "Within these days.";
            case NUMBER -> "Within this range.";
            case FLAG -> "Whether it is so.";
        };
    }

    private static String type(Shown<?> column) {
        return switch (column.kind()) {
            case TEXT -> "[ID!]";
            case WORD -> "[" + column.words() + "!]";
            case DAY -> "DayRange";
            case NUMBER ->
                    column.is(Way.FEN) || column.is(Way.NOT_EXACTLY) ? "DecimalRange" : "IntRange";
            case FLAG -> "Boolean";
        };
    }

    private static String field(String doc, String name, String type) {
        return "  \"" + doc + "\"\n  " + name + ": " + type + "\n";
    }

    private static String constants(List<? extends Shown<?>> columns) {
        return columns.stream()
                .map(each -> constant(each.doc(), each.constant()))
                .collect(Collectors.joining());
    }

    private static String constant(String doc, String name) {
        return "  \"" + doc + "\"\n  " + name + "\n";
    }
}
