package org.chalkline.command.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chalkline.kernel.command.Rehearsal;
import org.chalkline.kernel.fact.KeptTexts;
import org.chalkline.kernel.fact.Prints;
import org.jspecify.annotations.Nullable;

/**
 * A file that is looked through before it is imported: its rows are decided upon, batch after
 * batch, each as if those before were recorded. It is one sender's, and one batch's at a time.
 */
public final class Check implements AutoCloseable {

    /** A batch that is sent again because its answer was lost is not decided upon anew. */
    private static final int ANSWERS_KEPT = 4;

    private final String owner;
    private final Rehearsal rehearsal = new Rehearsal();
    private final Prints firstOfLikeness = new Prints();
    private final KeptTexts codes = new KeptTexts();
    private final Map<String, List<RowResult>> answered =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, List<RowResult>> eldest) {
                    return size() > ANSWERS_KEPT;
                }
            };
    private long usedAt;
    private boolean closed;

    /**
     * @param owner whose it is
     * @param now on a clock that only counts, in nanoseconds
     */
    Check(String owner, long now) {
        this.owner = owner;
        this.usedAt = now;
    }

    boolean isOf(String sender) {
        return owner.equals(sender);
    }

    /** Where it decides. */
    public Rehearsal rehearsal() {
        return rehearsal;
    }

    /** The code of the first row of this likeness, which is this one where there was none. */
    synchronized String first(String likeness, String code) {
        var before = firstOfLikeness.get(likeness);
        if (before != null) return codes.at(before);
        firstOfLikeness.put(likeness, codes.add(code));
        return code;
    }

    /** What was answered to this batch; absent where it is new. */
    @Nullable List<RowResult> answer(String batch) {
        return answered.get(batch);
    }

    void answer(String batch, List<RowResult> results) {
        answered.put(batch, results);
    }

    synchronized void used(long now) {
        usedAt = now;
    }

    synchronized long usedAt() {
        return usedAt;
    }

    /** Whether it has ended. */
    public boolean closed() {
        return closed;
    }

    /** Waits for a batch under way, and leaves nothing behind. */
    @Override
    public void close() {
        synchronized (rehearsal) {
            closed = true;
            codes.close();
            rehearsal.close();
        }
    }
}
