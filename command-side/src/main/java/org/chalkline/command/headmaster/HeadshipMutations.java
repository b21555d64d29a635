package org.chalkline.command.headmaster;

import graphql.GraphQLContext;
import org.chalkline.command.gateway.ActResult;
import org.chalkline.command.gateway.CommandInput;
import org.chalkline.command.gateway.Mutations;
import org.chalkline.command.headmaster.HeadshipInputs.*;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/**
 * The acts on the offices of schools' heads, one mutation each. See {@code headship-acts.graphqls}.
 */
@Controller
class HeadshipMutations {
    private final Mutations mutations;

    HeadshipMutations(Mutations mutations) {
        this.mutations = mutations;
    }

    @MutationMapping
    ActResult nominateHead(
            @Argument CommandInput command,
            @Argument NominateHeadInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult orderHeadInspection(
            @Argument CommandInput command,
            @Argument OrderHeadInspectionInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult declareTieToCandidate(
            @Argument CommandInput command,
            @Argument DeclareTieToCandidateInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult concludeHeadInspection(
            @Argument CommandInput command,
            @Argument ConcludeHeadInspectionInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult decideOnHead(
            @Argument CommandInput command,
            @Argument DecideOnHeadInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult giveNoticeOfHead(
            @Argument CommandInput command,
            @Argument GiveNoticeOfHeadInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult objectToHead(
            @Argument CommandInput command,
            @Argument ObjectToHeadInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult answerObjectionToHead(
            @Argument CommandInput command,
            @Argument AnswerObjectionToHeadInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult endHeadCandidacy(
            @Argument CommandInput command,
            @Argument EndHeadCandidacyInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult appointHead(
            @Argument CommandInput command,
            @Argument AppointHeadInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult fileHeadAppointment(
            @Argument CommandInput command,
            @Argument FileHeadAppointmentInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult designateActingHead(
            @Argument CommandInput command,
            @Argument DesignateActingHeadInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult endActingHead(
            @Argument CommandInput command,
            @Argument EndActingHeadInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult confirmHead(
            @Argument CommandInput command,
            @Argument ConfirmHeadInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult failHeadProbation(
            @Argument CommandInput command,
            @Argument FailHeadProbationInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult reappointHead(
            @Argument CommandInput command,
            @Argument ReappointHeadInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult fileHeadReappointment(
            @Argument CommandInput command,
            @Argument FileHeadReappointmentInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult transferHead(
            @Argument CommandInput command,
            @Argument TransferHeadInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult removeHead(
            @Argument CommandInput command,
            @Argument RemoveHeadInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult retireHead(
            @Argument CommandInput command,
            @Argument RetireHeadInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult acceptHeadResignation(
            @Argument CommandInput command,
            @Argument AcceptHeadResignationInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult recordHeadDeath(
            @Argument CommandInput command,
            @Argument RecordHeadDeathInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult fileHeadDeparture(
            @Argument CommandInput command,
            @Argument FileHeadDepartureInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult orderDepartureAudit(
            @Argument CommandInput command,
            @Argument OrderDepartureAuditInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult reportDepartureAudit(
            @Argument CommandInput command,
            @Argument ReportDepartureAuditInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }
}
