package org.chalkline.query.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/**
 * Takes the first rows of each kind of all that fit. Rows lie in their order, so that those of one
 * segment that come first are its first; of each segment only these are read.
 */
final class FirstRows implements CollectorManager<FirstRows.OfSegments, FirstRows.Taken> {
    private final Set<String> kinds;
    private final long upTo;
    private final boolean masked;
    private final int most;

    /**
     * @param upTo what was known only later is left out
     * @param masked whether what is personal is left out
     * @param most how many of each kind at the most, from 1
     */
    FirstRows(Set<String> kinds, long upTo, boolean masked, int most) {
        this.kinds = Set.copyOf(kinds);
        this.upTo = upTo;
        this.masked = masked;
        this.most = most;
    }

    /**
     * A row that was taken.
     *
     * @param order tells rows of one length apart
     */
    record Row(long length, String order, String kind, String entity, String field, String value) {}

    /**
     * What was taken.
     *
     * @param rows in their order
     * @param full the kinds of which there were more
     */
    record Taken(List<Row> rows, Set<String> full) {}

    @Override
    public OfSegments newCollector() {
        return new OfSegments();
    }

    @Override
    public Taken reduce(Collection<OfSegments> collectors) {
        var all = new ArrayList<Row>();
        for (var each : collectors) all.addAll(each.rows);
        all.sort(Comparator.comparingLong(Row::length).thenComparing(Row::order));
        var taken = new HashMap<String, Integer>();
        var full = new HashSet<String>();
        var rows = new ArrayList<Row>();
        for (var row : all) {
            if (taken.merge(row.kind(), 1, Integer::sum) <= most) rows.add(row);
            else full.add(row.kind());
        }
        for (var each : collectors) full.addAll(each.full);
        return new Taken(rows, full);
    }

    /** Takes the first rows of each segment that it is shown. */
    final class OfSegments extends SimpleCollector {
        private final List<Row> rows = new ArrayList<>();
        private final Set<String> full = new HashSet<>();

        /** How many of each kind of the segment were taken; -1 of those that aren't sought. */
        private int[] taken = {};

        private String[] names = {};
        private SortedDocValues kind = DocValues.emptySorted();
        private SortedDocValues field = DocValues.emptySorted();
        private SortedDocValues order = DocValues.emptySorted();
        private BinaryDocValues entity = DocValues.emptyBinary();
        private BinaryDocValues value = DocValues.emptyBinary();
        private NumericDocValues since = DocValues.emptyNumeric();
        private NumericDocValues personal = DocValues.emptyNumeric();
        private NumericDocValues length = DocValues.emptyNumeric();

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws IOException {
            var reader = context.reader();
            kind = DocValues.getSorted(reader, SearchStore.KIND);
            field = DocValues.getSorted(reader, SearchStore.FIELD);
            order = DocValues.getSorted(reader, SearchStore.ORDER);
            entity = DocValues.getBinary(reader, SearchStore.ENTITY);
            value = DocValues.getBinary(reader, SearchStore.VALUE);
            since = DocValues.getNumeric(reader, SearchStore.SINCE);
            personal = DocValues.getNumeric(reader, SearchStore.PERSONAL);
            length = DocValues.getNumeric(reader, SearchStore.LENGTH);
            taken = new int[kind.getValueCount()];
            names = new String[taken.length];
            for (int i = 0; i < taken.length; i++) {
                names[i] = kind.lookupOrd(i).utf8ToString();
                if (!kinds.contains(names[i])) taken[i] = -1;
            }
        }

        @Override
        public void collect(int doc) throws IOException {
            if (!kind.advanceExact(doc)) return;
            int of = kind.ordValue();
            if (taken[of] < 0 || taken[of] > most) return;
            if (!since.advanceExact(doc) || since.longValue() > upTo) return;
            if (masked && personal.advanceExact(doc) && personal.longValue() > 0) return;
            if (++taken[of] > most) {
                full.add(names[of]);
                return;
            }
            boolean whole =
                    length.advanceExact(doc)
                            && order.advanceExact(doc)
                            && entity.advanceExact(doc)
                            && field.advanceExact(doc)
                            && value.advanceExact(doc);
            if (!whole) throw new IllegalStateException("a row of the index lacks a column");
            rows.add(
                    new Row(
                            length.longValue(),
                            order.lookupOrd(order.ordValue()).utf8ToString(),
                            names[of],
                            entity.binaryValue().utf8ToString(),
                            field.lookupOrd(field.ordValue()).utf8ToString(),
                            value.binaryValue().utf8ToString()));
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
