package org.chalkline.query.table;

import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chalkline.query.graphql.Basis;
import org.chalkline.query.graphql.RequestException;
import org.chalkline.query.projection.FigureTooLargeException;
import org.chalkline.query.projection.Tally;
import org.chalkline.query.projection.Totals;
import org.chalkline.query.projection.Totals.Key;
import org.chalkline.query.table.Table.Shown;
import org.chalkline.query.table.Worked.OfDay;
import org.chalkline.query.table.Worked.OfOthers;
import org.jspecify.annotations.Nullable;

/** Works the numbers of one answer out that no projection keeps; those of other records once. */
final class WorkedNumbers {
    private static final int MOST_RELATED = 100_000;

    private final DataFetchingEnvironment env;
    private final Filters filters;
    private final Basis basis;
    private final Map<OfOthers, Map<Object, Long>> ofOthers = new HashMap<>();

    WorkedNumbers(DataFetchingEnvironment env, Filters filters, Basis basis) {
        this.env = env;
        this.filters = filters;
        this.basis = basis;
    }

    /**
     * The value of a column that its stored one stands for; that itself where nothing is worked
     * out.
     *
     * @return absent where there is none
     */
    @Nullable Object of(Shown<?> column, Object stored) {
        return switch (column.worked()) {
            case null -> stored;
            case OfDay each -> each.rule().number(stored, basis.effectiveOn());
            case OfOthers each -> {
                var known = ofOthers.get(each);
                if (known == null) {
                    known = read(column, each);
                    ofOthers.put(each, known);
                }
                yield known.getOrDefault(each.kind() + stored, 0L);
            }
        };
    }

    private Map<Object, Long> read(Shown<?> column, OfOthers asked) {
        return read(column, asked, filters.named(asked.table()));
    }

    /** What the records come to that name one, by its code. */
    private <R> Map<Object, Long> read(Shown<?> column, OfOthers asked, TableQueries<R> others) {
        var table = others.table();
        var filter = asked.filter().apply(basis.effectiveOn());
        var where =
                new SeenRecords<>(others, filters.sights())
                        .within(env, filters.conditions(env, others, filter, basis), basis);
        var added = asked.number();
        var number = added == null ? null : table.shown(added);
        var columns = new ArrayList<>(List.of(table.column(asked.by()).name()));
        var tallies = new ArrayList<Tally>();
        if (number != null && number.worked() != null) columns.add(number.column().name());
        else if (number != null) tallies.add(new Tally(number.column().name(), Tally.Kind.SUM));
        var found =
                others.projection()
                        .totals(where, Key.of(columns), tallies, MOST_RELATED + 1, basis.at());
        if (found.size() > MOST_RELATED) {
            throw new RequestException(
                    "TOO_MANY_RELATED",
                    "figures "
                            + column.constant()
                            + ": "
                            + table.nouns()
                            + " make more than "
                            + MOST_RELATED
                            + " groups.");
        }
        var numbers = new HashMap<Object, Long>();
        for (var each : found) {
            var code = each.values().getFirst();
            var sum = code == null ? null : sum(number, each);
            if (code != null && sum != null) numbers.merge(code, sum, WorkedNumbers::added);
        }
        return numbers;
    }

    /** Of the records of one group. */
    private @Nullable Long sum(@Nullable Shown<?> number, Totals group) {
        if (number == null) return group.count();
        if (number.worked() == null) return group.figures().getFirst();
        var stored = group.values().getLast();
        var each = stored == null ? null : (Long) of(number, stored);
        if (each == null) return null;
        try {
            return Math.multiplyExact(each, group.count());
        } catch (ArithmeticException e) {
            throw new FigureTooLargeException();
        }
    }

    private static long added(long a, long b) {
        try {
            return Math.addExact(a, b);
        } catch (ArithmeticException e) {
            throw new FigureTooLargeException();
        }
    }
}
