package org.chalkline.app.bundle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chalkline.kernel.document.Document;
import org.chalkline.kernel.procedure.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * All that a bundle tells, before it is written.
 *
 * @param scope what it is about
 * @param madeUp whether it is of a made-up district
 * @param position the last position that was looked at
 * @param recordedUntil when the event at that position was recorded
 * @param effectiveOn the day of effect of the states, where one was asked for
 * @param events the events
 * @param documents every cited document, held or not, by its digest
 * @param states what the projections show
 * @param periods the statutory periods
 * @param law the law
 * @param people who had a part
 * @param account the respondent's file; absent where it is of no case
 */
record Dossier(
        Scope scope,
        boolean madeUp,
        long position,
        Instant recordedUntil,
        @Nullable LocalDate effectiveOn,
        List<BundledEvent> events,
        Map<String, Cited> documents,
        List<States.OfProjection> states,
        List<BundledPeriods.Account> periods,
        Law.Cited law,
        BundledPeople people,
        @Nullable CaseAccount account) {

    /**
     * A document that events cite.
     *
     * @param document the document, where it is held
     * @param by the events that cite it
     * @param key what opens it, where it is kept sealed and the bundle is to hold its key
     */
    record Cited(Optional<Document> document, List<BundledEvent> by, Optional<String> key) {}

    /** A document, as the bundle's list of them has it. */
    private record DocumentLine(
            String digest,
            boolean included,
            @Nullable Long size,
            @Nullable String mediaType,
            @Nullable Instant keptAt,
            @Nullable String keptBy,
            boolean sealed,
            List<Long> citedAt,
            List<Long> cameAfterDecisionAt) {}

    /** An event, as the bundle's chronology has it. */
    private record EventLine(
            long position,
            String eventId,
            String type,
            String subject,
            String recordedAt,
            @Nullable LocalDate effectiveOn,
            BundledEvent.Why why,
            Map<String, String> metadata,
            @Nullable Decision decision,
            List<String> cites,
            List<Long> recordedAfterDecisionAt) {}

    private record Chronology(
            String scope,
            long position,
            Instant recordedUntil,
            @Nullable LocalDate effectiveOn,
            List<EventLine> events) {}

    /** Which cited documents there are, by their digests. */
    static Map<String, List<BundledEvent>> citations(List<BundledEvent> events) {
        var cited = new TreeMap<String, List<BundledEvent>>();
        for (var event : events) {
            for (var digest : event.cited()) {
                cited.computeIfAbsent(digest, d -> new ArrayList<>()).add(event);
            }
        }
        return cited;
    }

    /** Finds what was recorded, or brought in, only after a decision. */
    Late late() {
        return new Late(events);
    }

    /** The files of the payload that follow from all this: text by path. */
    Map<String, String> files() {
        var files = new LinkedHashMap<String, String>();
        if (account != null) files.put("data/case.json", PlainJson.write(account));
        files.put("data/chronology.json", PlainJson.write(chronology()));
        files.put("data/documents.json", PlainJson.write(documentLines()));
        files.put("data/law.json", PlainJson.write(law));
        files.put("data/people.json", PlainJson.write(people));
        if (!periods.isEmpty()) files.put("data/periods.json", PlainJson.write(periods));
        for (var projection : states) {
            files.put(
                    "data/states/" + projection.projection() + ".json",
                    PlainJson.write(projection));
        }
        return files;
    }

    private Chronology chronology() {
        var late = late();
        var lines = new ArrayList<EventLine>();
        for (var event : events) {
            lines.add(
                    new EventLine(
                            event.position(),
                            event.stored().eventId(),
                            event.stored().type(),
                            event.stored().aggregateId(),
                            event.stored().recordedAt(),
                            event.effectiveOn(),
                            event.why(),
                            event.metadata(),
                            event.decision(),
                            List.copyOf(event.cited()),
                            late.decisionsBefore(event)));
        }
        return new Chronology(scope.words(), position, recordedUntil, effectiveOn, lines);
    }

    private List<DocumentLine> documentLines() {
        var late = late();
        var lines = new ArrayList<DocumentLine>();
        documents.forEach(
                (digest, cited) -> {
                    var held = cited.document().orElse(null);
                    var asked = held == null ? new Document(digest, 0, "", null, null) : held;
                    lines.add(
                            new DocumentLine(
                                    digest,
                                    held != null,
                                    held == null ? null : held.size(),
                                    held == null ? null : held.mediaType(),
                                    held == null ? null : held.keptAt(),
                                    held == null ? null : held.keptBy(),
                                    held != null && held.isSealed(),
                                    cited.by().stream().map(BundledEvent::position).toList(),
                                    late.decisionsBefore(asked, cited.by())));
                });
        return lines;
    }
}
