package org.chalkline.query.procedure.casefile;

import org.chalkline.kernel.procedure.casefile.CaseFileEvent;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The papers of all case files: filtered by the file and in the order of their numbers, its index.
 */
@Configuration(proxyBeanMethods = false)
class PaperTable {

    static final Table<PaperRecord> TABLE =
            Table.<PaperRecord>named("casePaper", "casePapers", "CasePaper")
                    .code(
                            "Whose file it is in, and its number there, such as"
                                    + " `application/310105-2026-001#7`.",
                            PaperRecord::code)
                    .text(
                            "of",
                            "Whose file it is in, such as `application/310105-2026-001`.",
                            PaperRecord::of)
                    .number("seq", "Its number in the index.", PaperRecord::seq)
                    .ordered()
                    .text("digest", "SHA-256 of the document.", PaperRecord::digest)
                    .found()
                    .text("source", "Whom or where it is from.", PaperRecord::source)
                    .contains()
                    .flag(
                            "evidence",
                            "It is evidence: something is to be proven by it.",
                            paper -> paper.proves() != null)
                    .filterOnly()
                    .word(
                            "timing",
                            "PaperTiming",
                            "How it came to its file, as seen from the decision.",
                            PaperRecord::timing)
                    .day("madeOn", "When it was made.", PaperRecord::madeOn)
                    .day("collectedOn", "When the bureau got it.", PaperRecord::collectedOn)
                    .day("filedOn", "When it was filed.", PaperRecord::filedOn)
                    .number(
                            "supersededBy",
                            "The number of the paper that took its place.",
                            PaperRecord::supersededBy)
                    .door(TableDoors.NO_ANALYSTS)
                    .ofSubject("of")
                    .keyedBy(PaperTable::paper);

    /** A paper is known by its file and its number there. */
    private static String paper(String code) {
        if (!code.matches("([a-z-]+/)?[^/#]{1,128}#[1-9][0-9]{0,5}")) {
            throw new IllegalArgumentException("'" + code + "' is no paper's code");
        }
        return code;
    }

    @Bean
    PaperView paperView() {
        return new PaperView();
    }

    @Bean
    Projection<PaperRecord> paperProjection(ProjectionSource projections, PaperView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<PaperRecord> paperQueries(Projection<PaperRecord> papers) {
        return TableQueries.of(TABLE, papers, CaseFileEvent.class, CaseFileTable::summary);
    }
}
