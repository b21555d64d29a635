package org.chalkline.query.procedure.casefile;

import java.time.LocalDate;
import java.util.Set;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent.CaseAppraised;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent.CaseArchived;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent.CaseClosed;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent.CaseDestroyed;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent.CaseOpened;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent.CaseReopened;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent.CaseTransferred;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent.PaperFiled;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent.PaperSuperseded;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent.PartyJoined;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent.RetentionProlonged;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.query.graphql.ProjectionFields;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The case files of all matters. */
@Configuration(proxyBeanMethods = false)
class CaseFileTable {

    static final Table<CaseFileRecord> TABLE =
            Table.<CaseFileRecord>named("caseFile", "caseFiles", "CaseFile")
                    .code(
                            "Whose file it is, such as `application/310105-2026-001`.",
                            CaseFileRecord::of)
                    .text("number", "Its number.", CaseFileRecord::number)
                    .found()
                    .text("unit", "The unit that has the matter in hand.", CaseFileRecord::unit)
                    .word("status", "CaseFileStatus", "Where it stands.", CaseFileRecord::status)
                    .day("openedOn", "The day on which it was opened.", CaseFileRecord::openedOn)
                    .day("closedOn", "The day on which it was closed.", CaseFileRecord::closedOn)
                    .day(
                            "archiveBy",
                            "The last day on which a closed one goes to the archive in time.",
                            CaseFileTable::toArchiveBy)
                    .filterOnly()
                    .text("retention", "The class by which it is kept.", CaseFileRecord::retention)
                    .day(
                            "retainedUntil",
                            "The last day on which it must be kept.",
                            CaseFileRecord::retainedUntil)
                    .word(
                            "finding",
                            "AppraisalFinding",
                            "What its appraisal came to.",
                            CaseFileRecord::finding)
                    .number(
                            "later",
                            "How many of its papers were collected after the decision.",
                            CaseFileRecord::later)
                    .door(TableDoors.BUREAU)
                    .ofBureauUnit("unit", Power.KEEP_ARCHIVES)
                    .ofYear("openedOn")
                    .keyedBy(CaseFileTable::subject);

    /** Absent once it is there. */
    private static @Nullable LocalDate toArchiveBy(CaseFileRecord file) {
        return file.archivedOn() == null ? file.archiveBy() : null;
    }

    /** A case file is known by whose it is. */
    static String subject(String code) {
        if (!code.matches("([a-z-]+/)?[^/#]{1,128}")) {
            throw new IllegalArgumentException("'" + code + "' says of nothing whose file it is");
        }
        return code;
    }

    @Bean
    CaseFileView caseFileView() {
        return new CaseFileView();
    }

    @Bean
    Projection<CaseFileRecord> caseFileProjection(ProjectionSource projections, CaseFileView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<CaseFileRecord> caseFileQueries(Projection<CaseFileRecord> files) {
        return TableQueries.of(TABLE, files, CaseFileEvent.class, CaseFileTable::summary);
    }

    /** What a court asks of a case is answered as of a point of its files' projection. */
    @Bean
    ProjectionFields checklistFields(Projection<CaseFileRecord> files) {
        return new ProjectionFields(files, Set.of("caseChecklist"));
    }

    static String summary(CaseFileEvent fact) {
        return switch (fact) {
            case CaseOpened e -> "Case file " + e.number() + " opened.";
            case PartyJoined e -> "Another party joined.";
            case PaperFiled e ->
                    "Paper "
                            + e.seq()
                            + " filed: "
                            + e.paper().title()
                            + switch (e.timing()) {
                                case IN_TIME -> ".";
                                case LATE_SCAN -> ", a late scan of an earlier paper.";
                                case SUPPLEMENTED -> ", collected after the decision, with leave.";
                                case LATER -> ", collected after the decision.";
                            };
            case PaperSuperseded e ->
                    "Paper " + e.seq() + " superseded by " + e.replacedBy() + ": " + e.reasons();
            case CaseClosed e -> "Case file closed.";
            case CaseReopened e -> "Case file reopened: " + e.reasons();
            case CaseArchived e ->
                    "Archived as " + e.archiveNumber() + ", kept by class " + e.retention() + ".";
            case CaseTransferred e -> "Handed over to " + e.archive() + ".";
            case CaseAppraised e ->
                    switch (e.finding()) {
                        case KEEP -> "Appraised: still has to be kept.";
                        case DESTROY -> "Appraised: needn't be kept any more.";
                    };
            case RetentionProlonged e ->
                    "Kept for longer, by class "
                            + e.retention()
                            + ", by decision "
                            + e.decision().documentNumber()
                            + ".";
            case CaseDestroyed e ->
                    "Papers destroyed by decision " + e.decision().documentNumber() + ".";
        };
    }
}
