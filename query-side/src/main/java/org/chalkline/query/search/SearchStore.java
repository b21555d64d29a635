package org.chalkline.query.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.Version;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.query.search.Found.Candidate;
import org.chalkline.query.search.Found.Tier;
import org.chalkline.query.table.Folded;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index in its folder: one row for each value by which a record is found. What is written is
 * committed together with the position that it reflects, so a program that is killed finds it whole
 * at an earlier position. Rows lie in the order in which they are shown, so that of very many that
 * fit the first are at hand without sorting.
 */
public final class SearchStore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SearchStore.class);

    /** Raised whenever rows are made or taken apart otherwise. */
    private static final String FORM = "1";

    /** Spellings of up to so many letters are stored; of longer ones the beginning finds them. */
    static final int LONGEST_SPELLING = 10;

    /** Of what is longer the rest finds nothing. */
    private static final int LONGEST_VALUE = 200_000;

    /** Of what is longer, so much is shown and compared. */
    private static final int SHOWN = 500;

    /** Segments that are smaller than this are merged as if they had this size. */
    private static final double SMALLEST_MB = 0.5;

    private static final String SHAPE = "shape";
    private static final String POSITION = "position";
    private static final String EVENT = "event";
    private static final String PARKED = "parked";

    private static final String KEY = "key";
    private static final String WHOLE = "whole";
    private static final String PARTS = "parts";
    private static final String READ = "read";

    // The columns of a row.
    static final String KIND = "kind";
    static final String ENTITY = "entity";
    static final String FIELD = "field";
    static final String VALUE = "value";
    static final String SINCE = "since";
    static final String PERSONAL = "personal";
    static final String LENGTH = "length";
    static final String ORDER = "order";

    private static final Sort SORT =
            new Sort(
                    new SortField(LENGTH, SortField.Type.LONG),
                    new SortField(ORDER, SortField.Type.STRING));

    private static final FieldType PLACED = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    private static final FieldType THERE = type(IndexOptions.DOCS);

    private static FieldType type(IndexOptions options) {
        var type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }

    private final String shape;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private volatile @Nullable Bookmark bookmark;

    /**
     * How far an index is.
     *
     * @param event the id of the event at the position; empty before the first
     */
    public record Bookmark(long position, String event) {
        static final Bookmark NOTHING = new Bookmark(FactStream.NOTHING, "");
    }

    private SearchStore(String shape, Directory directory, IndexWriter writer) throws IOException {
        this.shape = shape;
        this.directory = directory;
        this.writer = writer;
        this.searchers = new SearcherManager(writer, null);
        this.bookmark = bookmark(writer.getLiveCommitData());
    }

    /**
     * Opens the index in a folder, which is emptied first if what is there is damaged, was made by
     * another version, or of other tables.
     *
     * @param shape tells what its rows were made of
     * @throws UncheckedIOException if the folder can't be written to, or another program uses it
     */
    public static SearchStore open(Path folder, String shape) {
        var whole = "form " + FORM + "; " + Folded.FORM + "; " + Version.LATEST + "; " + shape;
        try {
            Files.createDirectories(folder);
            var directory = FSDirectory.open(folder);
            try (var lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
                lock.ensureValid();
                if (!isUsable(directory, lock, whole)) clear(directory);
            }
            return new SearchStore(whole, directory, writer(directory));
        } catch (IOException e) {
            throw new UncheckedIOException("the index for searches can't be opened", e);
        }
    }

    private static IndexWriter writer(Directory directory) throws IOException {
        var config = new IndexWriterConfig();
        config.setIndexSort(SORT);
        config.setCommitOnClose(false);
        // Of few facts at a time there are small segments, which are merged by their sizes.
        config.setMergePolicy(new TieredMergePolicy().setFloorSegmentMB(SMALLEST_MB));
        return new IndexWriter(directory, config);
    }

    /** Each file's checksum is looked at, so that what was damaged on disk is made anew. */
    private static boolean isUsable(Directory directory, Lock lock, String shape) {
        try {
            if (!DirectoryReader.indexExists(directory)) return false;
            // To close it would give up the lock, which is held beyond it.
            var check = new CheckIndex(directory, lock);
            check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_CHECKSUM_CHECKS);
            if (!check.checkIndex().clean) {
                LOG.warn("The index for searches is damaged, and is made anew.");
                return false;
            }
            try (var reader = DirectoryReader.open(directory)) {
                return shape.equals(reader.getIndexCommit().getUserData().get(SHAPE));
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("The index for searches can't be read, and is made anew: {}", e.toString());
            return false;
        }
    }

    private static void clear(Directory directory) throws IOException {
        for (var name : directory.listAll()) {
            if (!name.equals(IndexWriter.WRITE_LOCK_NAME)) directory.deleteFile(name);
        }
    }

    private static @Nullable Bookmark bookmark(@Nullable Iterable<Map.Entry<String, String>> data) {
        if (data == null) return null;
        var all = new HashMap<String, String>();
        data.forEach(each -> all.put(each.getKey(), each.getValue()));
        var position = all.get(POSITION);
        if (position == null) return null;
        return new Bookmark(Long.parseLong(position), all.getOrDefault(EVENT, ""));
    }

    /** How far it is; absent while it is made for the first time. */
    @Nullable Bookmark bookmark() {
        return bookmark;
    }

    /** The entities that were parked at the last commit, as {@link #commit} was told them. */
    List<String> parked() {
        var data = writer.getLiveCommitData();
        if (data == null) return List.of();
        for (var each : data) {
            if (each.getKey().equals(PARKED) && !each.getValue().isEmpty()) {
                return List.of(each.getValue().split("\n"));
            }
        }
        return List.of();
    }

    /** Takes all rows out. */
    void clear() throws IOException {
        bookmark = null;
        writer.deleteAll();
        writer.setLiveCommitData(Map.<String, String>of().entrySet());
        writer.commit();
        searchers.maybeRefreshBlocking();
    }

    /** A row as the index keeps it, as far as another of the entity can differ from it. */
    private record Kept(String field, String value, long since, boolean personal) {
        static Kept of(Entry entry) {
            return new Kept(entry.field(), entry.value(), entry.since(), entry.personal());
        }
    }

    /**
     * Has each entity found by these of its rows and by no others. Most facts change nothing by
     * which their entity is found, and what is the same already is left as it is.
     *
     * @param entities those of the kind whose rows these are; what was written of them before has
     *     been shown
     */
    void replace(String kind, Collection<String> entities, Collection<Entry> entries)
            throws IOException {
        var byKey = new TreeMap<BytesRef, List<Entry>>();
        for (var entity : entities) byKey.put(new BytesRef(key(kind, entity)), new ArrayList<>());
        for (var entry : entries) {
            Objects.requireNonNull(byKey.get(new BytesRef(key(kind, entry.entity())))).add(entry);
        }
        var kept = kept(byKey.keySet());
        for (var each : byKey.entrySet()) {
            var there = kept.getOrDefault(each.getKey(), List.of());
            if (isSame(there, each.getValue())) continue;
            if (!there.isEmpty()) writer.deleteDocuments(new Term(KEY, each.getKey()));
            add(each.getValue());
        }
    }

    /** What is shown of each of these, in whose order the segments are read. */
    private Map<BytesRef, List<Kept>> kept(Set<BytesRef> keys) throws IOException {
        var kept = new HashMap<BytesRef, List<Kept>>();
        var searcher = searchers.acquire();
        try {
            for (var leaf : searcher.getIndexReader().leaves()) {
                var segment = leaf.reader();
                var terms = Terms.getTerms(segment, KEY).iterator();
                PostingsEnum rows = null;
                for (var key : keys) {
                    if (!terms.seekExact(key)) continue;
                    rows = terms.postings(rows, PostingsEnum.NONE);
                    addLive(segment, rows, kept.computeIfAbsent(key, none -> new ArrayList<>()));
                }
            }
        } finally {
            searchers.release(searcher);
        }
        return kept;
    }

    private static void addLive(LeafReader segment, PostingsEnum rows, List<Kept> kept)
            throws IOException {
        var live = segment.getLiveDocs();
        var field = DocValues.getSorted(segment, FIELD);
        var value = DocValues.getBinary(segment, VALUE);
        var since = DocValues.getNumeric(segment, SINCE);
        var personal = DocValues.getNumeric(segment, PERSONAL);
        while (rows.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            int row = rows.docID();
            if (live != null && !live.get(row)) continue;
            boolean whole =
                    field.advanceExact(row)
                            && value.advanceExact(row)
                            && since.advanceExact(row)
                            && personal.advanceExact(row);
            if (!whole) throw new IllegalStateException("a row of the index lacks a column");
            kept.add(
                    new Kept(
                            field.lookupOrd(field.ordValue()).utf8ToString(),
                            value.binaryValue().utf8ToString(),
                            since.longValue(),
                            personal.longValue() > 0));
        }
    }

    /** Of a value that is kept in part nobody can tell. */
    private static boolean isSame(List<Kept> kept, List<Entry> rows) {
        if (kept.size() != rows.size()) return false;
        if (rows.stream().anyMatch(row -> row.value().length() > SHOWN)) return false;
        var left = new ArrayList<>(kept);
        return rows.stream().map(Kept::of).allMatch(left::remove);
    }

    /** Adds rows, which nobody is shown before {@link #show}. */
    public void add(Collection<Entry> entries) throws IOException {
        for (var entry : entries) writer.addDocument(row(entry));
    }

    /** Shows what was written, and that it reflects a position. */
    public void show(Bookmark reached) throws IOException {
        searchers.maybeRefreshBlocking();
        bookmark = reached;
    }

    /**
     * Has what is shown on disk, with its position.
     *
     * @param parked the entities that are to be read again, as {@link #parked} tells them
     */
    void commit(Collection<String> parked) throws IOException {
        var reached = bookmark;
        if (reached == null) throw new IllegalStateException("nothing is shown");
        var data = new HashMap<String, String>();
        data.put(SHAPE, shape);
        data.put(POSITION, String.valueOf(reached.position()));
        data.put(EVENT, reached.event());
        data.put(PARKED, String.join("\n", parked));
        writer.setLiveCommitData(data.entrySet());
        writer.commit();
    }

    private static String key(String kind, String entity) {
        return kind + "\0" + entity;
    }

    private static Document row(Entry entry) {
        var row = new Document();
        var value =
                entry.value().length() > LONGEST_VALUE
                        ? entry.value().substring(0, LONGEST_VALUE)
                        : entry.value();
        var folded = Grams.folded(value);
        var shown = cut(value);
        row.add(new StringField(KEY, key(entry.kind(), entry.entity()), Field.Store.NO));
        row.add(new SortedDocValuesField(KIND, new BytesRef(entry.kind())));
        row.add(new BinaryDocValuesField(ENTITY, new BytesRef(entry.entity())));
        row.add(new SortedDocValuesField(FIELD, new BytesRef(entry.field())));
        row.add(new BinaryDocValuesField(VALUE, new BytesRef(shown)));
        row.add(new NumericDocValuesField(SINCE, entry.since()));
        row.add(new NumericDocValuesField(PERSONAL, entry.personal() ? 1 : 0));
        row.add(new StringField(WHOLE, cut(folded), Field.Store.NO));
        row.add(new NumericDocValuesField(LENGTH, shown.codePointCount(0, shown.length())));
        var order = String.join("\0", entry.kind(), entry.entity(), entry.field(), shown);
        row.add(new SortedDocValuesField(ORDER, new BytesRef(order)));
        if (entry.inPart()) {
            row.add(new Field(PARTS, Grams.of(folded), PLACED));
            if (value.length() <= SHOWN)
                row.add(new Field(READ, Grams.set(spellings(value)), THERE));
        }
        return row;
    }

    /** No text is cut within a character. */
    private static String cut(String text) {
        if (text.length() <= SHOWN) return text;
        int end = Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
        return text.substring(0, end);
    }

    private static Set<String> spellings(String value) {
        var made = Folded.spellings(value, LONGEST_SPELLING);
        var all = new HashSet<>(made.spelt());
        all.addAll(made.initials());
        made.fromStart().forEach(each -> all.add("^" + each));
        return all;
    }

    /**
     * The rows that fit, the best first; of an entity that one which fits best.
     *
     * @param kinds the kinds that are sought
     * @param upTo what was known only later finds nothing
     * @param masked whether what is personal finds nothing
     * @param most how many of each kind at the most, from 1
     */
    public Found find(Sought sought, Set<String> kinds, long upTo, boolean masked, int most)
            throws IOException {
        var searcher = searchers.acquire();
        try {
            var best = new HashMap<String, Candidate>();
            var more = new HashMap<String, Boolean>();
            var open = new HashSet<>(kinds);
            for (var tier : Tier.values()) {
                var query = query(tier, sought);
                if (query == null || open.isEmpty()) continue;
                var first =
                        searcher.search(
                                new ConstantScoreQuery(query),
                                new FirstRows(open, upTo, masked, most));
                for (var row : first.rows()) {
                    boolean read = tier == Tier.READ || tier == Tier.READ_IN_PART;
                    if (read && !isRead(row.value(), sought)) continue;
                    best.putIfAbsent(
                            key(row.kind(), row.entity()),
                            new Candidate(
                                    tier,
                                    row.length(),
                                    row.kind(),
                                    row.entity(),
                                    row.field(),
                                    row.value()));
                }
                // Better rows fill a kind; what fits less is then only more.
                for (var kind : first.full()) {
                    more.put(kind, true);
                    open.remove(kind);
                }
            }
            var all = new ArrayList<>(best.values());
            all.sort(Candidate.ORDER);
            return new Found(all, more);
        } finally {
            searchers.release(searcher);
        }
    }

    /** What is longer than what is stored was found by its beginning alone. */
    private static boolean isRead(String value, Sought sought) {
        var pinyin = sought.pinyin();
        if (pinyin == null || pinyin.length() <= LONGEST_SPELLING) return true;
        var all = Folded.spellings(value, pinyin.length());
        return all.spelt().contains(pinyin) || all.initials().contains(pinyin);
    }

    private static @Nullable Query query(Tier tier, Sought sought) {
        return switch (tier) {
            case EXACT -> new TermQuery(new Term(WHOLE, cut(sought.whole())));
            case BEGINS -> Grams.begins(PARTS, sought.whole());
            case CONTAINS -> {
                var all = new BooleanQuery.Builder();
                for (var word : sought.words()) {
                    all.add(Grams.contains(PARTS, word), Occur.FILTER);
                }
                yield all.build();
            }
            case READ -> read("^", sought);
            case READ_IN_PART -> read("", sought);
        };
    }

    private static @Nullable Query read(String start, Sought sought) {
        var pinyin = sought.pinyin();
        if (pinyin == null) return null;
        var letters = pinyin.substring(0, Math.min(LONGEST_SPELLING, pinyin.length()));
        return new TermQuery(new Term(READ, start + letters));
    }

    /** How many rows there are. */
    int rows() {
        return writer.getDocStats().numDocs;
    }

    /** Whether an entity is found by anything yet. */
    boolean holds(String kind, String entity) throws IOException {
        var searcher = searchers.acquire();
        try {
            return searcher.getIndexReader().docFreq(new Term(KEY, key(kind, entity))) > 0;
        } finally {
            searchers.release(searcher);
        }
    }

    /** Why no more can be written; absent while it can. */
    @Nullable Throwable trouble() {
        return writer.isOpen() ? null : writer.getTragicException();
    }

    /** What isn't committed is lost, and read again from the facts. */
    @Override
    public void close() {
        try {
            searchers.close();
            writer.close();
            directory.close();
        } catch (IOException | RuntimeException e) {
            LOG.warn("The index for searches could not be closed: {}", e.toString());
        }
    }
}
