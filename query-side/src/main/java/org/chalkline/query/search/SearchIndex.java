package org.chalkline.query.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.chalkline.kernel.document.Documents;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.RecordedFact;
import org.chalkline.kernel.fact.StreamingProcessors;
import org.chalkline.kernel.work.Outage;
import org.chalkline.query.projection.Followed;
import org.chalkline.query.projection.KnownHead;
import org.chalkline.query.projection.KnownValues;
import org.chalkline.query.projection.ProjectionStatus;
import org.chalkline.query.projection.ProjectionUnavailableException;
import org.chalkline.query.search.SearchStore.Bookmark;
import org.chalkline.query.table.SearchedTable;
import org.chalkline.query.table.SearchedTable.Searched;
import org.chalkline.query.table.SearchedTables;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the index for searches up to date, on a thread of its own. It follows the facts behind the
 * projections: of a fact it asks which entities it touches, and of those the projections what they
 * ever said. So a name that fell, was corrected or came to an end finds its record as well, and one
 * that is found is looked up in its projection before anybody is shown it.
 *
 * <p>What it has written is committed with its position. It is made from what the projections hold
 * where there is none, or one that can't be used.
 */
public final class SearchIndex implements Followed, AutoCloseable {
    /** What it is called to operators. */
    public static final String NAME = "search";

