package org.chalkline.kernel.fact;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Numbers by texts, of which only 64 bits of a digest are kept: some 40 bytes for each, however
 * long the texts are. Two of a million texts have the same print once in forty million times; who
 * can't bear that looks at what the number leads to. It is to be used by one thread at a time.
 */
public final class Prints {
    private static final int LEAST = 1 << 8;
    private static final int DIGITS = 16;

    /** So full the table may be, in percent, before it grows. */
    private static final int FULL = 60;

    /** Prints, of which 0 stands for none. */
    private long[] keys = new long[LEAST];

    private long[] values = new long[LEAST];
    private int size;

    /** The first 64 bits of the text's SHA-256. */
    public static long of(String text) {
        return Long.parseUnsignedLong(Sha256.hex(text).substring(0, DIGITS), 16);
    }

    /** The number of this text is that from now on. */
    public void put(String text, long number) {
        long key = key(text);
        int at = place(key);
        if (keys[at] == 0) insert(key, number);
        else values[at] = number;
    }

    /** That is a number of this text, too, unless it is one already. */
    public void add(String text, long number) {
        long key = key(text);
        int at = place(key);
        while (keys[at] != 0) {
            if (keys[at] == key && values[at] == number) return;
            at = next(at, keys);
        }
        insert(key, number);
    }

    /** The number of this text; absent where it has none. */
    public @Nullable Long get(String text) {
        int at = place(key(text));
        return keys[at] == 0 ? null : Long.valueOf(values[at]);
    }

    /** All numbers of this text, in no order. */
    public long[] all(String text) {
        long key = key(text);
        var found = LongStream.builder();
        for (int at = place(key); keys[at] != 0; at = next(at, keys)) {
            if (keys[at] == key) found.add(values[at]);
        }
        return found.build().toArray();
    }

    /** How many numbers there are. */
    public int size() {
        return size;
    }

    /** Forgets all of them. */
    public void clear() {
        keys = new long[LEAST];
        values = new long[LEAST];
        size = 0;
    }

    private static long key(String text) {
        long print = of(text);
        return print == 0 ? 1 : print;
    }

    /** Where the key stands first, or would stand. */
    private int place(long key) {
        int at = home(key, keys);
        while (keys[at] != 0 && keys[at] != key) at = next(at, keys);
        return at;
    }

    private static int home(long key, long[] table) {
        return (int) (key & (table.length - 1));
    }

    private static int next(int at, long[] table) {
        return (at + 1) & (table.length - 1);
    }

    private void insert(long key, long number) {
        if ((long) (size + 1) * 100 > (long) keys.length * FULL) grow();
        insert(key, number, keys, values);
        size++;
    }

    private static void insert(long key, long number, long[] keys, long[] values) {
        int at = home(key, keys);
        while (keys[at] != 0) at = next(at, keys);
        keys[at] = key;
        values[at] = number;
    }

    private void grow() {
        var more = new long[Math.multiplyExact(keys.length, 2)];
        var numbers = Arrays.copyOf(more, more.length);
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0) insert(keys[i], values[i], more, numbers);
        }
        keys = more;
        values = numbers;
    }
}
