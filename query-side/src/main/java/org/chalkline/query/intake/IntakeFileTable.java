package org.chalkline.query.intake;

import org.chalkline.kernel.intake.IntakeFileEvent;
import org.chalkline.kernel.intake.IntakeFileEvent.*;
import org.chalkline.kernel.intake.IntakeFileId;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which files were taken in, how their rows were answered, and what was taken back. */
@Configuration(proxyBeanMethods = false)
class IntakeFileTable {

    static final Table<IntakeFileRecord> TABLE =
            Table.<IntakeFileRecord>named("file", "files", "IntakeFile")
                    .code("Its SHA-256.", file -> file.file().value())
                    .text("kind", "The kind of its rows.", IntakeFileRecord::kind)
                    .text("name", "Its name where it was read.", IntakeFileRecord::name)
                    .text("by", "The one who began to take it in.", IntakeFileRecord::by)
                    .word(
                            "status",
                            "IntakeFileStatus",
                            "How far it has come.",
                            IntakeFileRecord::status)
                    .day("begunOn", "The day on which that was begun.", IntakeFileRecord::begunOn)
                    .day(
                            "endedOn",
                            "The day on which all rows were answered.",
                            IntakeFileRecord::endedOn)
                    .number("rows", "How many rows it has.", IntakeFileRecord::rows)
                    .number("refused", "How many were refused.", IntakeFileRecord::refused)
                    .personal("by")
                    .door(TableDoors.NO_ANALYSTS)
                    .open("What was taken in from where, all who work with the record may know.")
                    .ofYear("begunOn")
                    .keyedBy(IntakeFileId::new);

    @Bean
    IntakeFileView intakeFileView() {
        return new IntakeFileView();
    }

    @Bean
    Projection<IntakeFileRecord> intakeFileProjection(
            ProjectionSource projections, IntakeFileView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<IntakeFileRecord> intakeFileQueries(Projection<IntakeFileRecord> files) {
        return TableQueries.of(TABLE, files, IntakeFileEvent.class, IntakeFileTable::summary);
    }

    private static String summary(IntakeFileEvent fact) {
        return switch (fact) {
            case FileBegun e -> "Begun by " + e.by() + " as " + e.kind() + ".";
            case FileEnded e -> "%d of %d rows stand on record.".formatted(e.accepted(), e.rows());
            case TakeBackOrdered e ->
                    "To be taken back by decision " + e.decision().documentNumber() + ".";
            case PartTakenBack e ->
                    "%d acts were set aside, and %d kept.".formatted(e.fell(), e.keptInAll());
        };
    }
}
