package org.chalkline.ledger.bundle;

import java.util.ArrayList;
import java.util.List;

/** What a bundle that passes still doesn't prove, in words. */
final class UnprovenByBundle {
    private UnprovenByBundle() {}

    static List<String> of(Trust trust, List<String> vouchers) {
        var all = new ArrayList<String>();
        all.add("that what was recorded is true: only that it is what was recorded");
        if (trust.keys().isEmpty()) {
            all.add(
                    "that the key is the bureau's: it was taken from the bundle itself (--key takes"
                            + " one that you were given)");
        }
        if (vouchers.isEmpty()) {
            all.add(
                    "when anything was recorded, to somebody who distrusts the owner: the log is"
                            + " vouched for by its owner alone, and who holds its key could have"
                            + " written all of it yesterday");
        } else if (trust.witnesses().isEmpty() && trust.authorities().isEmpty()) {
            all.add(
                    "who vouches for it: the keys of witnesses and the certificate of the timestamp were"
                            + " taken from the bundle itself (--witness and --timestamp-root take those"
                            + " that you were given)");
        }
        all.add(
                "that the bundle holds the last facts of what it is about: those of each subject are"
                        + " numbered from its first, so that one left out between others shows; the"
                        + " last ones left out, or all of a subject, don't. Nobody signed what the"
                        + " bundle says of its own subject and position. What was recorded after that"
                        + " position, or under another name, is not in it");
        all.add(
                "what is no event: states, explanations, the index and the lists of law and people"
                        + " were made from the events by the program, and the manifests show only"
                        + " what was damaged on the way");
        all.add(
                "when a document came in, and what it says: only that it is the one that was cited");
        return all;
    }
}
