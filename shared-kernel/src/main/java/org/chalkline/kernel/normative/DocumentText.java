package org.chalkline.kernel.normative;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.normative.NormativeEvent.*;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.jspecify.annotations.Nullable;

/**
 * A document that was issued, and which version of each of its clauses is in force on which day:
 * one at the most. Folded from its facts.
 */
public final class DocumentText {
    private final LocalDate from;
    private final Map<String, List<Version>> clauses = new LinkedHashMap<>();
    private @Nullable LocalDate publishedOn;
    private @Nullable LocalDate validUntil;
    private @Nullable LocalDate endedOn;

    /**
     * One version of a clause.
     *
     * @param version its number, from 1
     * @param restsOn the provisions of law that it carries out
     * @param from the first day on which it is in force
     * @param by the document that says it
     * @param until the first day on which it is so no longer, because another took its place;
     *     absent where none did
     * @param stoppedOn the first day on which it isn't applied, because it was found unlawful;
     *     absent where it was not
     */
    public record Version(
            int version,
            String text,
            List<LegalBasis> restsOn,
            LocalDate from,
            NormativeDocumentId by,
            @Nullable LocalDate until,
            @Nullable LocalDate stoppedOn) {
        public Version {
            restsOn = List.copyOf(restsOn);
        }

        private boolean holdsOn(LocalDate day) {
            return !day.isBefore(from)
                    && (until == null || day.isBefore(until))
                    && (stoppedOn == null || day.isBefore(stoppedOn));
        }

        /** The same until that day. */
        public Version ending(LocalDate day) {
            return new Version(version, text, restsOn, from, by, day, stoppedOn);
        }

        /** The same, not applied from that day on. */
        public Version stopped(LocalDate day) {
            return new Version(version, text, restsOn, from, by, until, day);
        }
    }

    private DocumentText(
            NormativeDocumentId document,
            LocalDate from,
            List<Clause> clauses,
            @Nullable LocalDate publishedOn,
            @Nullable LocalDate validUntil) {
        this.from = from;
        this.publishedOn = publishedOn;
        this.validUntil = validUntil;
        for (var each : clauses) {
            var first = new ArrayList<Version>();
            first.add(new Version(1, each.text(), each.restsOn(), from, document, null, null));
            this.clauses.put(each.clause(), first);
        }
    }

    /** The document as these facts leave it; empty while it hasn't been issued. */
    public static Optional<DocumentText> of(List<? extends Fact> facts) {
        DocumentText text = null;
        for (var fact : facts) if (fact instanceof NormativeEvent e) text = after(text, e);
        return Optional.ofNullable(text);
    }

    /**
     * It after one more fact.
     *
     * @param before absent while it hasn't been issued; is changed
     */
    public static @Nullable DocumentText after(@Nullable DocumentText before, NormativeEvent fact) {
        switch (fact) {
            case DocumentIssued e -> {
                return new DocumentText(
                        e.document(),
                        e.inForceFrom(),
                        e.clauses(),
                        e.publishedIn() == null ? null : e.effectiveOn(),
                        e.validUntil());
            }
            case DocumentEntered e -> {
                return new DocumentText(
                        e.document(),
                        e.inForceFrom(),
                        e.clauses(),
                        e.publishedIn() == null ? null : e.effectiveOn(),
                        e.validUntil());
            }
            default -> {
                if (before != null) before.take(fact);
                return before;
            }
        }
    }

    private void take(NormativeEvent fact) {
        switch (fact) {
            case DocumentPublished e -> publishedOn = e.effectiveOn();
            case ClauseAmended e -> {
                var all = clauses.computeIfAbsent(e.clause(), clause -> new ArrayList<>());
                if (!all.isEmpty()) all.add(all.removeLast().ending(e.effectiveOn()));
                all.add(
                        new Version(
                                e.version(),
                                e.text(),
                                e.restsOn(),
                                e.effectiveOn(),
                                e.by(),
                                null,
                                null));
            }
            case ClauseStopped e ->
                    clauses.getOrDefault(e.clause(), List.of())
                            .replaceAll(
                                    each ->
                                            each.version() == e.version()
                                                    ? each.stopped(e.effectiveOn())
                                                    : each);
            case DocumentKept e -> validUntil = e.validUntil();
            case DocumentRepealed e -> endedOn = e.effectiveOn();
            case DocumentLapsed e -> endedOn = e.effectiveOn();
            case DocumentDrafted e -> {}
            case DraftRevised e -> {}
            case DocumentResolved e -> {}
            case DocumentIssued e -> {}
            case DocumentEntered e -> {}
            case DocumentFiled e -> {}
        }
    }

    /** Tells whether it is in force on that day. */
    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(from)
                && (validUntil == null || !day.isAfter(validUntil))
                && (endedOn == null || day.isBefore(endedOn));
    }

    /** Tells whether everybody could read it on that day. */
    public boolean publishedBy(LocalDate day) {
        return publishedOn != null && !day.isBefore(publishedOn);
    }

    /** The last day on which it is in force by its own words; absent where it names none. */
    public @Nullable LocalDate validUntil() {
        return validUntil;
    }

    /** Tells whether a clean-up or another document ended it. */
    public boolean ended() {
        return endedOn != null;
    }

    /** All versions of a clause, one after the other; none where it has no such clause. */
    public List<Version> versions(String clause) {
        return List.copyOf(clauses.getOrDefault(clause, List.of()));
    }

    /** The version of a clause that is in force on that day; empty where none is. */
    public Optional<Version> versionOn(String clause, LocalDate day) {
        if (!inForceOn(day)) return Optional.empty();
        return versions(clause).stream().filter(each -> each.holdsOn(day)).findFirst();
    }
}
