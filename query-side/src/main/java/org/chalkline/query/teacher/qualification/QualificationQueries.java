package org.chalkline.query.teacher.qualification;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.chalkline.kernel.teacher.QualificationEvent;
import org.chalkline.kernel.teacher.QualificationEvent.Document;
import org.chalkline.kernel.teacher.QualificationFileId;
import org.chalkline.kernel.teacher.QualificationKind;
import org.chalkline.query.graphql.Answers;
import org.chalkline.query.graphql.Basis;
import org.chalkline.query.graphql.BasisResolver;
import org.chalkline.query.graphql.DayRange;
import org.chalkline.query.graphql.Entities;
import org.chalkline.query.graphql.FactNode;
import org.chalkline.query.graphql.ListConnection;
import org.chalkline.query.graphql.ListQuery;
import org.chalkline.query.graphql.Lists;
import org.chalkline.query.graphql.Order;
import org.chalkline.query.graphql.Where;
import org.chalkline.query.personal.PersonalText;
import org.chalkline.query.personal.PersonalTexts;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.Row;
import org.chalkline.query.teacher.qualification.QualificationRecord.Application;
import org.chalkline.query.teacher.qualification.QualificationRecord.ApplicationStatus;
import org.chalkline.query.teacher.qualification.QualificationRecord.Held;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers who is qualified as a teacher, who applied, and when applications are taken. */
@Controller
class QualificationQueries {
    private final Entities<QualificationRecord> files;
    private final Projection<WindowRecord> windows;
    private final PersonalTexts texts;
    private final Lists lists;

    QualificationQueries(
            Projection<QualificationRecord> files,
            Projection<WindowRecord> windows,
            PersonalTexts texts,
            Lists lists,
            Answers answers) {
        this.files =
                answers.about(
                        files,
                        QualificationFileId::of,
                        QualificationEvent.class,
                        QualificationFactSummary::of);
        this.windows = windows;
        this.texts = texts;
        this.lists = lists;
    }

    /** Which files a list holds. All conditions that are given must hold. */
    record QualificationFilter(
            @Nullable List<String> id,
            @Nullable List<QualificationKind> kind,
            @Nullable List<ApplicationStatus> application,
            @Nullable List<String> window,
            @Nullable DayRange barredUntil,
            @Nullable Boolean lost) {

        List<Condition> conditions() {
            return new Where()
                    .in("filter.id", QualificationColumns.ID, id)
                    .oneOf("filter.kind", QualificationColumns.KIND, kind)
                    .oneOf("filter.application", QualificationColumns.APPLICATION, application)
                    .in("filter.window", QualificationColumns.WINDOW, window)
                    .days(QualificationColumns.BARRED_UNTIL, barredUntil)
                    .known(QualificationColumns.LOST_ON, lost)
                    .conditions();
        }
    }

    @QueryMapping
    public @Nullable QualificationRecord qualificationFile(
            @Argument String id, DataFetchingEnvironment env) {
        return files.find(env, id);
    }

    @QueryMapping
    public ListConnection<QualificationRecord> qualificationFiles(
            @Argument @Nullable QualificationFilter filter, DataFetchingEnvironment env) {
        var where = filter == null ? List.<Condition>of() : filter.conditions();
        return files.page(env, "qualificationFiles", where, Order.by(QualificationColumns.ID));
    }

    @QueryMapping
    public ListConnection<WindowRecord> qualificationWindows(DataFetchingEnvironment env) {
        var order = Order.by(WindowView.ID);
        var list = ListQuery.of("qualificationWindows", windows, List.of(), List.of(), order);
        return lists.page(env, list, (rows, basis) -> Row::state);
    }

    @QueryMapping
    public @Nullable ListConnection<FactNode> qualificationHistory(
            @Argument String id, DataFetchingEnvironment env) {
        return files.history(env, id);
    }

    @SchemaMapping(typeName = "QualificationFile")
    public String id(QualificationRecord file) {
        return file.person().value();
    }

    @SchemaMapping(typeName = "QualificationFile")
    public Basis basis(DataFetchingEnvironment env) {
        return BasisResolver.basisOf(env);
    }

    /** A document that was submitted, by its digest. */
    public record SubmittedDocument(Document document, String digest) {}

    @SchemaMapping(typeName = "QualificationApplication")
    public List<SubmittedDocument> documents(Application application) {
        return application.documents().entrySet().stream()
                .map(each -> new SubmittedDocument(each.getKey(), each.getValue()))
                .toList();
    }

    @SchemaMapping(typeName = "QualificationWindow")
    public String id(WindowRecord window) {
        return window.window().value();
    }

    @SchemaMapping(typeName = "QualificationFile")
    public @Nullable PersonalText judgment(QualificationRecord file, DataFetchingEnvironment env) {
        return texts.open(file.judgment(), env);
    }

    @SchemaMapping(typeName = "QualificationCertificate")
    public @Nullable PersonalText findings(Held held, DataFetchingEnvironment env) {
        return texts.open(held.findings(), env);
    }
}
