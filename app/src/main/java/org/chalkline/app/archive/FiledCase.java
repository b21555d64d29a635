package org.chalkline.app.archive;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.chalkline.app.bundle.CaseBundle;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.query.procedure.casefile.CaseFileRecord;
import org.chalkline.query.procedure.casefile.CaseFileRecord.Status;
import org.chalkline.query.procedure.casefile.CaseFileView;
import org.chalkline.query.procedure.casefile.PaperRecord;
import org.chalkline.query.procedure.casefile.PaperView;
import org.jspecify.annotations.Nullable;

/**
 * A case file as the projections show it, folded from the events of a bundle by their own
 * functions.
 *
 * @param file absent where none was opened
 * @param papers its index
 */
record FiledCase(@Nullable CaseFileRecord file, List<PaperRecord> papers) {
    FiledCase {
        papers = List.copyOf(papers);
    }

    /** Folds it. */
    static FiledCase of(List<CaseBundle.Event> events) {
        var fileView = new CaseFileView();
        var paperView = new PaperView();
        CaseFileRecord file = null;
        var papers = new TreeMap<String, PaperRecord>();
        for (var fact : inOrder(events)) {
            if (fileView.concerns(fact.getClass())) file = fileView.evolve(file, fact);
            if (!paperView.concerns(fact.getClass())) continue;
            papers.compute(
                    paperView.entityOf(fact), (code, paper) -> paperView.evolve(paper, fact));
        }
        var index =
                papers.values().stream().sorted(Comparator.comparingInt(PaperRecord::seq)).toList();
        return new FiledCase(file, index);
    }

    private static List<Fact> inOrder(List<CaseBundle.Event> events) {
        return events.stream()
                .filter(event -> event.fact() != null)
                .sorted(
                        Comparator.comparing(FiledCase::effectiveOn)
                                .thenComparing(CaseBundle.Event::position))
                .<Fact>map(FiledCase::fact)
                .toList();
    }

    private static LocalDate effectiveOn(CaseBundle.Event event) {
        return fact(event).effectiveOn();
    }

    private static Fact fact(CaseBundle.Event event) {
        return Objects.requireNonNull(event.fact());
    }

    /** Whether it is in the bureau's archive, or was until it went to the state archive. */
    boolean isArchived() {
        return file != null
                && (file.status() == Status.ARCHIVED || file.status() == Status.TRANSFERRED);
    }
}
