package org.chalkline.kernel.school;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chalkline.kernel.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * So many posts, approved from certain days on, and who takes them up: teachers who fill one, and
 * claims for which some are kept free. On no day are more taken than are approved. Days before the
 * first approval on record say nothing: nobody knows how many there were.
 */
public final class Allotment {

    /** A post that somebody fills, upon which claim and from which day on it is taken. */
    private record Filled(String claim, LocalDate from) {}

    private final NavigableMap<LocalDate, Integer> approved = new TreeMap<>();

    /** How many are taken from a day to the next in here; a day on which nothing changes isn't. */
    private final NavigableMap<LocalDate, Integer> taken = new TreeMap<>();

    private final Map<String, List<LocalDate>> reserved = new HashMap<>();
    private final Map<PersonId, Filled> filled = new HashMap<>();

    /** How many are free on every day from this one on; 0 where none was ever approved. */
    public int free(LocalDate from) {
        return approved.isEmpty() ? 0 : spare(from, null);
    }

    /** Whether a post can be filled that was filled before anybody approved any. */
    public boolean admits(LocalDate from) {
        return approved.isEmpty() || spare(from, null) > 0;
    }

    /** Whether one of the posts kept for the claim can be filled from that day. */
    public boolean admits(String claim, LocalDate from) {
        var kept = reserved.get(claim);
        if (kept == null) return false;
        return approved.isEmpty() || spare(from, kept.getFirst()) > 0;
    }

    /**
     * Whether so many can be approved from that day, with what is taken by then and later. They
     * count until the next approval, behind which nothing changes: there it was enough, and is.
     */
    public boolean allows(int posts, LocalDate from) {
        var next = approved.higherKey(from);
        var then = taken.tailMap(from, false);
        if (next != null) then = then.headMap(next, false);
        return takenOn(from) <= posts && then.values().stream().allMatch(n -> n <= posts);
    }

    /** Whether any are kept for the claim. */
    public boolean isReserved(String claim) {
        return reserved.containsKey(claim);
    }

    /** How many are kept for the claim. */
    public int reservedFor(String claim) {
        return reserved.getOrDefault(claim, List.of()).size();
    }

    /** Whether the teacher fills one. */
    public boolean isFilledBy(PersonId holder) {
        return filled.containsKey(holder);
    }

    /** Whether the teacher fills one upon that claim. */
    public boolean isFilledBy(PersonId holder, String claim) {
        var post = filled.get(holder);
        return post != null && post.claim().equals(claim);
    }

    /**
     * The least number that is free on a day from this one on.
     *
     * @param given from when one more is free, if one is
     */
    private int spare(LocalDate from, @Nullable LocalDate given) {
        var first = approved.firstKey();
        var start = from.isBefore(first) ? first : from;
        var days = new TreeSet<>(approved.tailMap(start, true).keySet());
        days.addAll(taken.tailMap(start, true).keySet());
        days.add(start);
        if (given != null && given.isAfter(start)) days.add(given);
        int least = Integer.MAX_VALUE;
        for (var day : days) {
            int more = given != null && !day.isBefore(given) ? 1 : 0;
            least = Math.min(least, approved.floorEntry(day).getValue() - takenOn(day) + more);
        }
        return least;
    }

    private int takenOn(LocalDate day) {
        var since = taken.floorEntry(day);
        return since == null ? 0 : since.getValue();
    }

    // What happened.

    void approve(int posts, LocalDate from) {
        approved.put(from, posts);
    }

    void reserve(String claim, int posts, LocalDate from) {
        var kept = reserved.computeIfAbsent(claim, c -> new ArrayList<>());
        for (int i = 0; i < posts; i++) kept.add(from);
        rise(from, posts);
    }

    /** A post that was kept for the claim stays taken; another is taken from that day on. */
    void fill(String claim, PersonId holder, LocalDate from) {
        var kept = reserved.get(claim);
        if (kept == null) {
            rise(from, 1);
            filled.put(holder, new Filled(claim, from));
            return;
        }
        var since = kept.removeFirst();
        if (kept.isEmpty()) reserved.remove(claim);
        if (from.isBefore(since)) {
            rise(from, 1);
            rise(since, -1);
        }
        filled.put(holder, new Filled(claim, from));
    }

    void vacate(PersonId holder, LocalDate on) {
        var post = filled.remove(holder);
        if (post != null) rise(later(on, post.from()), -1);
    }

    void release(String claim, LocalDate on) {
        for (var since : reserved.getOrDefault(claim, List.of())) rise(later(on, since), -1);
        reserved.remove(claim);
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? b : a;
    }

    private void rise(LocalDate day, int by) {
        taken.putIfAbsent(day, takenOn(day));
        taken.tailMap(day, true).replaceAll((later, n) -> n + by);
        var before = taken.lowerEntry(day);
        int earlier = before == null ? 0 : before.getValue();
        if (takenOn(day) == earlier) taken.remove(day);
    }

    /** Equal to another to which the same happened. */
    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof Allotment other
                && approved.equals(other.approved)
                && taken.equals(other.taken)
                && reserved.equals(other.reserved)
                && filled.equals(other.filled);
    }

    @Override
    public int hashCode() {
        return Objects.hash(approved, taken, reserved, filled);
    }
}
