package org.chalkline.axon.eventstore;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;

/**
 * Where in the file a command may have left its events.
 *
 * <p>Ids of commands are random. In an index by the id alone each new one lies on a page of its
 * own, which is written anew: a quarter of what it takes to write an event. So the index is by
 * blocks of {@value #A_BLOCK} positions, and by the id within a block: what is written now lies on
 * a few pages at its end. Who looks for a command then has to know the block, or try them all; so
 * it is remembered of each run of {@value #BLOCKS_A_RUN} blocks which ids it may hold, two bytes an
 * event.
 *
 * <p>An id must be added before its event can be read. For any number of threads.
 */
final class CommandBlocks {

    /** A block is so many positions, as a power of two. */
    static final int BLOCK_BITS = 9;

    private static final int A_BLOCK = 1 << BLOCK_BITS;

    /** Few enough to try them all, many enough for the runs to be few. */
    private static final int BLOCKS_A_RUN = 16;

    private static final int A_RUN = A_BLOCK * BLOCKS_A_RUN;

    private final Map<Long, IdFilter> runs = new ConcurrentHashMap<>();

    /** The command has an event at the position. */
    void add(String commandId, long position) {
        runs.computeIfAbsent(position / A_RUN, run -> new IdFilter(A_RUN)).add(commandId);
    }

    /** All blocks up to the one of this position. */
    static LongStream all(long last) {
        return LongStream.rangeClosed(0, last >> BLOCK_BITS);
    }

    /** The blocks up to the one of this position in which the command may have events. */
    LongStream of(String commandId, long last) {
        long hash = IdFilter.hash(commandId);
        return LongStream.rangeClosed(0, last / A_RUN)
                .filter(run -> mayContain(run, hash))
                .flatMap(run -> LongStream.range(run * BLOCKS_A_RUN, (run + 1) * BLOCKS_A_RUN))
                .filter(block -> block <= last >> BLOCK_BITS);
    }

    private boolean mayContain(long run, long hash) {
        var ids = runs.get(run);
        return ids != null && ids.mayContain(hash);
    }
}
