package org.chalkline.personal;

import static org.chalkline.personal.KeysRefusedException.Code.MASTER_KEY_WRONG;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.chalkline.kernel.person.BrokenSealException;
import org.chalkline.kernel.person.KeyStanding;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.PersonKeys;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalData;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.personal.KeyStore.Entry;
import org.chalkline.personal.KeyStore.Found;
import org.chalkline.personal.KeyStore.Kept;
import org.jspecify.annotations.Nullable;

/**
 * Personal data under one key for each person, over a store of keys. Keys in use are held in
 * memory, unwrapped, in a bounded number.
 */
public final class PeoplesKeys implements PersonalData, PersonKeys, AutoCloseable {

    /** After which time an act that has not recorded its facts is known never to do so. */
    private static final Duration ACTS_END_WITHIN = Duration.ofMinutes(1);

    /**
     * How the keys are used.
     *
     * @param mostCached how many keys are held unwrapped, from 1
     * @param cachedFor how long, at most; so long another program may go on reading after one has
     *     destroyed a key, so it is short where programs share a store
     * @param alone whether no other program writes to the store of keys
     */
    public record Use(int mostCached, Duration cachedFor, boolean alone) {

        /** For a program that has its keys to itself. */
        public static final Use ALONE = new Use(20_000, Duration.ofHours(1), true);

        /** For one of several programs over one store of keys. */
        public static final Use SHARED = new Use(20_000, Duration.ofSeconds(5), false);
    }

    /**
     * A key as it is kept in memory.
     *
     * @param broken whether what is stored as the key is none. It is held all the same, so that
     *     others of the same page are shown
     */
    private record Held(@Nullable Seal seal, KeyStanding standing, boolean broken) {

        Held(@Nullable Seal seal, KeyStanding standing) {
            this(seal, standing, false);
        }

        void requireWhole() {
            if (broken) throw new BrokenSealException();
        }
    }

    private final KeyStore store;
    private final MasterKey master;
    private final Use use;
    private final Clock clock;
    private final Instant since;
    private final SecureRandom random = new SecureRandom();
    private final Seal wrapping;
    private final Cache<PersonId, Held> held;
    private final ReadWriteLock filling = new ReentrantReadWriteLock();

    /** Told, and done, before a key is destroyed. */
    private final Consumer<PersonId> beforeErasure;

    private PeoplesKeys(
            KeyStore store,
            MasterKey master,
            Use use,
            Clock clock,
            Consumer<PersonId> beforeErasure) {
        this.beforeErasure = beforeErasure;
        this.store = store;
        this.master = master;
        this.use = use;
        this.clock = clock;
        this.since = clock.instant();
        this.wrapping = new Seal(master.wrappingKey(), random);
        this.held =
                Caffeine.newBuilder()
                        .maximumSize(use.mostCached())
                        .expireAfterWrite(use.cachedFor())
                        .executor(Runnable::run)
                        .build();
    }

    /**
     * The master key of these keys, from its file; made there if there are no keys yet.
     *
     * @throws KeysRefusedException if it is missing, or another than that of the keys
     */
    public static MasterKey masterKey(Path file, KeyStore store) {
        var check = store.check();
        var master = MasterKey.in(file, check == null);
        store.keepCheck(master.check());
        if (!master.check().equals(store.check())) {
            throw new KeysRefusedException(
                    MASTER_KEY_WRONG,
                    "The master key in %s is not the one under which the people's keys are wrapped. Put the right one there, or say where it is with --chalkline.master-key."
                            .formatted(file),
                    null);
        }
        return master;
    }

    /** The keys in this store, under this master key. They close the store with themselves. */
    public static PeoplesKeys in(KeyStore store, MasterKey master, Use use, Clock clock) {
        return in(store, master, use, clock, person -> {});
    }

    /**
     * As above.
     *
     * @param beforeErasure told whose key is about to be destroyed; if it throws, none is
     */
    public static PeoplesKeys in(
            KeyStore store,
            MasterKey master,
            Use use,
            Clock clock,
            Consumer<PersonId> beforeErasure) {
        return new PeoplesKeys(store, master, use, clock, beforeErasure);
    }

    @Override
    public Personal seal(PersonId person, PersonalField field, String text) {
        return sealAll(person, Map.of(field, text)).values().iterator().next();
    }

    @Override
    public Map<PersonalField, Personal> sealAll(PersonId person, Map<PersonalField, String> texts) {
        return seal(person, null, texts, null);
    }

