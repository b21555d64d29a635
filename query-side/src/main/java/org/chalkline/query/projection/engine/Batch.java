package org.chalkline.query.projection.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chalkline.query.projection.Parked;

/** What one turn of the engine changes in a store. All of it and the position count together. */
public final class Batch {

    private final List<Incoming> facts = new ArrayList<>();
    private final List<Rect> inserts = new ArrayList<>();
    private final List<Rect> closings = new ArrayList<>();
    private final Map<String, Parked> parked = new LinkedHashMap<>();
    private final Set<String> rewritten = new LinkedHashSet<>();
    private final int after;
    private final int position;

    Batch(int after, int position) {
        this.after = after;
        this.position = position;
    }

    /** The position from which it was folded: it may only be added to a store that is there. */
    public int after() {
        return after;
    }

    /** The last position that the store reflects once the batch is in it. */
    public int position() {
        return position;
    }

    /** Facts to keep; one of the same position that is kept already is replaced. */
    public List<Incoming> facts() {
        return facts;
    }

    /** Rectangles that the store doesn't hold yet, open or closed. */
    public List<Rect> inserts() {
        return inserts;
    }

    /** Open rectangles of the store, with the ends that they now have. */
    public List<Rect> closings() {
        return closings;
    }

    /** Entities to park, or parked at another position than before. */
    public Collection<Parked> parked() {
        return parked.values();
    }

    /**
     * Entities that were parked and are folded anew: all their rectangles are among the inserts,
     * and take the place of those that the store has. They are parked only if they are again among
     * {@link #parked}.
     */
    public Set<String> rewritten() {
        return rewritten;
    }

    /** Works out on all processors what is to be written, and spares the thread that writes. */
    void complete() {
        AllProcessors.over(inserts).forEach(rect -> rect.state().complete());
    }

    void park(Parked park) {
        parked.put(park.entity(), park);
    }

    void rewrite(String entity) {
        rewritten.add(entity);
    }
}
