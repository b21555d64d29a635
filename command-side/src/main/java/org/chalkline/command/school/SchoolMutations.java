package org.chalkline.command.school;

import graphql.GraphQLContext;
import org.chalkline.command.gateway.ActResult;
import org.chalkline.command.gateway.CommandInput;
import org.chalkline.command.gateway.Mutations;
import org.chalkline.command.school.SchoolInputs.*;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** The acts on schools, one mutation each. See {@code school-acts.graphqls}. */
@Controller
class SchoolMutations {
    private final Mutations mutations;

    SchoolMutations(Mutations mutations) {
        this.mutations = mutations;
    }

    @MutationMapping
    ActResult registerSchool(
            @Argument CommandInput command,
            @Argument RegisterSchoolInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult establishSchool(
            @Argument CommandInput command,
            @Argument EstablishSchoolInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult openCampus(
            @Argument CommandInput command,
            @Argument OpenCampusInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult closeCampus(
            @Argument CommandInput command,
            @Argument CloseCampusInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult renameSchool(
            @Argument CommandInput command,
            @Argument RenameSchoolInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult moveSchool(
            @Argument CommandInput command,
            @Argument MoveSchoolInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult approveCapacity(
            @Argument CommandInput command,
            @Argument ApproveCapacityInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult approvePosts(
            @Argument CommandInput command,
            @Argument ApprovePostsInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult mergeSchools(
            @Argument CommandInput command,
            @Argument MergeSchoolsInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult divideSchool(
            @Argument CommandInput command,
            @Argument DivideSchoolInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult closeSchool(
            @Argument CommandInput command,
            @Argument CloseSchoolInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult correctSchoolRecord(
            @Argument CommandInput command,
            @Argument CorrectSchoolRecordInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult correctOpeningDate(
            @Argument CommandInput command,
            @Argument CorrectOpeningDateInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult approveTitleQuota(
            @Argument CommandInput command,
            @Argument ApproveTitleQuotaInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }
}