    @Override
    public Map<PersonalField, Personal> sealOwn(
            PersonId person,
            @Nullable PersonId from,
            Map<PersonalField, String> texts,
            Predicate<Personal> onRecord) {
        return seal(person, from, texts, onRecord);
    }

    private Map<PersonalField, Personal> seal(
            PersonId person,
            @Nullable PersonId from,
            Map<PersonalField, String> texts,
            @Nullable Predicate<Personal> onRecord) {
        var alone = onRecord == null ? null : numberOf(texts);
        var known = new HashSet<String>();
        while (true) {
            var key = held(person);
            byte @Nullable [] fresh = key == null ? freshKey() : null;
            var seal = fresh == null ? usable(person, key) : new Seal(fresh, random);
            var sealed = sealed(seal, person, texts);
            var entries = entries(person, texts, sealed);
            if (fresh == null && entries.isEmpty()) return sealed;
            byte @Nullable [] wrapped = fresh == null ? null : wrapping.close(fresh, of(person));
            var added = add(person, wrapped, seal, entries, alone, known);
            requireUsable(person, added.key().usable());
            // Somebody else made the key meanwhile: what was sealed under ours is of no use.
            if (wrapped != null && !Arrays.equals(wrapped, added.key().wrapped())) continue;
            if (added.rivals().isEmpty()) return sealed;
            // An entry whose text was never recorded, or is no more on record, is in nobody's way.
            if (onRecord == null) throw new IllegalStateException("rivals unasked for");
            refuseTaken(added.rivals(), from, onRecord);
            added.rivals().forEach(rival -> known.add(rival.sealed()));
        }
    }

    /**
     * Adds to the store, and keeps the key at hand: it will be asked for at once.
     *
     * @param seal of the wrapped key
     */
    private KeyStore.Added add(
            PersonId person,
            byte @Nullable [] wrapped,
            Seal seal,
            List<Entry> entries,
            @Nullable Slots alone,
            Set<String> known) {
        // Else a key that is barred between adding and keeping it would be kept.
        filling.readLock().lock();
        try {
            var added = store.add(person, wrapped, entries, alone, known);
            var key = added.key();
            boolean ours = key.usable() && Arrays.equals(wrapped, key.wrapped());
            held.asMap()
                    .computeIfAbsent(
                            person,
                            absent -> ours ? new Held(seal, key.standing()) : unwrapped(key));
            return added;
        } finally {
            filling.readLock().unlock();
        }
    }

    private void refuseTaken(
            List<Found> rivals, @Nullable PersonId from, Predicate<Personal> onRecord) {
        var stillUnderWay = underWaySince();
        for (var rival : rivals) {
            if (rival.person().equals(from)) continue;
            var number =
                    new Personal(rival.person(), PersonalField.IDENTITY_NUMBER, rival.sealed());
            if (!rival.writtenAt().isBefore(stillUnderWay) || onRecord.test(number)) {
                throw new IdentityNumberTakenException(rival.person());
            }
        }
    }

    /** What was written since then may belong to an act that is still under way. */
    private Instant underWaySince() {
        var ago = clock.instant().minus(ACTS_END_WITHIN);
        // What a program that has its keys to itself found when it started was left behind.
        return use.alone() && since.isAfter(ago) ? since : ago;
    }

    private Map<PersonalField, Personal> sealed(
            Seal seal, PersonId person, Map<PersonalField, String> texts) {
        var sealed = new EnumMap<PersonalField, Personal>(PersonalField.class);
        texts.forEach(
                (field, text) -> sealed.put(field, SealedTexts.seal(seal, person, field, text)));
        return sealed;
    }

    private List<Entry> entries(
            PersonId person,
            Map<PersonalField, String> texts,
            Map<PersonalField, Personal> sealed) {
        var entries = new ArrayList<Entry>();
        sealed.forEach(
                (field, text) -> {
                    if (!SealedTexts.indexed(field)) return;
                    entries.add(
                            new Entry(
                                    slots(field, String.valueOf(texts.get(field))),
                                    person,
                                    text.sealed(),
                                    clock.instant()));
                });
        return entries;
    }

    private @Nullable Slots numberOf(Map<PersonalField, String> texts) {
        var number = texts.get(PersonalField.IDENTITY_NUMBER);
        return number == null ? null : slots(PersonalField.IDENTITY_NUMBER, number);
    }

    private Slots slots(PersonalField field, String text) {
        return master.slots(field, SealedTexts.indexedAs(field, text));
    }

