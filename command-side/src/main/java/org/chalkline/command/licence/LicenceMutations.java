package org.chalkline.command.licence;

import graphql.GraphQLContext;
import org.chalkline.command.gateway.ActResult;
import org.chalkline.command.gateway.CommandInput;
import org.chalkline.command.gateway.Mutations;
import org.chalkline.command.licence.LicenceInputs.*;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** The acts on licences, one mutation each. See {@code licence-acts.graphqls}. */
@Controller
class LicenceMutations {
    private final Mutations mutations;

    LicenceMutations(Mutations mutations) {
        this.mutations = mutations;
    }

    @MutationMapping
    ActResult fileAnnualReport(
            @Argument CommandInput command,
            @Argument FileAnnualReportInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult gradeAnnualInspection(
            @Argument CommandInput command,
            @Argument GradeAnnualInspectionInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult orderRectification(
            @Argument CommandInput command,
            @Argument OrderRectificationInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult recheckRectification(
            @Argument CommandInput command,
            @Argument RecheckRectificationInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult publishAnnualInspection(
            @Argument CommandInput command,
            @Argument PublishAnnualInspectionInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult revokeLicence(
            @Argument CommandInput command,
            @Argument RevokeLicenceInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult withdrawLicence(
            @Argument CommandInput command,
            @Argument WithdrawLicenceInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult cancelLicence(
            @Argument CommandInput command,
            @Argument CancelLicenceInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult deregisterLicence(
            @Argument CommandInput command,
            @Argument DeregisterLicenceInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult announceTermination(
            @Argument CommandInput command,
            @Argument AnnounceTerminationInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult beginTermination(
            @Argument CommandInput command,
            @Argument BeginTerminationInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult openLiquidation(
            @Argument CommandInput command,
            @Argument OpenLiquidationInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult payCreditors(
            @Argument CommandInput command,
            @Argument PayCreditorsInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult settlePupils(
            @Argument CommandInput command,
            @Argument SettlePupilsInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult recoverLicence(
            @Argument CommandInput command,
            @Argument RecoverLicenceInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }
}
