package org.chalkline.command.teacher.qualification;

import graphql.GraphQLContext;
import java.util.Map;
import org.chalkline.command.gateway.ActResult;
import org.chalkline.command.gateway.CommandInput;
import org.chalkline.command.gateway.Mutations;
import org.chalkline.command.teacher.qualification.QualificationCommand.ApplyForQualification;
import org.chalkline.command.teacher.qualification.QualificationCommand.DeclareQualificationWindow;
import org.chalkline.command.teacher.qualification.QualificationCommand.ExamineQualificationApplicant;
import org.chalkline.command.teacher.qualification.QualificationCommand.GrantQualification;
import org.chalkline.command.teacher.qualification.QualificationCommand.RecordHigherResult;
import org.chalkline.command.teacher.qualification.QualificationCommand.RecordQualificationLoss;
import org.chalkline.command.teacher.qualification.QualificationCommand.RefuseQualification;
import org.chalkline.command.teacher.qualification.QualificationCommand.RevokeQualification;
import org.chalkline.command.teacher.qualification.QualificationCommand.SendUpQualificationApplication;
import org.chalkline.command.teacher.qualification.QualificationCommand.SupplementQualificationDocuments;
import org.chalkline.command.teacher.qualification.QualificationCommand.WithdrawQualificationApplication;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/**
 * The acts on who may be a teacher, one mutation each. See {@code qualification-acts.graphqls}; the
 * fields of each input are those of the command.
 */
@Controller
class QualificationMutations {
    private final Mutations mutations;

    QualificationMutations(Mutations mutations) {
        this.mutations = mutations;
    }

    @MutationMapping
    ActResult declareQualificationWindow(
            @Argument CommandInput command,
            @Argument Map<String, Object> input,
            GraphQLContext context) {
        return mutations.submit(context, command, input, DeclareQualificationWindow.class);
    }

    @MutationMapping
    ActResult applyForQualification(
            @Argument CommandInput command,
            @Argument Map<String, Object> input,
            GraphQLContext context) {
        return mutations.submit(context, command, input, ApplyForQualification.class);
    }

    @MutationMapping
    ActResult supplementQualificationDocuments(
            @Argument CommandInput command,
            @Argument Map<String, Object> input,
            GraphQLContext context) {
        return mutations.submit(context, command, input, SupplementQualificationDocuments.class);
    }

    @MutationMapping
    ActResult examineQualificationApplicant(
            @Argument CommandInput command,
            @Argument Map<String, Object> input,
            GraphQLContext context) {
        return mutations.submit(context, command, input, ExamineQualificationApplicant.class);
    }

    @MutationMapping
    ActResult withdrawQualificationApplication(
            @Argument CommandInput command,
            @Argument Map<String, Object> input,
            GraphQLContext context) {
        return mutations.submit(context, command, input, WithdrawQualificationApplication.class);
    }

    @MutationMapping
    ActResult grantQualification(
            @Argument CommandInput command,
            @Argument Map<String, Object> input,
            GraphQLContext context) {
        return mutations.submit(context, command, input, GrantQualification.class);
    }

    @MutationMapping
    ActResult refuseQualification(
            @Argument CommandInput command,
            @Argument Map<String, Object> input,
            GraphQLContext context) {
        return mutations.submit(context, command, input, RefuseQualification.class);
    }

    @MutationMapping
    ActResult sendUpQualificationApplication(
            @Argument CommandInput command,
            @Argument Map<String, Object> input,
            GraphQLContext context) {
        return mutations.submit(context, command, input, SendUpQualificationApplication.class);
    }

    @MutationMapping
    ActResult recordHigherResult(
            @Argument CommandInput command,
            @Argument Map<String, Object> input,
            GraphQLContext context) {
        return mutations.submit(context, command, input, RecordHigherResult.class);
    }

    @MutationMapping
    ActResult revokeQualification(
            @Argument CommandInput command,
            @Argument Map<String, Object> input,
            GraphQLContext context) {
        return mutations.submit(context, command, input, RevokeQualification.class);
    }

    @MutationMapping
    ActResult recordQualificationLoss(
            @Argument CommandInput command,
            @Argument Map<String, Object> input,
            GraphQLContext context) {
        return mutations.submit(context, command, input, RecordQualificationLoss.class);
    }
}
