package org.chalkline.command.teacher;

import graphql.GraphQLContext;
import java.util.Map;
import org.chalkline.command.gateway.ActResult;
import org.chalkline.command.gateway.CommandInput;
import org.chalkline.command.gateway.Mutations;
import org.chalkline.command.teacher.TeacherCommand.ContestSanction;
import org.chalkline.command.teacher.TeacherCommand.DecideContest;
import org.chalkline.command.teacher.TeacherCommand.DecideRegistration;
import org.chalkline.command.teacher.TeacherCommand.EndEmployment;
import org.chalkline.command.teacher.TeacherCommand.ImposeSanction;
import org.chalkline.command.teacher.TeacherCommand.LiftSanction;
import org.chalkline.command.teacher.TeacherCommand.RecordTraining;
import org.chalkline.command.teacher.TeacherCommand.RenewContract;
import org.chalkline.command.teacher.TeacherCommand.TakeOverTeacher;
import org.chalkline.command.teacher.TeacherCommand.TransferTeacher;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/**
 * The acts on teachers in service, one mutation each. See {@code teacher-acts.graphqls}; the fields
 * of each input are those of the command.
 */
@Controller
class TeacherMutations {
    private final Mutations mutations;

    TeacherMutations(Mutations mutations) {
        this.mutations = mutations;
    }

    @MutationMapping
    ActResult takeOverTeacher(
            @Argument CommandInput command,
            @Argument Map<String, Object> input,
            GraphQLContext context) {
        return mutations.submit(context, command, input, TakeOverTeacher.class);
    }

    @MutationMapping
    ActResult renewContract(
            @Argument CommandInput command,
            @Argument Map<String, Object> input,
            GraphQLContext context) {
        return mutations.submit(context, command, input, RenewContract.class);
    }

    @MutationMapping
    ActResult endEmployment(
            @Argument CommandInput command,
            @Argument Map<String, Object> input,
            GraphQLContext context) {
        return mutations.submit(context, command, input, EndEmployment.class);
    }

    @MutationMapping
    ActResult transferTeacher(
            @Argument CommandInput command,
            @Argument Map<String, Object> input,
            GraphQLContext context) {
        return mutations.submit(context, command, input, TransferTeacher.class);
    }

    @MutationMapping
    ActResult recordTraining(
            @Argument CommandInput command,
            @Argument Map<String, Object> input,
            GraphQLContext context) {
        return mutations.submit(context, command, input, RecordTraining.class);
    }

    @MutationMapping
    ActResult decideRegistration(
            @Argument CommandInput command,
            @Argument Map<String, Object> input,
            GraphQLContext context) {
        return mutations.submit(context, command, input, DecideRegistration.class);
    }

    @MutationMapping
    ActResult imposeSanction(
            @Argument CommandInput command,
            @Argument Map<String, Object> input,
            GraphQLContext context) {
        return mutations.submit(context, command, input, ImposeSanction.class);
    }

    @MutationMapping
    ActResult liftSanction(
            @Argument CommandInput command,
            @Argument Map<String, Object> input,
            GraphQLContext context) {
        return mutations.submit(context, command, input, LiftSanction.class);
    }

    @MutationMapping
    ActResult contestSanction(
            @Argument CommandInput command,
            @Argument Map<String, Object> input,
            GraphQLContext context) {
        return mutations.submit(context, command, input, ContestSanction.class);
    }

    @MutationMapping
    ActResult decideContest(
            @Argument CommandInput command,
            @Argument Map<String, Object> input,
            GraphQLContext context) {
        return mutations.submit(context, command, input, DecideContest.class);
    }
}
