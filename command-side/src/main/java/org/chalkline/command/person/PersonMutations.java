package org.chalkline.command.person;

import graphql.GraphQLContext;
import org.chalkline.command.gateway.ActResult;
import org.chalkline.command.gateway.CommandInput;
import org.chalkline.command.gateway.Mutations;
import org.chalkline.command.person.PersonInputs.ChangePersonContactInput;
import org.chalkline.command.person.PersonInputs.CorrectPersonInput;
import org.chalkline.command.person.PersonInputs.ErasePersonInput;
import org.chalkline.command.person.PersonInputs.LiftLegalHoldInput;
import org.chalkline.command.person.PersonInputs.LiftPersonRestrictionInput;
import org.chalkline.command.person.PersonInputs.PlaceLegalHoldInput;
import org.chalkline.command.person.PersonInputs.RegisterPersonInput;
import org.chalkline.command.person.PersonInputs.RenamePersonInput;
import org.chalkline.command.person.PersonInputs.RestrictPersonInput;
import org.chalkline.command.person.PersonInputs.SetPersonRetentionInput;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** The acts on people's records, one mutation each. See {@code person-acts.graphqls}. */
@Controller
class PersonMutations {
    private final Mutations mutations;

    PersonMutations(Mutations mutations) {
        this.mutations = mutations;
    }

    @MutationMapping
    ActResult registerPerson(
            @Argument CommandInput command,
            @Argument RegisterPersonInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult renamePerson(
            @Argument CommandInput command,
            @Argument RenamePersonInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult changePersonContact(
            @Argument CommandInput command,
            @Argument ChangePersonContactInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult correctPerson(
            @Argument CommandInput command,
            @Argument CorrectPersonInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult setPersonRetention(
            @Argument CommandInput command,
            @Argument SetPersonRetentionInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult placeLegalHold(
            @Argument CommandInput command,
            @Argument PlaceLegalHoldInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult liftLegalHold(
            @Argument CommandInput command,
            @Argument LiftLegalHoldInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult restrictPerson(
            @Argument CommandInput command,
            @Argument RestrictPersonInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult liftPersonRestriction(
            @Argument CommandInput command,
            @Argument LiftPersonRestrictionInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }

    @MutationMapping
    ActResult erasePerson(
            @Argument CommandInput command,
            @Argument ErasePersonInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }
}
