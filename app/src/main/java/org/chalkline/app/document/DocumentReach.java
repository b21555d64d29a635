package org.chalkline.app.document;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.chalkline.kernel.access.SignedIn;
import org.chalkline.kernel.document.Document;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.StoredFacts;
import org.chalkline.query.access.Viewer;
import org.chalkline.query.search.TextDocuments;
import org.chalkline.query.table.Sights;
import org.springframework.stereotype.Component;

/**
 * Keeps units and engagements to the documents of what they see: those that a fact cites of a
 * record that is theirs, and those that they brought in. Facts cite documents in many places, and
 * nobody keeps a list of them; so the first who is kept to their own and asks for a document has
 * the stored facts read for its digest, and who comes after has those read that were added.
 */
@Component
class DocumentReach implements TextDocuments.Reach {
    private static final int AT_A_TIME = 1_000;
    private static final int REMEMBERED = 2_000;

    private final Sights sights;
    private final StoredFacts stored;
    private final Cache<String, Citing> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    DocumentReach(Sights sights, StoredFacts stored) {
        this.sights = sights;
        this.stored = stored;
    }

    /**
     * Which records cite a document.
     *
     * @param position the last position that was read for it
     * @param records the ids of their aggregates
     */
    private record Citing(long position, Set<String> records) {}

    /**
     * Whether somebody may be shown the document. One that nobody's record cites is shown to who
     * brought it in, and to who sees all.
     */
    @Override
    public boolean sees(SignedIn who, Document document) throws InterruptedException {
        if (!new Viewer(who).isBound()) return true;
        if (who.subject().equals(document.keptBy())) return true;
        for (var record : citing(document.digest()).records()) {
            if (sights.sees(who, record)) return true;
        }
        return false;
    }

    private Citing citing(String digest) throws InterruptedException {
        var before = known.get(digest, key -> new Citing(FactStream.NOTHING, Set.of()));
        long head = stored.head();
        if (before.position() >= head) return before;
        var records = new TreeSet<>(before.records());
        long position = before.position();
        try (var reader = stored.readAfter(position)) {
            while (position < head) {
                var next = reader.next(AT_A_TIME, Duration.ofMillis(1));
                if (next.isEmpty()) break;
                for (var each : next) {
                    if (each.payload().contains(digest)) records.add(each.aggregateId());
                }
                position = next.getLast().position();
            }
        }
        var now = new Citing(position, Set.copyOf(records));
        known.put(digest, now);
        return now;
    }
}
