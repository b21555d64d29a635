package org.chalkline.command.teacher.qualification;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.Inputs.requireDate;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.teacher.qualification.QualificationRefusal.WINDOW_DECLARED_ALREADY;
import static org.chalkline.command.teacher.qualification.QualificationRefusal.WINDOW_ENDS_BEFORE_IT_BEGINS;
import static org.chalkline.command.teacher.qualification.QualificationRefusal.WINDOW_NOT_AHEAD;
import static org.chalkline.command.teacher.qualification.QualificationRefusal.WINDOW_OF_ANOTHER_YEAR;
import static org.chalkline.kernel.procedure.power.Power.DECIDE_QUALIFICATIONS;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.teacher.StaffOffice;
import org.chalkline.command.teacher.qualification.QualificationCommand.DeclareQualificationWindow;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.teacher.WindowEvent;
import org.chalkline.kernel.teacher.WindowEvent.WindowDeclared;
import org.chalkline.kernel.teacher.WindowId;
import org.jspecify.annotations.Nullable;

/** One of the two times a year in which applications are taken. It is declared once. */
@Aggregate
public class Window {
    private static final int LINE = 200;

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private WindowId id;

    private @Nullable WindowDeclared declared;

    /** The window as it was declared; absent where none was. */
    static @Nullable WindowDeclared declared(WindowId window, FactsOf facts) {
        return facts.of(window.toString()).stream()
                .filter(WindowDeclared.class::isInstance)
                .map(WindowDeclared.class::cast)
                .findFirst()
                .orElse(null);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DeclareQualificationWindow c, StaffOffice office) {
        var fact =
                new WindowDeclared(
                        c.window(), c.from(), c.until(), c.where(), c.decision(), c.effectiveOn());
        if (fact.equals(declared)) return;
        refuseIf(declared != null, WINDOW_DECLARED_ALREADY);
        office.requireDone(c.effectiveOn());
        requireDate(c.from(), office.today());
        requireDate(c.until(), office.today());
        refuseIf(c.until().isBefore(c.from()), WINDOW_ENDS_BEFORE_IT_BEGINS);
        refuseIf(c.from().getYear() != c.window().year(), WINDOW_OF_ANOTHER_YEAR);
        refuseIf(c.effectiveOn().isAfter(c.from()), WINDOW_NOT_AHEAD);
        requireLine(c.where(), LINE);
        office.require(c.decision(), DECIDE_QUALIFICATIONS, c.effectiveOn());
        apply(fact);
    }

    @EventSourcingHandler
    void on(WindowEvent fact) {
        id = fact.window();
        if (fact instanceof WindowDeclared e) declared = e;
    }

    Window() {} // for Axon
}
