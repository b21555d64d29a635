package org.chalkline.personal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chalkline.kernel.person.KeyStanding;
import org.chalkline.kernel.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The keys as a rehearsal sees them: those that are kept, and those that it makes for itself, in
 * memory alone. With it they are gone, and so is whatever was sealed under them.
 */
final class RehearsedKeyStore implements KeyStore {
    private final KeyStore store;

    /** What the rehearsal made or changed, by whose it is. */
    private final Map<PersonId, Kept> keys = new HashMap<>();

    /** What it indexed, by a token of the text. */
    private final Map<String, List<Found>> texts = new HashMap<>();

    RehearsedKeyStore(KeyStore store) {
        this.store = store;
    }

    @Override
    public synchronized Map<PersonId, Kept> find(Collection<PersonId> people) {
        var found = new LinkedHashMap<PersonId, Kept>();
        var others = new ArrayList<PersonId>();
        for (var person : people) {
            var mine = keys.get(person);
            if (mine == null) others.add(person);
            else found.put(person, mine);
        }
        if (!others.isEmpty()) found.putAll(store.find(others));
        return found;
    }

    @Override
    public synchronized Added add(
            PersonId person,
            byte @Nullable [] wrapped,
            List<Entry> entries,
            @Nullable Slots alone,
            Collection<String> known) {
        var kept = find(List.of(person)).get(person);
        if (kept == null) {
            if (wrapped == null) throw new IllegalStateException("no key is kept for " + person);
            kept = new Kept(person, wrapped, KeyStanding.OPEN, false);
            keys.put(person, kept);
        }
        boolean another = wrapped != null && !Arrays.equals(wrapped, kept.wrapped());
        if (another || !kept.usable()) return new Added(kept, List.of());
        var rivals = alone == null ? List.<Found>of() : rivals(person, alone, known);
        if (rivals.isEmpty()) {
            for (var entry : entries) {
                texts.computeIfAbsent(name(entry.slots()), none -> new ArrayList<>(1))
                        .add(new Found(entry.person(), entry.sealed(), entry.writtenAt()));
            }
        }
        return new Added(kept, rivals);
    }

    private List<Found> rivals(PersonId person, Slots text, Collection<String> known) {
        return entries(text).stream()
                .filter(one -> !one.person().equals(person) && !known.contains(one.sealed()))
                .toList();
    }

    private static String name(Slots text) {
        return text.kind() + " " + HexFormat.of().formatHex(text.token(0));
    }

    @Override
    public synchronized List<Found> entries(Slots text) {
        var all = new ArrayList<>(store.entries(text));
        all.addAll(texts.getOrDefault(name(text), List.of()));
        all.removeIf(one -> keys.get(one.person()) instanceof Kept key && key.wrapped() == null);
        return all;
    }

    @Override
    public synchronized List<Found> sealedAs(Slots text) {
        var found = entries(text);
        var kept = find(found.stream().map(Found::person).toList());
        return found.stream()
                .filter(one -> kept.get(one.person()) instanceof Kept key && key.usable())
                .sorted(Comparator.comparing(Found::sealed))
                .toList();
    }

    @Override
    public synchronized void bar(PersonId person, Instant since) {
        if (find(List.of(person)).get(person) instanceof Kept key
                && key.standing() != KeyStanding.ERASED) {
            keys.put(person, new Kept(person, key.wrapped(), key.standing(), true));
        }
    }

    @Override
    public synchronized void settle(PersonId person, KeyStanding standing) {
        var key = find(List.of(person)).get(person);
        if (standing == KeyStanding.ERASED) {
            keys.put(person, new Kept(person, null, standing, false));
        } else if (key != null && key.standing() != KeyStanding.ERASED) {
            keys.put(person, new Kept(person, key.wrapped(), standing, false));
        }
    }

    /** Whoever barred a key in the rehearsal settles it there. */
    @Override
    public List<PersonId> barredBefore(Instant instant) {
        return List.of();
    }

    @Override
    public @Nullable String check() {
        return store.check();
    }

    @Override
    public void keepCheck(String check) {
        // The keys of a rehearsal are wrapped under the same master key.
    }

    /** The store goes on: it is not the rehearsal's. */
    @Override
    public synchronized void close() {
        keys.clear();
        texts.clear();
    }
}
