package org.chalkline.command.procedure.recusal;

import java.time.LocalDate;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.person.PersonId;
import org.jspecify.annotations.Nullable;

/** What can be recorded of recusals from any matter. */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface RecusalCommand {

    /** The matter's id, with its kind. */
    String of();

    /** Who is to have no part in it, named as officers, members and presiders are there. */
    String member();

    /**
     * See {@link org.chalkline.kernel.procedure.recusal.RecusalEvent.RecusalDeclared}.
     *
     * @param about the person under whose key the tie is sealed, where it is one to a person
     */
    record DeclareRecusal(
            String of, String member, @Nullable PersonId about, String tie, LocalDate effectiveOn)
            implements RecusalCommand {}

    /**
     * See {@link org.chalkline.kernel.procedure.recusal.RecusalEvent.RecusalAskedFor}.
     *
     * @param by who asks for it
     * @param about the person under whose key the grounds are sealed, where they tell of one
     */
    record AskForRecusal(
            String of,
            String member,
            String by,
            @Nullable PersonId about,
            String grounds,
            LocalDate effectiveOn)
            implements RecusalCommand {}

    /**
     * See {@link org.chalkline.kernel.procedure.recusal.RecusalEvent.RecusalDecided}.
     *
     * @param officer the head, who holds the power DECIDE_RECUSALS
     */
    record DecideRecusal(
            String of,
            String member,
            boolean recused,
            String reasons,
            String officer,
            LocalDate effectiveOn)
            implements RecusalCommand {}
}
