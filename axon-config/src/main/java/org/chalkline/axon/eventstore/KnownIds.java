package org.chalkline.axon.eventstore;

import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The ids of aggregates and commands that the store may know, so that it need not be read for those
 * that are surely new: most commands are. The ids in the file are gathered beside the first work;
 * until that is done no id is surely new.
 *
 * <p>Every id must be added before it is written. What the gathering doesn't see in the file was
 * written after it began, and so was added. This holds because one program writes.
 */
final class KnownIds {
    private static final Logger LOG = LoggerFactory.getLogger(KnownIds.class);

    /** An event brings an aggregate and a command at most. */
    private static final int IDS_AN_EVENT = 2;

    /** As many at least: four megabytes. */
    private static final long LEAST = 1 << 21;

    private final IdFilter filter;
    private final CommandBlocks blocks = new CommandBlocks();
    private volatile boolean complete;

    private KnownIds(IdFilter filter) {
        this.filter = filter;
    }

    /**
     * The ids of a file with so many events, with room for as many again. To be called before
     * anything is written.
     *
     * @param idsInFile hands over all ids that are in the file
     */
    static KnownIds of(Consumer<KnownIds> idsInFile, long events) {
        var ids = new KnownIds(new IdFilter(Math.max(LEAST, 2 * IDS_AN_EVENT * events)));
        Thread.ofPlatform().daemon().name("known-ids").start(() -> ids.gather(idsInFile));
        return ids;
    }

    private void gather(Consumer<KnownIds> idsInFile) {
        try {
            idsInFile.accept(this);
            complete = true;
        } catch (StoreStoppedException e) {
            LOG.debug("Closed before all ids were gathered", e);
        } catch (RuntimeException e) {
            LOG.warn("The ids could not be gathered. Commands are slower, and nothing else.", e);
        }
    }

    void add(String id) {
        filter.add(id);
    }

    /** The command has an event at the position. To be called before it can be read. */
    void written(String commandId, long position) {
        blocks.add(commandId, position);
    }

    /** The blocks up to the one of this position in which the command may have left events. */
    LongStream blocksOf(String commandId, long last) {
        return complete ? blocks.of(commandId, last) : CommandBlocks.all(last);
    }

    boolean isSurelyNew(String id) {
        return complete && !filter.mayContain(id);
    }

    /** Whether all ids have been gathered. */
    boolean isComplete() {
        return complete;
    }
}
