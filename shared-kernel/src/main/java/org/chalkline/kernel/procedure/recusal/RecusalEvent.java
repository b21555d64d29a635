package org.chalkline.kernel.procedure.recusal;

import java.time.LocalDate;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.procedure.ProcedureEvent;
import org.chalkline.kernel.procedure.ProcedureId;
import org.jspecify.annotations.Nullable;

/** What can happen to somebody's recusal from any matter. */
public sealed interface RecusalEvent extends ProcedureEvent, RecusalFact {

    /** Who is to have no part in it. */
    String member();

    @Override
    default ProcedureId recusalId() {
        return ProcedureId.of(of(), member());
    }

    /** They declared a tie themselves, and stand aside until the head has decided. */
    @FactType("recusal.RecusalDeclared")
    record RecusalDeclared(
            String of,
            String member,
            @Nullable String tie,
            @Nullable Personal sealedTie,
            LocalDate effectiveOn)
            implements RecusalEvent {
        @Override
        public RecusalStep recusalStep() {
            return new RecusalStep.Declared(member, tie, sealedTie);
        }
    }

    /** Somebody asked for it. Nothing stops until the head has decided. */
    @FactType("recusal.RecusalAskedFor")
    record RecusalAskedFor(
            String of,
            String member,
            String by,
            @Nullable String grounds,
            @Nullable Personal sealedGrounds,
            LocalDate effectiveOn)
            implements RecusalEvent {
        @Override
        public RecusalStep recusalStep() {
            return new RecusalStep.AskedFor(member, by, grounds, sealedGrounds);
        }
    }

    /**
     * The head decided on it.
     *
     * @param recused whether they are recused; what they took part in is then void from that day on
     * @param officer the head
     */
    @FactType("recusal.RecusalDecided")
    record RecusalDecided(
            String of,
            String member,
            boolean recused,
            String reasons,
            String officer,
            LocalDate effectiveOn)
            implements RecusalEvent {
        @Override
        public RecusalStep recusalStep() {
            return new RecusalStep.Decided(member, recused, reasons, officer);
        }
    }
}
