package org.chalkline.command.teacher.recruitment;

import graphql.GraphQLContext;
import java.util.Map;
import org.chalkline.command.gateway.ActResult;
import org.chalkline.command.gateway.CommandInput;
import org.chalkline.command.gateway.Mutations;
import org.chalkline.command.teacher.recruitment.RecruitmentCommand.AdmitCandidate;
import org.chalkline.command.teacher.recruitment.RecruitmentCommand.AnnounceCandidates;
import org.chalkline.command.teacher.recruitment.RecruitmentCommand.CloseRecruitment;
import org.chalkline.command.teacher.recruitment.RecruitmentCommand.ConcludeMedical;
import org.chalkline.command.teacher.recruitment.RecruitmentCommand.DropCandidate;
import org.chalkline.command.teacher.recruitment.RecruitmentCommand.HireCandidate;
import org.chalkline.command.teacher.recruitment.RecruitmentCommand.PlanRecruitment;
import org.chalkline.command.teacher.recruitment.RecruitmentCommand.PostRecruitment;
import org.chalkline.command.teacher.recruitment.RecruitmentCommand.ScoreCandidate;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/**
 * The acts on recruitments, one mutation each. See {@code recruitment-acts.graphqls}; the fields of
 * each input are those of the command.
 */
@Controller
class RecruitmentMutations {
    private final Mutations mutations;

    RecruitmentMutations(Mutations mutations) {
        this.mutations = mutations;
    }

    @MutationMapping
    ActResult planRecruitment(
            @Argument CommandInput command,
            @Argument Map<String, Object> input,
            GraphQLContext context) {
        return mutations.submit(context, command, input, PlanRecruitment.class);
    }

    @MutationMapping
    ActResult postRecruitment(
            @Argument CommandInput command,
            @Argument Map<String, Object> input,
            GraphQLContext context) {
        return mutations.submit(context, command, input, PostRecruitment.class);
    }

    @MutationMapping
    ActResult admitCandidate(
            @Argument CommandInput command,
            @Argument Map<String, Object> input,
            GraphQLContext context) {
        return mutations.submit(context, command, input, AdmitCandidate.class);
    }

    @MutationMapping
    ActResult scoreCandidate(
            @Argument CommandInput command,
            @Argument Map<String, Object> input,
            GraphQLContext context) {
        return mutations.submit(context, command, input, ScoreCandidate.class);
    }

    @MutationMapping
    ActResult concludeMedical(
            @Argument CommandInput command,
            @Argument Map<String, Object> input,
            GraphQLContext context) {
        return mutations.submit(context, command, input, ConcludeMedical.class);
    }

    @MutationMapping
    ActResult announceCandidates(
            @Argument CommandInput command,
            @Argument Map<String, Object> input,
            GraphQLContext context) {
        return mutations.submit(context, command, input, AnnounceCandidates.class);
    }

    @MutationMapping
    ActResult hireCandidate(
            @Argument CommandInput command,
            @Argument Map<String, Object> input,
            GraphQLContext context) {
        return mutations.submit(context, command, input, HireCandidate.class);
    }

    @MutationMapping
    ActResult dropCandidate(
            @Argument CommandInput command,
            @Argument Map<String, Object> input,
            GraphQLContext context) {
        return mutations.submit(context, command, input, DropCandidate.class);
    }

    @MutationMapping
    ActResult closeRecruitment(
            @Argument CommandInput command,
            @Argument Map<String, Object> input,
            GraphQLContext context) {
        return mutations.submit(context, command, input, CloseRecruitment.class);
    }
}
