package org.chalkline.query.teacher.appraisal;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.chalkline.kernel.school.Title;
import org.chalkline.kernel.teacher.AppraisalEvent;
import org.chalkline.kernel.teacher.AppraisalId;
import org.chalkline.query.graphql.Answers;
import org.chalkline.query.graphql.Basis;
import org.chalkline.query.graphql.BasisResolver;
import org.chalkline.query.graphql.DayRange;
import org.chalkline.query.graphql.Entities;
import org.chalkline.query.graphql.FactNode;
import org.chalkline.query.graphql.ListConnection;
import org.chalkline.query.graphql.Order;
import org.chalkline.query.graphql.Where;
import org.chalkline.query.personal.PersonalText;
import org.chalkline.query.personal.PersonalTexts;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.teacher.appraisal.AppraisalRecord.Member;
import org.chalkline.query.teacher.appraisal.AppraisalRecord.Objection;
import org.chalkline.query.teacher.appraisal.AppraisalRecord.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers who sought which title, and what came of it. */
@Controller
class AppraisalQueries {
    private final Entities<AppraisalRecord> appraisals;
    private final PersonalTexts texts;

    AppraisalQueries(Projection<AppraisalRecord> appraisals, PersonalTexts texts, Answers answers) {
        this.appraisals =
                answers.about(
                        appraisals,
                        AppraisalId::new,
                        AppraisalEvent.class,
                        AppraisalFactSummary::of);
        this.texts = texts;
    }

    /** Which appraisals a list holds. All conditions that are given must hold. */
    record AppraisalFilter(
            @Nullable List<String> id,
            @Nullable List<String> person,
            @Nullable List<String> school,
            @Nullable List<Title> title,
            @Nullable List<Status> status,
            @Nullable DayRange declared) {

        List<Condition> conditions() {
            return new Where()
                    .in("filter.id", AppraisalColumns.ID, id)
                    .in("filter.person", AppraisalColumns.PERSON, person)
                    .in("filter.school", AppraisalColumns.SCHOOL, school)
                    .oneOf("filter.title", AppraisalColumns.TITLE, title)
                    .oneOf("filter.status", AppraisalColumns.STATUS, status)
                    .days(AppraisalColumns.DECLARED_ON, declared)
                    .conditions();
        }
    }

    @QueryMapping
    public @Nullable AppraisalRecord appraisal(@Argument String id, DataFetchingEnvironment env) {
        return appraisals.find(env, id);
    }

    @QueryMapping
    public ListConnection<AppraisalRecord> appraisals(
            @Argument @Nullable AppraisalFilter filter, DataFetchingEnvironment env) {
        var where = filter == null ? List.<Condition>of() : filter.conditions();
        return appraisals.page(env, "appraisals", where, Order.by(AppraisalColumns.ID));
    }

    @QueryMapping
    public @Nullable ListConnection<FactNode> appraisalHistory(
            @Argument String id, DataFetchingEnvironment env) {
        return appraisals.history(env, id);
    }

    @SchemaMapping(typeName = "Appraisal")
    public String id(AppraisalRecord appraisal) {
        return appraisal.appraisal().value();
    }

    @SchemaMapping(typeName = "Appraisal")
    public Basis basis(DataFetchingEnvironment env) {
        return BasisResolver.basisOf(env);
    }

    @SchemaMapping(typeName = "AppraisalObjection")
    public @Nullable PersonalText content(Objection objection, DataFetchingEnvironment env) {
        return texts.open(objection.content(), env);
    }

    @SchemaMapping(typeName = "AppraisalObjection")
    public @Nullable PersonalText findings(Objection objection, DataFetchingEnvironment env) {
        return texts.open(objection.findings(), env);
    }

    @SchemaMapping(typeName = "PanelMember")
    public @Nullable PersonalText tie(Member member, DataFetchingEnvironment env) {
        return texts.open(member.tie(), env);
    }
}
