package org.chalkline.query.projection.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import org.chalkline.kernel.fact.FactJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Two generations of one projection side by side, entity by entity: which differ, and how, and a
 * digest of each as a whole.
 */
final class Differences {
    private static final int ENTITIES_AT_ONCE = 200;
    private static final int MOST_TOLD = 1_000;

    private final int position;
    private final Side live;
    private final Side refolded;
    private final List<Comparison.Difference> told = new ArrayList<>();
    private long differing;

    /**
     * @param position both are compared as they stood here
     */
    Differences(Generation live, Generation refolded, int position) {
        this.position = position;
        this.live = new Side(live);
        this.refolded = new Side(refolded);
    }

    Comparison compare(String projection) {
        while (true) {
            var a = live.entity();
            var b = refolded.entity();
            if (a == null && b == null) break;
            int order = a == null ? 1 : b == null ? -1 : order(a, b);
            var stored = order <= 0 ? live.take() : List.<StoredRect>of();
            var folded = order >= 0 ? refolded.take() : List.<StoredRect>of();
            if (!stored.equals(folded)) differ(String.valueOf(order <= 0 ? a : b), stored, folded);
        }
        return new Comparison(
                projection,
                position,
                live.count,
                live.digest(),
                refolded.digest(),
                differing,
                told);
    }

    private void differ(String entity, List<StoredRect> stored, List<StoredRect> folded) {
        differing++;
        if (told.size() < MOST_TOLD) {
            told.add(new Comparison.Difference(entity, how(stored, folded)));
        }
    }

    private static String how(List<StoredRect> stored, List<StoredRect> folded) {
        if (stored.isEmpty()) return "the projection lacks it";
        if (folded.isEmpty()) return "no fact speaks of it";
        for (int i = 0; i < stored.size() && i < folded.size(); i++) {
            if (!stored.get(i).equals(folded.get(i))) return how(stored.get(i), folded.get(i));
        }
        return "the projection holds %d stretches and the facts make %d"
                .formatted(stored.size(), folded.size());
    }

    private static String how(StoredRect stored, StoredRect folded) {
        var where =
                "known from position %d, in effect from %s: "
                        .formatted(folded.knownFrom(), LocalDate.ofEpochDay(folded.from()));
        if (stored.json().equals(folded.json())) {
            return where + "the projection has other bounds on the two clocks";
        }
        var fields = fields(stored.json(), folded.json());
        return where + "the register says otherwise in " + String.join(", ", fields);
    }

    private static TreeSet<String> fields(String stored, String folded) {
        var a = FactJson.read(stored, JsonNode.class);
        var b = FactJson.read(folded, JsonNode.class);
        var fields = new TreeSet<String>();
        a.propertyNames().forEach(fields::add);
        b.propertyNames().forEach(fields::add);
        fields.removeIf(name -> a.has(name) && b.has(name) && a.get(name).equals(b.get(name)));
        return fields;
    }

    /** The stores' order: by the bytes of UTF-8. */
    private static int order(String a, String b) {
        return Arrays.compareUnsigned(
                a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }

    /** One of the two, read in pages. */
    private final class Side {
        private final Generation generation;
        private final ArrayDeque<StoredRect> page = new ArrayDeque<>();
        private final MessageDigest digest;
        private String after = "";
        private boolean ended;
        private long count;

        Side(Generation generation) {
            this.generation = generation;
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }

        /** The next entity, absent at the end. */
        @Nullable String entity() {
            while (page.isEmpty() && !ended) {
                var read = generation.rectangles(after, ENTITIES_AT_ONCE);
                ended = read.isEmpty();
                if (!ended) after = read.getLast().entity();
                for (var rect : read) {
                    // What came to be known later was not there yet.
                    if (rect.knownFrom() <= position) page.add(rect.asOf(position));
                }
            }
            return page.isEmpty() ? null : page.getFirst().entity();
        }

        List<StoredRect> take() {
            var all = new ArrayList<StoredRect>();
            var entity = page.getFirst().entity();
            while (!page.isEmpty() && page.getFirst().entity().equals(entity)) {
                var rect = page.removeFirst();
                digest.update(rect.toString().getBytes(StandardCharsets.UTF_8));
                count++;
                all.add(rect);
            }
            return all;
        }

        String digest() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }
}
