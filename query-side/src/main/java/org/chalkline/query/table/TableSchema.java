package org.chalkline.query.table;

import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.chalkline.query.access.DoorRule;
import org.chalkline.query.table.Table.Kind;
import org.chalkline.query.table.Table.Shown;
import org.chalkline.query.table.Table.Way;
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

    private final List<TableQueries<?>> tables;

    TableSchema(List<TableQueries<?>> tables) {
        this.tables = List.copyOf(tables);
    }

    @Override
    public void configure(TypeDefinitionRegistry registry) {
        for (var each : tables) registry.merge(new SchemaParser().parse(of(each)));
    }

    /** The schema of one table, as text. */
    static String of(TableQueries<?> queries) {
        var table = queries.table();
        return queries(table)
                + record(queries, table)
                + lists(queries, table)
                + (table.isComparedAsList() ? differences(table) + sample(table) : "")
                + (table.isCounted() ? counts(table) : "");
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
            "In which order; by %8$s, if left out. Equal values are ordered by code."
            orderBy: %4$sOrder
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
                        DoorRule.text(table.recordsDoor()),
                        ASKED);
    }

    private static String counts(Table<?> table) {
        return """
        extend type Query {
          "How many %2$s there are, by one or more of their properties, as of a point on both clocks."
          %1$sCounts(
            "Which; all, if left out."
            filter: %3$sFilter
            "By what they are counted: one or more, each once."
            groupBy: [%3$sGrouping!]!
            %4$s
          ): Counts! %6$s
        }
        "By what %2$s can be counted."
        enum %3$sGrouping {
        %5$s}
        """
                .formatted(
                        table.one(),
                        table.nouns(),
                        table.type(),
                        ASKED,
                        constants(table.shown().stream().filter(Shown::isGroupable).toList()),
                        DoorRule.text(table.door()));
    }

    private static String order(Table<?> table) {
        return table.shown().stream()
                .filter(each -> each.column().equals(table.defaultOrder()))
                .map(each -> "`" + each.constant() + "`")
                .findFirst()
                .orElse("`CODE`");
    }

    private static String record(TableQueries<?> queries, Table<?> table) {
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
          "What this answer rests on."
          basis: Basis!
        }
        """
                .formatted(table.type(), clocks);
    }

    private static String lists(TableQueries<?> queries, Table<?> table) {
        var filters = new ArrayList<String>();
        table.shown().forEach(each -> filters.addAll(filters(each)));
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
        "Which %1$s a list holds. All conditions that are given must hold."
        input %2$sFilter {
        %4$s}
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
                        constants(table.shown().stream().filter(Shown::isOrderable).toList()));
    }

    private static List<String> filters(Shown<?> column) {
        var fields = new ArrayList<String>();
        var name = column.name();
        if (!column.is(Way.NOT_EXACTLY)) {
            fields.add(field(column.doc() + " " + exactly(column.kind()), name, type(column)));
        }
        if (column.is(Way.CONTAINS)) {
            fields.add(
                    field(
                            column.doc() + " It contains this text, capitals or not.",
                            name + "Contains",
                            "String"));
        }
        if (column.is(Way.STARTS_WITH)) {
            fields.add(field(column.doc() + " It begins so.", name + "StartsWith", "String"));
        }
        if (column.is(Way.KNOWN)) {
            fields.add(field(column.doc() + " Whether it is known.", name + "Known", "Boolean"));
        }
        return fields;
    }

    private static String exactly(Kind kind) {
        return switch (kind) {
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
            case NUMBER -> "IntRange";
            case FLAG -> "Boolean";
        };
    }

    private static String field(String doc, String name, String type) {
        return "  \"" + doc + "\"\n  " + name + ": " + type + "\n";
    }

    private static String constants(List<? extends Shown<?>> columns) {
        return columns.stream()
                .map(each -> "  \"" + each.doc() + "\"\n  " + each.constant() + "\n")
                .collect(Collectors.joining());
    }
}
