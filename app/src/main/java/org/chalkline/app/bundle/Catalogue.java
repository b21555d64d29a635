package org.chalkline.app.bundle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent.PaperFiled;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent.PaperSuperseded;
import org.chalkline.kernel.procedure.casefile.PaperTiming;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue of evidence (证据目录): each paper numbered within its class, with its source, what it
 * proves, and when it was made and collected (Rules of Evidence in Administrative Litigation, 19).
 * What was collected after the decision is a class of its own, because it can't carry it
 * (Administrative Litigation Law, 35).
 */
final class Catalogue {

    private Catalogue() {}

    /** The classes, in their order. */
    enum Part {
        CITED("决定所依据的证据", "What decisions rest on"),
        FILED("决定前在卷的其他材料", "What else was filed before a decision"),
        LATER("决定后的材料", "What came after the decision"),
        UNFILED("决定引用而未入卷的材料", "What decisions cite and nobody filed");

        private final String chinese;
        private final String english;

        Part(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        String chinese() {
            return chinese;
        }

        String english() {
            return english;
        }
    }

    /**
     * A paper.
     *
     * @param number within its class, from 1
     * @param seq its number in the file's index; absent where it isn't there
     * @param position where the fact of its filing stands, or else the decision that cites it
     * @param supersededBy the number of the paper that took its place
     * @param citedAt the decisions that rest on it
     */
    record Entry(
            Part part,
            int number,
            @Nullable Integer seq,
            String digest,
            @Nullable String title,
            @Nullable String source,
            @Nullable LocalDate madeOn,
            @Nullable LocalDate collectedOn,
            @Nullable LocalDate filedOn,
            @Nullable String proves,
            @Nullable String original,
            @Nullable String consent,
            @Nullable PaperTiming timing,
            @Nullable Integer supersededBy,
            long position,
            List<Long> citedAt) {

        /** Whether it came after a decision that stood. */
        boolean isLater() {
            return part == Part.LATER;
        }
    }

    /**
     * The catalogue of a case.
     *
     * @param own the facts of the case itself
     */
    static List<Entry> of(List<BundledEvent> own) {
        Map<String, List<Long>> cited = new LinkedHashMap<>();
        Map<Integer, Integer> superseded = new HashMap<>();
        for (var event : own) {
            if (event.fact() instanceof PaperSuperseded e) superseded.put(e.seq(), e.replacedBy());
            var decision = event.decision();
            if (decision == null) continue;
            for (var digest : decision.evidence()) {
                cited.computeIfAbsent(digest, d -> new ArrayList<>()).add(event.position());
            }
        }
        var entries = new ArrayList<Entry>();
        var numbers = new HashMap<Part, Integer>();
        var filed = new HashSet<String>();
        for (var event : own) {
            if (!(event.fact() instanceof PaperFiled e)) continue;
            filed.add(e.paper().digest());
            var at = cited.getOrDefault(e.paper().digest(), List.of());
            var part =
                    e.timing() != PaperTiming.IN_TIME
                            ? Part.LATER
                            : at.isEmpty() ? Part.FILED : Part.CITED;
            entries.add(
                    new Entry(
                            part,
                            numbers.merge(part, 1, Integer::sum),
                            e.seq(),
                            e.paper().digest(),
                            e.paper().title(),
                            e.paper().source(),
                            e.paper().madeOn(),
                            e.paper().collectedOn(),
                            e.effectiveOn(),
                            e.paper().proves(),
                            e.paper().original(),
                            e.paper().consent(),
                            e.timing(),
                            superseded.get(e.seq()),
                            event.position(),
                            at));
        }
        cited.forEach(
                (digest, at) -> {
                    if (filed.contains(digest)) return;
                    entries.add(
                            new Entry(
                                    Part.UNFILED,
                                    numbers.merge(Part.UNFILED, 1, Integer::sum),
                                    null,
                                    digest,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    at.getFirst(),
                                    at));
                });
        entries.sort(
                (a, b) ->
                        a.part() == b.part()
                                ? Integer.compare(a.number(), b.number())
                                : a.part().compareTo(b.part()));
        return entries;
    }
}
