package org.chalkline.query.projection.engine;

import java.util.ArrayList;
import java.util.List;
import org.chalkline.query.projection.Parked;

/**
 * The addition of one turn of a build to a generation: all of entities that it has not had, or what
 * follows of the last one that it had, if that is too much for one turn.
 */
public final class Portion {

    private final List<PlacedFact> facts = new ArrayList<>();
    private final List<Incoming> rulings = new ArrayList<>();
    private final List<Rect> rects = new ArrayList<>();
    private final List<Parked> parked = new ArrayList<>();

    /** Where facts of the entities stand, those too that could not be read. */
    public List<PlacedFact> facts() {
        return facts;
    }

    /**
     * Those of the facts that are rulings, for a store that keeps the facts themselves: of whose
     * entities they are turns out when these are folded.
     */
    public List<Incoming> rulings() {
        return rulings;
    }

    /** Rectangles of the entities, open or closed. */
    public List<Rect> rects() {
        return rects;
    }

    /** Those of the entities that are to be parked. */
    public List<Parked> parked() {
        return parked;
    }
}