    private static Seal usable(PersonId person, @Nullable Held key) {
        if (key != null) key.requireWhole();
        var seal = key == null ? null : key.seal();
        requireUsable(person, seal != null);
        return Objects.requireNonNull(seal);
    }

    private static void requireUsable(PersonId person, boolean usable) {
        if (usable) return;
        throw new IllegalStateException(
                "nothing new may be stored of " + person + ": their data is barred or erased");
    }

    private byte[] freshKey() {
        var key = new byte[Seal.KEY_BYTES];
        random.nextBytes(key);
        return key;
    }

    @Override
    public Opened open(Personal text) {
        return opened(text, held(text.person()));
    }

    @Override
    public KeyStanding standing(PersonId person) {
        var key = held(person);
        if (key == null) return KeyStanding.OPEN;
        // Without a seal it is barred, if nothing worse.
        boolean barred = key.seal() == null && !key.broken();
        return barred && key.standing() == KeyStanding.OPEN
                ? KeyStanding.RESTRICTED
                : key.standing();
    }

    @Override
    public void expect(Collection<PersonId> people) {
        var unused = held(new HashSet<>(people));
    }

    @Override
    public List<Opened> openAll(List<Personal> texts) {
        var people = new HashSet<PersonId>();
        texts.forEach(text -> people.add(text.person()));
        var keys = held(people);
        return texts.stream().map(text -> opened(text, keys.get(text.person()))).toList();
    }

    private static Opened opened(Personal text, @Nullable Held key) {
        // A fact can't be older than its key: the store of keys lacks something.
        if (key == null) throw new IllegalStateException("no key is kept for " + text.person());
        key.requireWhole();
        var seal = key.seal();
        if (seal != null) return new Opened.Readable(SealedTexts.open(seal, text));
        return key.standing() == KeyStanding.ERASED ? new Opened.Erased() : new Opened.Restricted();
    }

    private @Nullable Held held(PersonId person) {
        return held.get(
                person,
                wanted -> {
                    var kept = store.find(List.of(wanted)).get(wanted);
                    return kept == null ? null : unwrapped(kept);
                });
    }

    private Map<PersonId, Held> held(Set<PersonId> people) {
        var found = new HashMap<>(held.getAllPresent(people));
        var missing = new ArrayList<>(people);
        missing.removeAll(found.keySet());
        if (missing.isEmpty()) return found;
        // Else a key that is barred between finding and keeping it would be kept.
        filling.readLock().lock();
        try {
            store.find(missing).forEach((person, kept) -> found.put(person, unwrapped(kept)));
            missing.forEach(person -> held.asMap().computeIfAbsent(person, found::get));
        } finally {
            filling.readLock().unlock();
        }
        return found;
    }

    /** Forgets a key whose standing has changed in the store. */
    private void forget(PersonId person) {
        filling.writeLock().lock();
        try {
            held.invalidate(person);
        } finally {
            filling.writeLock().unlock();
        }
    }

    private Held unwrapped(Kept kept) {
        byte @Nullable [] wrapped = kept.wrapped();
        if (!kept.usable() || wrapped == null) return new Held(null, kept.standing());
        try {
            return new Held(
                    new Seal(wrapping.open(wrapped, of(kept.person())), random), kept.standing());
        } catch (BrokenSealException e) {
            return new Held(null, kept.standing(), true);
        }
    }

    private static byte[] of(PersonId person) {
        return ("key\n" + person.value()).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public List<Personal> sealedAs(PersonalField field, String text) {
        if (!SealedTexts.indexed(field)) {
            throw new IllegalArgumentException(field + " is not found by what it says");
        }
        return store.sealedAs(slots(field, text)).stream()
                .map(found -> new Personal(found.person(), field, found.sealed()))
                .toList();
    }

    @Override
    public boolean known(PersonId person) {
        return held(person) != null;
    }

    @Override
    public void bar(PersonId person) {
        store.bar(person, clock.instant());
        forget(person);
    }

    @Override
    public void settle(PersonId person, KeyStanding standing) {
        if (standing == KeyStanding.ERASED) beforeErasure.accept(person);
        store.settle(person, standing);
        forget(person);
    }

    @Override
    public void settleLeftBehind(Function<PersonId, KeyStanding> standing) {
        for (var person : store.barredBefore(underWaySince())) {
            settle(person, standing.apply(person));
        }
    }

    /** How many keys are held unwrapped now. */
    long cached() {
        held.cleanUp();
        return held.estimatedSize();
    }

    @Override
    public void close() {
        held.invalidateAll();
        store.close();
    }
}