    private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);
    private static final int ENTITIES = 1_000;
    private static final Duration WAIT = Duration.ofMillis(200);

    /** How long it rests between two looks, and how long while somebody waits, in milliseconds. */
    private static final long REST = 200;

    private static final long GLANCE = 3;

    /**
     * How long facts gather that nobody waits for, unless there are as many as are read at a time.
     * Whatever is shown is a segment of its own, and segments are merged.
     */
    private static final long GATHER_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** What is shown is on disk so soon. */
    private static final long COMMIT_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final Path folder;
    private final SearchedTables tables;
    private final TextDocuments documents;
    private final FactStream facts;
    private final Clock clock;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Object progress = new Object();
    private final Outage outage = new Outage("The index for searches", LOG::error);

    /** The entities that are parked, and were found so when they were read. */
    private final Map<SearchedTable<?>, Set<String>> parked = new LinkedHashMap<>();

    private @Nullable Thread thread;
    private volatile @Nullable SearchStore store;
    private volatile long position = FactStream.NOTHING;
    private volatile boolean built;
    private volatile @Nullable Long building;
    private volatile @Nullable String fault = "not started";
    private final KnownHead end;
    private volatile @Nullable Instant oldestWaiting;

    /** How many wait for a position; guarded by {@link #progress}. */
    private int waiting;

    /**
     * @param folder the index has it to itself; whatever lies there may be deleted
     * @param clock tells how long what is lacking has been waiting
     */
    public SearchIndex(
            Path folder,
            SearchedTables tables,
            TextDocuments documents,
            FactStream facts,
            Clock clock) {
        this.folder = folder;
        this.tables = tables;
        this.documents = documents;
        this.facts = facts;
        end = new KnownHead(facts);
        this.clock = clock;
    }

    /** Begins to follow. Returns at once. */
    public void start() {
        var started = new Thread(this::run, "search-index");
        started.setDaemon(true);
        thread = started;
        started.start();
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    private void run() {
        while (!isStopped()) {
            try {
                follow();
                return;
            } catch (InterruptedException e) {
                return;
            } catch (ProjectionUnavailableException e) {
                // Each projection tells by itself why it can't be asked.
                fault = "waits for projections";
                if (rests(Outage.LONGEST_PAUSE)) return;
            } catch (Exception e) {
                if (isStopped()) return;
                fault = e.getClass().getSimpleName();
                end.failed();
                if (rests(outage.failed(e))) return;
            }
        }
    }

    /** Whether it is stopped meanwhile. */
    private boolean rests(Duration pause) {
        release();
        try {
            return stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    private void release() {
        var open = store;
        store = null;
        built = false;
        if (open != null) open.close();
    }

    private void follow() throws IOException, InterruptedException {
        end.mended();
        var opened = SearchStore.open(folder, tables.shape());
        store = opened;
        parked.clear();
        noteParked(opened.parked());
        awaitProjections();
        if (isStopped()) return;
        var before = opened.bookmark();
        if (before == null || !isOurs(before)) build(opened);
        if (isStopped()) return;
        fault = null;
        show();
        followFrom(opened);
    }

    /**
     * Nothing can be asked of projections that are being built for the first time, and what an
     * earlier version built may lack what its successor will show of the same facts.
     */
    private void awaitProjections() throws InterruptedException {
        while (!isStopped() && !areBuilt() && facts.head() >= 0) {
            fault = "waits for projections that are being built";
            if (stopped.await(REST, TimeUnit.MILLISECONDS)) return;
        }
    }

    private boolean areBuilt() {
        return reached() >= 0
                && tables.all().stream().noneMatch(t -> t.projection().isOfEarlierVersion());
    }

    /** Whether an index was made of these very facts, and of no more than there are. */
    private boolean isOurs(Bookmark reached) {
        if (reached.position() == FactStream.NOTHING) return true;
        if (reached.position() > facts.head()) return false;
        var there = facts.at(List.of(reached.position())).getFirst();
        return there.eventId().equals(reached.event());
    }

    /** What all projections show at the least. */
    private long reached() {
        long least = Long.MAX_VALUE;
        for (var each : tables.all()) least = Math.min(least, each.projection().committed());
        return least == Long.MAX_VALUE ? FactStream.NOTHING : least;
    }

    /** What is recorded meanwhile is read once more when it is followed from here. */
    private void build(SearchStore into) throws IOException, InterruptedException {
        long began = System.nanoTime();
        into.clear();
        parked.clear();
        building = FactStream.NOTHING;
        long base = reached();
        for (var each : tables.all()) {
            addAll(into, each);
            if (isStopped()) return;
        }
        var last = addDocuments(into, base);
        if (isStopped()) return;
        into.show(last);
        into.commit(keysOfParked());
        building = null;
        LOG.info(
                "The index for searches was made: {} rows at position {} in {} s",
                into.rows(),
                last.position(),
                (System.nanoTime() - began) / 1_000_000_000);
    }

    private void addAll(SearchStore into, SearchedTable<?> table) throws IOException {
        var names = names(table);
        String after = "";
        while (after != null && !isStopped()) {
            var step = table.projection().known(names, after, ENTITIES);
            into.add(entries(table, step));
            after = step.last();
        }
        noteParked(table, null);
    }

    private static List<String> names(SearchedTable<?> table) {
        return table.columns().stream().map(Searched::column).toList();
    }

    private static List<Entry> entries(SearchedTable<?> table, KnownValues known) {
        var byColumn = new LinkedHashMap<String, Searched>();
        table.columns().forEach(each -> byColumn.put(each.column(), each));
        var entries = new ArrayList<Entry>();
        for (var each : known.all()) {
            var column = byColumn.get(each.column());
            if (column == null) throw new IllegalStateException(each.column());
            for (var value : table.values(column, each.value())) {
                entries.add(
                        new Entry(
                                table.type(),
                                each.entity(),
                                column.field(),
                                value,
                                each.since(),
                                column.inPart(),
                                column.personal()));
            }
        }
        return entries;
    }

    /** Entities that are parked show what comes only when they are healed, by no further fact. */
    private void noteParked(SearchedTable<?> table, @Nullable Set<String> touched) {
        if (!table.projection().mayLack()) return;
        for (var each : table.projection().parked(ENTITIES)) {
            if (touched != null && !touched.contains(each.entity())) continue;
            parked.computeIfAbsent(table, key -> new HashSet<>()).add(each.entity());
        }
    }

    /** Those that were parked when the program ended may be healed by now. */
    private void noteParked(List<String> keys) {
        for (var key : keys) {
            for (var table : tables.all()) {
                var kind = table.type() + " ";
                if (!key.startsWith(kind)) continue;
                parked.computeIfAbsent(table, none -> new HashSet<>())
                        .add(key.substring(kind.length()));
            }
        }
    }

    private List<String> keysOfParked() {
        var keys = new ArrayList<String>();
        parked.forEach((table, all) -> all.forEach(each -> keys.add(table.type() + " " + each)));
        return keys;
    }

    /** The documents that the facts up to a position cite, which are read for it from the first. */
    private Bookmark addDocuments(SearchStore into, long upTo)
            throws IOException, InterruptedException {
        var last = Bookmark.NOTHING;
        var seen = new HashSet<String>();
        try (var reader = facts.readAfter(FactStream.NOTHING)) {
            while (last.position() < upTo && !isStopped()) {
                var next = next(reader, last.position(), upTo);
                for (var fact : next) addDocuments(into, fact, seen);
                if (!next.isEmpty()) last = bookmark(next.getLast());
                building = last.position();
            }
        }
        return last;
    }

    private static List<RecordedFact> next(FactStream.Reader reader, long position, long upTo)
            throws InterruptedException {
        long most = Math.min(StreamingProcessors.AT_A_TIME, upTo - position);
        // A reader may begin too early.
        return reader.next(Math.toIntExact(most), WAIT).stream()
                .filter(each -> each.position() > position)
                .toList();
    }

    private static Bookmark bookmark(RecordedFact fact) {
        return new Bookmark(fact.position(), fact.eventId());
    }

    private void addDocuments(SearchStore into, RecordedFact fact, Set<String> seen)
            throws IOException {
        var cited = Documents.DIGEST.matcher(fact.payloadJson().get());
        while (cited.find()) {
            var digest = cited.group();
            if (!seen.add(digest) || into.holds(TextDocuments.KIND, digest)) continue;
            try {
                if (!documents.isKept(digest)) continue;
                long since = fact.position();
                into.add(List.of(entry(digest, TextDocuments.DIGEST, digest, since, false)));
                var text = documents.text(digest);
                if (text.isEmpty()) continue;
                into.add(List.of(entry(digest, TextDocuments.CONTENT, text.get(), since, true)));
            } catch (IOException e) {
                LOG.warn("The document {} is found by nothing: {}", digest, e.getMessage());
            }
        }
    }

    private static Entry entry(
            String digest, String field, String value, long since, boolean inPart) {
        return new Entry(TextDocuments.KIND, digest, field, value, since, inPart, false);
    }

    private void followFrom(SearchStore into) throws IOException, InterruptedException {
        long committed = System.nanoTime();
        long taken = committed - GATHER_NANOS;
        boolean uncommitted = false;
        try (var reader = facts.readAfter(position)) {
            while (!isStopped()) {
                long upTo = reached();
                if (isDue(upTo, taken)) {
                    var next = next(reader, position, upTo);
                    if (!next.isEmpty()) {
                        oldestWaiting = next.getFirst().recordedAt();
                        take(into, next);
                        taken = System.nanoTime();
                        uncommitted = true;
                    }
                } else {
                    oldestWaiting = null;
                    healed(into);
                    rest();
                }
                if (uncommitted && System.nanoTime() - committed > COMMIT_NANOS) {
                    into.commit(keysOfParked());
                    committed = System.nanoTime();
                    uncommitted = false;
                }
                var trouble = into.trouble();
                if (trouble != null) throw new IOException(trouble);
                outage.over();
            }
        } finally {
            if (uncommitted && into.trouble() == null) into.commit(keysOfParked());
        }
    }

    /** Whether the facts up to there are read now, or gather. */
    private boolean isDue(long upTo, long taken) {
        if (upTo <= position) return false;
        return upTo - position >= StreamingProcessors.AT_A_TIME
                || System.nanoTime() - taken >= GATHER_NANOS
                || isAwaited();
    }

    private boolean isAwaited() {
        synchronized (progress) {
            return waiting > 0;
        }
    }

    private void take(SearchStore into, List<RecordedFact> next) throws IOException {
        for (var table : tables.all()) {
            var touched = table.projection().touched(next);
            if (touched.isEmpty()) continue;
            replace(into, table, touched);
            noteParked(table, touched);
        }
        var seen = new HashSet<String>();
        for (var fact : next) addDocuments(into, fact, seen);
        into.show(bookmark(next.getLast()));
        show();
    }

    private static void replace(SearchStore into, SearchedTable<?> table, Set<String> entities)
            throws IOException {
        var all = List.copyOf(entities);
        for (int i = 0; i < all.size(); i += ENTITIES) {
            var some = all.subList(i, Math.min(all.size(), i + ENTITIES));
            var known = table.projection().known(names(table), some);
            into.replace(table.type(), some, entries(table, known));
        }
    }

    /** Reads again what is no longer parked. */
    private void healed(SearchStore into) throws IOException {
        if (parked.isEmpty()) return;
        boolean any = false;
        for (var each : parked.entrySet()) {
            var healed = new LinkedHashSet<String>();
            for (var entity : each.getValue()) {
                if (each.getKey().projection().parked(entity) == null) healed.add(entity);
            }
            if (healed.isEmpty()) continue;
            replace(into, each.getKey(), healed);
            each.getValue().removeAll(healed);
            any = true;
        }
        parked.values().removeIf(Set::isEmpty);
        var reached = into.bookmark();
        if (any && reached != null) {
            into.show(reached);
            into.commit(keysOfParked());
        }
    }

    private void show() {
        var open = store;
        var reached = open == null ? null : open.bookmark();
        if (reached == null) return;
        synchronized (progress) {
            position = reached.position();
            built = true;
            progress.notifyAll();
        }
    }

    private void rest() throws InterruptedException {
        synchronized (progress) {
            if (isStopped()) return;
            long rest = waiting > 0 ? GLANCE : REST;
            TimeUnit.MILLISECONDS.timedWait(progress, rest);
        }
    }

    // ---- asked from outside

    /**
     * What fits, the best first, of each kind a bounded number. Nobody has been asked yet who may
     * see it.
     *
     * @throws ProjectionUnavailableException while it is made for the first time
     */
    Found find(Sought sought, Set<String> kinds, long upTo, boolean masked, int most)
            throws IOException {
        var open = store;
        if (open == null || !built) throw new ProjectionUnavailableException(NAME);
        return open.find(sought, kinds, upTo, masked, most);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public long committed() {
        return position;
    }

    @Override
    public boolean await(long asked, Duration atMost) throws InterruptedException {
        long until = System.nanoTime() + atMost.toNanos();
        synchronized (progress) {
            waiting++;
            try {
                progress.notifyAll();
                while (position < asked) {
                    long left = until - System.nanoTime();
                    if (left <= 0) return false;
                    TimeUnit.NANOSECONDS.timedWait(progress, left);
                }
                return true;
            } finally {
                waiting--;
            }
        }
    }

    @Override
    public ProjectionStatus standing() {
        long reached = position;
        long head = Math.max(reached, end.position());
        var since = oldestWaiting;
        var at = clock.instant();
        double lag =
                head <= reached || since == null
                        ? 0
                        : Math.max(0, Duration.between(since, at).toMillis() / 1000.0);
        return new ProjectionStatus(NAME, reached, head, lag, building, null, 0, fault, at);
    }

    /** Stops, and commits what is shown. */
    @Override
    public void close() {
        stopped.countDown();
        synchronized (progress) {
            progress.notifyAll();
        }
        var started = thread;
        try {
            if (started != null) started.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        release();
    }
}
