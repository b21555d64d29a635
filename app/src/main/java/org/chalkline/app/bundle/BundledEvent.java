package org.chalkline.app.bundle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chalkline.app.standard.LegibleFact;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.StoredFact;
import org.chalkline.kernel.procedure.checklist.Checklist.Told;
import org.chalkline.kernel.procedure.decision.Decision;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One event of a bundle.
 *
 * @param stored the event as it is stored
 * @param why it is in the bundle
 * @param fact what it says, where this program can read it
 * @param payload the same as plain JSON; an absent value where it is none
 * @param metadata who acted and how; empty where it can't be read
 */
record BundledEvent(
        StoredFact stored,
        Why why,
        @Nullable Fact fact,
        JsonNode payload,
        Map<String, String> metadata) {

    /** The reasons for which an event is in a bundle. */
    enum Why {
        /** It is of the application, the school or the range that was asked for. */
        ASKED_FOR("of what was asked for", "所请求的事项"),
        /** It is of something else that hangs together with that. */
        CONNECTED("of what hangs together with it", "关联事项"),
        /** It says which powers an officer held who had a part in it. */
        POWERS("powers of officers concerned", "有关人员的职权"),
        /** It is a holiday notice, by which the periods were counted. */
        CALENDAR("notices by which periods were counted", "计算期限所依据的节假日通知");

        private final String english;
        private final String chinese;

        Why(String english, String chinese) {
            this.english = english;
            this.chinese = chinese;
        }

        String english() {
            return english;
        }

        String chinese() {
            return chinese;
        }
    }

    /** Reads what it says, as far as that can be read. */
    static BundledEvent of(StoredFact stored, Why why, FactCatalogue catalogue) {
        var read = LegibleFact.of(stored, catalogue);
        return new BundledEvent(stored, why, read.fact(), read.payload(), read.metadata());
    }

    /** The same, as the forms of others' standards take it. */
    LegibleFact legible() {
        return new LegibleFact(stored, fact, payload, metadata);
    }

    /** The same, for whoever asks which facts answer what a court asks. */
    Told told() {
        return new Told(
                position(),
                stored.aggregateId(),
                Long.parseLong(stored.sequence()),
                stored.type(),
                fact,
                metadata);
    }

    long position() {
        return stored.position();
    }

    Instant recordedAt() {
        return Instant.parse(stored.recordedAt());
    }

    @Nullable LocalDate effectiveOn() {
        return fact == null ? null : fact.effectiveOn();
    }

    @Nullable Decision decision() {
        return fact == null ? null : fact.decision();
    }

    /** The digests of documents that it cites, in the order in which it names them. */
    Set<String> cited() {
        return legible().cited();
    }

    /** Every text in what it says. */
    List<String> texts() {
        var texts = new java.util.ArrayList<String>();
        collect(payload, texts);
        return texts;
    }

    private static void collect(JsonNode node, List<String> texts) {
        if (node.isString()) texts.add(node.asString());
        for (var child : node) collect(child, texts);
    }
}
