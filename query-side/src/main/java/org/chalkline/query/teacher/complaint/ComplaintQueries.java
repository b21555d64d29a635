package org.chalkline.query.teacher.complaint;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.teacher.ComplaintEvent;
import org.chalkline.kernel.teacher.ComplaintEvent.ComplaintDecided;
import org.chalkline.kernel.teacher.ComplaintEvent.ComplaintInvestigated;
import org.chalkline.kernel.teacher.ComplaintEvent.ComplaintLodged;
import org.chalkline.kernel.teacher.ComplaintEvent.ComplaintWithdrawn;
import org.chalkline.kernel.teacher.ComplaintId;
import org.chalkline.query.clock.ClockNode;
import org.chalkline.query.clock.ClockNodes;
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
import org.chalkline.query.teacher.complaint.ComplaintRecord.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers which complaints there are and were, and how long their decision took. */
@Controller
class ComplaintQueries {
    private final Entities<ComplaintRecord> complaints;
    private final ClockNodes clocks;
    private final PersonalTexts texts;

    ComplaintQueries(
            Projection<ComplaintRecord> complaints,
            ClockNodes clocks,
            PersonalTexts texts,
            Answers answers) {
        this.complaints =
                answers.about(
                                complaints,
                                ComplaintId::new,
                                ComplaintEvent.class,
                                ComplaintQueries::summary)
                        .with(clocks.beside());
        this.clocks = clocks;
        this.texts = texts;
    }

    /** Which complaints a list holds. All conditions that are given must hold. */
    record ComplaintFilter(
            @Nullable List<String> id,
            @Nullable List<String> person,
            @Nullable List<String> school,
            @Nullable List<Status> status,
            @Nullable DayRange lodged) {

        List<Condition> conditions() {
            return new Where()
                    .in("filter.id", ComplaintColumns.ID, id)
                    .in("filter.person", ComplaintColumns.PERSON, person)
                    .in("filter.school", ComplaintColumns.SCHOOL, school)
                    .oneOf("filter.status", ComplaintColumns.STATUS, status)
                    .days(ComplaintColumns.LODGED_ON, lodged)
                    .conditions();
        }
    }

    @QueryMapping
    public @Nullable ComplaintRecord complaint(@Argument String id, DataFetchingEnvironment env) {
        return complaints.find(env, id);
    }

    @QueryMapping
    public ListConnection<ComplaintRecord> complaints(
            @Argument @Nullable ComplaintFilter filter, DataFetchingEnvironment env) {
        var where = filter == null ? List.<Condition>of() : filter.conditions();
        return complaints.page(env, "complaints", where, Order.by(ComplaintColumns.ID));
    }

    @QueryMapping
    public @Nullable ListConnection<FactNode> complaintHistory(
            @Argument String id, DataFetchingEnvironment env) {
        return complaints.history(env, id);
    }

    /** The projection holds no other facts. */
    private static String summary(Fact fact) {
        return switch ((ComplaintEvent) fact) {
            case ComplaintLodged e -> e.person().value() + " complained of " + e.school() + ".";
            case ComplaintInvestigated e -> "Looked into by " + e.investigator() + ".";
            case ComplaintDecided e ->
                    e.result() + " by decision " + e.decision().documentNumber() + ".";
            case ComplaintWithdrawn e -> "Taken back.";
        };
    }

    @SchemaMapping(typeName = "Complaint")
    public String id(ComplaintRecord complaint) {
        return complaint.complaint().value();
    }

    @SchemaMapping(typeName = "Complaint")
    public List<ClockNode> clocks(ComplaintRecord complaint, DataFetchingEnvironment env) {
        return clocks.of(env, complaint.complaint().toString());
    }

    @SchemaMapping(typeName = "Complaint")
    public Basis basis(DataFetchingEnvironment env) {
        return BasisResolver.basisOf(env);
    }

    @SchemaMapping(typeName = "Complaint")
    public @Nullable PersonalText content(ComplaintRecord complaint, DataFetchingEnvironment env) {
        return texts.open(complaint.content(), env);
    }

    @SchemaMapping(typeName = "Complaint")
    public @Nullable PersonalText findings(ComplaintRecord complaint, DataFetchingEnvironment env) {
        return texts.open(complaint.findings(), env);
    }

    @SchemaMapping(typeName = "Complaint")
    public @Nullable PersonalText reasons(ComplaintRecord complaint, DataFetchingEnvironment env) {
        return texts.open(complaint.reasons(), env);
    }
}
