package org.chalkline.ledger.audit;

import java.util.ArrayList;
import java.util.List;

/** What a log that passes still doesn't prove, in words. */
final class Unproven {
    private Unproven() {}

    static List<String> of(Evidence evidence, Claims claims) {
        var all = new ArrayList<String>();
        all.add("that what was recorded is true: only that it is what was recorded");
        if (evidence.trusted().isEmpty()) {
            all.add(
                    "that the keys are the bureau's: they were taken from the log itself, and who"
                            + " writes all of it anew can put in others (--key takes one that you"
                            + " were given)");
        }
        if (!claims.anyOutside()) {
            all.add(
                    "that nothing is missing at the end: no exported checkpoint was at hand, and a log"
                            + " that was cut back together with its checkpoints, cosigned ones too,"
                            + " would pass (--checkpoint takes one that was kept elsewhere)");
        }
        if (claims.vouchers().isEmpty()) {
            all.add(
                    "when anything was recorded, to somebody who distrusts the owner: the log is"
                            + " vouched for by its owner alone, and who holds its key could have"
                            + " written all of it yesterday");
        }
        all.add(
                "anything about documents (their digests are proven, their content is checked when"
                        + " it is read), refusals and snapshots: they are not in the log");
        return all;
    }
}
