package org.chalkline.query.projection.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.chalkline.kernel.fact.FactJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Two generations of one projection side by side, entity by entity: which differ, and how, and a
 * digest of each as a whole. All that an answer is made of is compared: states, the columns by
 * which they are sought, where they are filed, where facts stand, what is parked. What a generation
 * keeps beside that, it holds against it itself.
 */
final class Differences {
    private static final int ENTITIES_AT_ONCE = 200;
    private static final int MOST_TOLD = 1_000;

    private final int position;
    private final List<String> columns;
    private final Generation live;
    private final Generation refolded;
    private final Map<String, Comparison.Difference> told = new LinkedHashMap<>();
    private long differing;

    /**
     * @param columns the names of the projection's columns
     * @param position both are compared as they stood here
     */
    Differences(List<String> columns, Generation live, Generation refolded, int position) {
        this.columns = List.copyOf(columns);
        this.live = live;
        this.refolded = refolded;
        this.position = position;
    }

    Comparison compare(String projection) {
        var storedRects = rectangles(live);
        var foldedRects = rectangles(refolded);
        compare(storedRects, foldedRects, this::how);
        compare(
                places(live),
                places(refolded),
                (stored, folded) -> "its history names other facts");
        compareParked();
        var faults = new ArrayList<>(live.faults());
        var form = live.form();
        var wanted = refolded.form();
        if (!form.isEmpty() && !wanted.isEmpty() && !form.equals(wanted)) {
            faults.add("its tables and indexes are not defined as those of a new one");
        }
        return new Comparison(
                projection,
                position,
                storedRects.count,
                storedRects.digest(),
                foldedRects.digest(),
                differing,
                List.copyOf(told.values()),
                faults);
    }

    private Side<StoredRect> rectangles(Generation generation) {
        return new Side<>(
                after -> generation.rectangles(after, ENTITIES_AT_ONCE),
                StoredRect::entity,
                // Whatever came to be known later was not there yet.
                rect -> rect.knownFrom() <= position ? rect.asOf(position) : null);
    }

    private Side<PlacedFact> places(Generation generation) {
        return new Side<>(
                after -> generation.places(after, ENTITIES_AT_ONCE),
                PlacedFact::entity,
                fact -> fact.position() <= position ? fact : null);
    }

    private <T> void compare(
            Side<T> stored, Side<T> folded, BiFunction<List<T>, List<T>, String> how) {
        while (true) {
            var a = stored.entity();
            var b = folded.entity();
            if (a == null && b == null) return;
            int order = a == null ? 1 : b == null ? -1 : order(a, b);
            var ours = order <= 0 ? stored.take() : List.<T>of();
            var theirs = order >= 0 ? folded.take() : List.<T>of();
            if (ours.equals(theirs)) continue;
            differ(String.valueOf(order <= 0 ? a : b), how.apply(ours, theirs));
        }
    }

    private void compareParked() {
        var stored = parkedAt(live);
        var folded = parkedAt(refolded);
        var all = new TreeSet<>(stored.keySet());
        all.addAll(folded.keySet());
        for (var entity : all) {
            if (Objects.equals(stored.get(entity), folded.get(entity))) continue;
            differ(entity, "it is parked otherwise than its facts make it");
        }
    }

    private Map<String, Long> parkedAt(Generation generation) {
        var parked = new HashMap<String, Long>();
        for (var each : generation.parked(Integer.MAX_VALUE)) {
            if (each.position() <= position) parked.put(each.entity(), each.position());
        }
        return parked;
    }

    /** An entity that differs in more than one way counts once. */
    private void differ(String entity, String how) {
        if (told.containsKey(entity)) return;
        differing++;
        if (told.size() < MOST_TOLD) told.put(entity, new Comparison.Difference(entity, how));
    }

    private String how(List<StoredRect> stored, List<StoredRect> folded) {
        if (stored.isEmpty()) return "the projection lacks it";
        if (folded.isEmpty()) return "no fact speaks of it";
        for (int i = 0; i < stored.size() && i < folded.size(); i++) {
            if (!stored.get(i).equals(folded.get(i))) return how(stored.get(i), folded.get(i));
        }
        return "the projection holds %d stretches and the facts make %d"
                .formatted(stored.size(), folded.size());
    }

    private String how(StoredRect stored, StoredRect folded) {
        var where =
                "known from position %d, in effect from %s: "
                        .formatted(folded.knownFrom(), LocalDate.ofEpochDay(folded.from()));
        if (stored.json().equals(folded.json())) {
            if (!stored.misfiled().isEmpty()) return where + stored.misfiled();
            if (stored.columns().equals(folded.columns())) {
                return where + "the projection has other bounds on the two clocks";
            }
            return where
                    + "the projection is sought and counted by other values of "
                    + String.join(", ", differing(stored.columns(), folded.columns()));
        }
        var fields = fields(stored.json(), folded.json());
        return where + "the register says otherwise in " + String.join(", ", fields);
    }

    private List<String> differing(List<?> stored, List<?> folded) {
        return IntStream.range(0, columns.size())
                .filter(i -> !Objects.equals(stored.get(i), folded.get(i)))
                .mapToObj(columns::get)
                .toList();
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
    private static final class Side<T> {
        private final Function<String, List<T>> pages;
        private final Function<T, String> entityOf;
        private final Function<T, @Nullable T> asOf;
        private final ArrayDeque<T> page = new ArrayDeque<>();
        private final MessageDigest digest;
        private String after = "";
        private boolean ended;
        private long count;

        /**
         * @param pages the next after an entity
         * @param asOf as it stood at the position; absent where it wasn't there
         */
        Side(
                Function<String, List<T>> pages,
                Function<T, String> entityOf,
                Function<T, @Nullable T> asOf) {
            this.pages = pages;
            this.entityOf = entityOf;
            this.asOf = asOf;
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }

        /** The next entity, absent at the end. */
        @Nullable String entity() {
            while (page.isEmpty() && !ended) {
                var read = pages.apply(after);
                ended = read.isEmpty();
                if (!ended) after = entityOf.apply(read.getLast());
                for (var one : read) {
                    var then = asOf.apply(one);
                    if (then != null) page.add(then);
                }
            }
            return page.isEmpty() ? null : entityOf.apply(page.getFirst());
        }

        List<T> take() {
            var all = new ArrayList<T>();
            var entity = entityOf.apply(page.getFirst());
            while (!page.isEmpty() && entityOf.apply(page.getFirst()).equals(entity)) {
                var one = page.removeFirst();
                digest.update(one.toString().getBytes(StandardCharsets.UTF_8));
                count++;
                all.add(one);
            }
            return all;
        }

        String digest() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }
}
