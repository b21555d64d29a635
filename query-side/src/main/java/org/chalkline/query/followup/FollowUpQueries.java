package org.chalkline.query.followup;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.chalkline.kernel.followup.FollowUpEvent;
import org.chalkline.kernel.followup.FollowUpEvent.FollowUpRefused;
import org.chalkline.kernel.followup.FollowUpEvent.FollowUpSettled;
import org.chalkline.kernel.followup.FollowUpId;
import org.chalkline.query.followup.FollowUpRecord.Status;
import org.chalkline.query.graphql.Answers;
import org.chalkline.query.graphql.Basis;
import org.chalkline.query.graphql.BasisResolver;
import org.chalkline.query.graphql.Entities;
import org.chalkline.query.graphql.ListConnection;
import org.chalkline.query.graphql.Order;
import org.chalkline.query.graphql.Where;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.Projection;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers what should have followed from facts, was refused, and is for somebody to see to. */
@Controller
class FollowUpQueries {
    private final Entities<FollowUpRecord> followUps;

    FollowUpQueries(Projection<FollowUpRecord> followUps, Answers answers) {
        this.followUps =
                answers.about(
                        followUps, FollowUpId::new, FollowUpEvent.class, FollowUpQueries::summary);
    }

    /** Which follow-ups a list holds. All conditions that are given must hold. */
    record FollowUpFilter(
            @Nullable List<String> reaction,
            @Nullable List<String> about,
            @Nullable List<String> code,
            @Nullable List<Status> status) {

        List<Condition> conditions() {
            return new Where()
                    .in("filter.reaction", FollowUpView.REACTION, reaction)
                    .in("filter.about", FollowUpView.ABOUT, about)
                    .in("filter.code", FollowUpView.CODE, code)
                    .oneOf("filter.status", FollowUpView.STATUS, status)
                    .conditions();
        }
    }

    @QueryMapping
    public @Nullable FollowUpRecord followUp(@Argument String id, DataFetchingEnvironment env) {
        return followUps.find(env, id);
    }

    @QueryMapping
    public ListConnection<FollowUpRecord> followUps(
            @Argument @Nullable FollowUpFilter filter, DataFetchingEnvironment env) {
        var where = filter == null ? List.<Condition>of() : filter.conditions();
        return followUps.page(env, "followUps", where, Order.by(FollowUpView.POSITION));
    }

    private static String summary(FollowUpEvent fact) {
        return switch (fact) {
            case FollowUpRefused e -> e.command() + " of " + e.reaction() + " refused: " + e.code();
            case FollowUpSettled e -> "Settled by " + e.officer() + ".";
        };
    }

    @SchemaMapping(typeName = "FollowUp")
    public String id(FollowUpRecord followUp) {
        return followUp.followUp().value();
    }

    @SchemaMapping(typeName = "FollowUp")
    public Basis basis(DataFetchingEnvironment env) {
        return BasisResolver.basisOf(env);
    }
}
