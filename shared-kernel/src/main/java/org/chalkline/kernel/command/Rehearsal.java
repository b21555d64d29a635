package org.chalkline.kernel.command;

import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.chalkline.kernel.fact.Prints;
import org.jspecify.annotations.Nullable;

/**
 * Commands that are decided as if each were recorded, and none is. What is done {@link #in} a
 * rehearsal sees the record with what the rehearsal would have added to it. Whatever keeps
 * something that decisions rest on holds a part of its own here, beside what it keeps: the event
 * store its facts, the people's keys theirs. Nothing of it outlives the rehearsal.
 *
 * <p>What follows from a fact by a reaction is not rehearsed: reactions follow what is recorded.
 */
public final class Rehearsal implements AutoCloseable {
    private static final ThreadLocal<@Nullable Rehearsal> CURRENT = new ThreadLocal<>();

    private final Map<Object, AutoCloseable> parts = new ConcurrentHashMap<>();

    /** The digests of commands by their keys. */
    private final Prints accepted = new Prints();

    private final AtomicLong facts = new AtomicLong();

    /** The one in which this thread is at work; absent where it works on the record itself. */
    public static @Nullable Rehearsal current() {
        return CURRENT.get();
    }

    /** Does this work in the rehearsal, in this thread. */
    public <T> T in(Supplier<T> work) {
        var before = CURRENT.get();
        CURRENT.set(this);
        try {
            return work.get();
        } finally {
            if (before == null) CURRENT.remove();
            else CURRENT.set(before);
        }
    }

    /**
     * What its owner keeps here, made when it is first asked for, and closed with the rehearsal.
     *
     * @param owner under what it is kept
     */
    @SuppressWarnings("unchecked") // an owner asks for what it has made
    public <T extends AutoCloseable> T part(Object owner, Supplier<T> make) {
        var known = parts.get(owner); // which takes no lock, as the other does
        return (T) (known != null ? known : parts.computeIfAbsent(owner, none -> make.get()));
    }

    /** So many facts were added to it. */
    public void added(int more) {
        facts.addAndGet(more);
    }

    /** How many facts it holds. */
    public long facts() {
        return facts.get();
    }

    /** A command with this digest was accepted under this key. */
    public void accept(CommandKey key, String digest) {
        synchronized (accepted) {
            accepted.put(key.toString(), Prints.of(digest));
        }
    }

    /** Whether a command was accepted under this key, and if so, whether it was this one. */
    public @Nullable Boolean isAccepted(CommandKey key, String digest) {
        @Nullable Long known;
        synchronized (accepted) {
            known = accepted.get(key.toString());
        }
        return known == null ? null : known == Prints.of(digest);
    }

    @Override
    public void close() {
        var failures = new ArrayList<Exception>();
        for (var part : parts.values()) {
            try {
                part.close();
            } catch (Exception e) {
                failures.add(e);
            }
        }
        parts.clear();
        synchronized (accepted) {
            accepted.clear();
        }
        if (failures.isEmpty()) return;
        var failure = new IllegalStateException("a rehearsal left something behind");
        failures.forEach(failure::addSuppressed);
        throw failure;
    }
}
