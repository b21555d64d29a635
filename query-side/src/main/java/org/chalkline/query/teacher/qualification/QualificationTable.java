package org.chalkline.query.teacher.qualification;

import java.util.List;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.teacher.QualificationEvent;
import org.chalkline.kernel.teacher.QualificationEvent.Document;
import org.chalkline.kernel.teacher.QualificationFileId;
import org.chalkline.kernel.teacher.QualificationKind;
import org.chalkline.query.graphql.OtherCodes;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.chalkline.query.teacher.qualification.QualificationRecord.Application;
import org.chalkline.query.teacher.qualification.QualificationRecord.ApplicationStatus;
import org.chalkline.query.teacher.qualification.QualificationRecord.CertificateStatus;
import org.chalkline.query.teacher.qualification.QualificationRecord.Held;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Who is qualified as a teacher, and who applied. */
@Configuration(proxyBeanMethods = false)
class QualificationTable {

    static final Table<QualificationRecord> TABLE =
            Table.<QualificationRecord>named(
                            "qualificationFile", "qualificationFiles", "QualificationFile")
                    .code("The person's code.", file -> file.person().value())
                    .word(
                            "kind",
                            "QualificationKind",
                            "The kind of the last certificate that is held.",
                            QualificationTable::kind)
                    .word(
                            "application",
                            "QualificationApplicationStatus",
                            "How far the last application has come.",
                            QualificationTable::application)
                    .text(
                            "window",
                            "The window of the last application.",
                            QualificationTable::window)
                    .day(
                            "barredUntil",
                            "The last day of the bar.",
                            QualificationRecord::barredUntil)
                    .day("lostOn", "The day all were lost by a crime.", QualificationRecord::lostOn)
                    .known()
                    .door(TableDoors.BUREAU)
                    .ofPeople()
                    .ofHolders(Power.EXAMINE_QUALIFICATIONS, Power.DECIDE_QUALIFICATIONS)
                    .standing()
                    .keyedBy(QualificationFileId::of);

    private static @Nullable QualificationKind kind(QualificationRecord file) {
        return file.certificates().reversed().stream()
                .filter(held -> held.status() == CertificateStatus.HELD)
                .map(Held::kind)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable ApplicationStatus application(QualificationRecord file) {
        var last = file.lastApplication();
        return last == null ? null : last.status();
    }

    private static @Nullable String window(QualificationRecord file) {
        var last = file.lastApplication();
        return last == null ? null : last.window().value();
    }

    @Bean
    QualificationView qualificationView() {
        return new QualificationView();
    }

    @Bean
    Projection<QualificationRecord> qualificationProjection(
            ProjectionSource projections, QualificationView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<QualificationRecord> qualificationQueries(
            Projection<QualificationRecord> files, OtherCodes codes) {
        return TableQueries.of(TABLE, files, QualificationEvent.class, QualificationFactSummary::of)
                .alsoUnder(codes);
    }

    /** What a file shows otherwise than it keeps it. */
    @Controller
    static class Fields {

        /** A document that was submitted, by its digest. */
        public record SubmittedDocument(Document document, String digest) {}

        @SchemaMapping(typeName = "QualificationApplication")
        public List<SubmittedDocument> documents(Application application) {
            return application.documents().entrySet().stream()
                    .map(each -> new SubmittedDocument(each.getKey(), each.getValue()))
                    .toList();
        }
    }
}
