package org.chalkline.query.teacher.recruitment;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.chalkline.kernel.teacher.RecruitmentEvent;
import org.chalkline.kernel.teacher.RecruitmentId;
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
import org.chalkline.query.teacher.recruitment.RecruitmentRecord.Candidate;
import org.chalkline.query.teacher.recruitment.RecruitmentRecord.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers which recruitments there are and were, and who applied. */
@Controller
class RecruitmentQueries {
    private final Entities<RecruitmentRecord> recruitments;
    private final PersonalTexts texts;

    RecruitmentQueries(
            Projection<RecruitmentRecord> recruitments, PersonalTexts texts, Answers answers) {
        this.recruitments =
                answers.about(
                        recruitments,
                        RecruitmentId::new,
                        RecruitmentEvent.class,
                        RecruitmentFactSummary::of);
        this.texts = texts;
    }

    /** Which recruitments a list holds. All conditions that are given must hold. */
    record RecruitmentFilter(
            @Nullable List<String> id,
            @Nullable List<String> school,
            @Nullable List<Status> status,
            @Nullable DayRange planned) {

        List<Condition> conditions() {
            return new Where()
                    .in("filter.id", RecruitmentColumns.ID, id)
                    .in("filter.school", RecruitmentColumns.SCHOOL, school)
                    .oneOf("filter.status", RecruitmentColumns.STATUS, status)
                    .days(RecruitmentColumns.PLANNED_ON, planned)
                    .conditions();
        }
    }

    @QueryMapping
    public @Nullable RecruitmentRecord recruitment(
            @Argument String id, DataFetchingEnvironment env) {
        return recruitments.find(env, id);
    }

    @QueryMapping
    public ListConnection<RecruitmentRecord> recruitments(
            @Argument @Nullable RecruitmentFilter filter, DataFetchingEnvironment env) {
        var where = filter == null ? List.<Condition>of() : filter.conditions();
        return recruitments.page(env, "recruitments", where, Order.by(RecruitmentColumns.ID));
    }

    @QueryMapping
    public @Nullable ListConnection<FactNode> recruitmentHistory(
            @Argument String id, DataFetchingEnvironment env) {
        return recruitments.history(env, id);
    }

    @SchemaMapping(typeName = "Recruitment")
    public String id(RecruitmentRecord recruitment) {
        return recruitment.recruitment().value();
    }

    @SchemaMapping(typeName = "Recruitment")
    public Basis basis(DataFetchingEnvironment env) {
        return BasisResolver.basisOf(env);
    }

    @SchemaMapping(typeName = "Candidate")
    public @Nullable PersonalText findings(Candidate candidate, DataFetchingEnvironment env) {
        return texts.open(candidate.findings(), env);
    }
}
