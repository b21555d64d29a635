package org.chalkline.query.projection.mongo;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * How a generation stands: what its document in {@code generation} says. All that is written to the
 * generation counts by this document alone, which changes in one step.
 *
 * @param token that of the lease under which it was taken over last
 * @param turn grows with each change of the position or the token
 * @param swept up to which position marks of closed rectangles may have been taken away
 * @param horizon the first day that is asked of what is marked as current
 * @param reigns who has kept it, one after the other
 */
record Standing(int position, long token, long turn, int swept, int horizon, List<Reign> reigns) {

    /**
     * The positions that were added under one token: those after this one, up to where the next
     * reign begins.
     */
    record Reign(long token, int after) {}

    static Standing of(Document found) {
        var reigns = new ArrayList<Reign>();
        for (var reign : found.getList("reigns", Document.class)) {
            reigns.add(new Reign(reign.getLong("token"), reign.getInteger("after")));
        }
        return new Standing(
                found.getInteger("position"),
                found.getLong("token"),
                found.getLong("turn"),
                found.getInteger("swept"),
                found.getInteger("horizon"),
                List.copyOf(reigns));
    }

    /** The document of a new generation; further fields may be added. */
    static Document fresh(String id, long token) {
        return new Document("_id", id)
                .append("position", -1)
                .append("token", token)
                .append("turn", 0L)
                .append("swept", -1)
                .append("horizon", Integer.MIN_VALUE)
                .append("reigns", List.of(reign(token, -1)));
    }

    static Document reign(long token, int after) {
        return new Document("token", token).append("after", after);
    }

    /** The token that a rectangle bears which came to be known at the position. */
    long tokenAt(int knownFrom) {
        for (int i = reigns.size() - 1; i > 0; i--) {
            if (reigns.get(i).after() < knownFrom) return reigns.get(i).token();
        }
        return reigns.getFirst().token();
    }

    /**
     * That a rectangle counts: it was written by who kept the generation when it came to be known.
     * A rectangle that a program adds which was paused, and has been followed by another, bears its
     * own token and a position of the other's reign.
     */
    Bson counted() {
        if (reigns.size() == 1) return new Document("t", token);
        var each = new ArrayList<Document>();
        for (int i = 0; i < reigns.size(); i++) {
            var bounds = new Document("$gt", reigns.get(i).after());
            if (i + 1 < reigns.size()) bounds.append("$lte", reigns.get(i + 1).after());
            each.add(new Document("t", reigns.get(i).token()).append("kf", bounds));
        }
        return new Document("$or", each);
    }
}
