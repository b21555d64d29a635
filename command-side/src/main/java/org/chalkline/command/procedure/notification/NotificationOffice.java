package org.chalkline.command.procedure.notification;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.procedure.notification.NotificationRefusal.NOT_THE_ADDRESSEE;
import static org.chalkline.command.procedure.notification.NotificationRefusal.RECEIVER_GONE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.chalkline.command.RefusedException;
import org.chalkline.command.office.Office;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.procedure.notification.InboxId;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.PostingEvent;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.unit.InternalUnitId;
import org.chalkline.kernel.procedure.unit.UnitEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What notifications need from outside: the day, where officers are posted, which units stand. */
@Component
public class NotificationOffice extends Office {

    public NotificationOffice(Clock clock, Calendars calendars, Powers powers, FactsOf facts) {
        super(clock, calendars, powers, facts);
    }

    /**
     * Refuses who is not the addressee that day. What is a party's is seen to by whoever deals with
     * the party.
     *
     * @throws RefusedException {@code NOT_THE_ADDRESSEE}
     */
    void requireAddressee(InboxId inbox, String by, LocalDate day) {
        refuseIf(!isAddressee(inbox, by, day), NOT_THE_ADDRESSEE);
    }

    private boolean isAddressee(InboxId inbox, String by, LocalDate day) {
        var officer = inbox.officer();
        if (officer.isPresent()) return officer.get().equals(by);
        var unit = inbox.unit();
        if (unit.isEmpty()) return true;
        var posting = posting(by, day);
        return posting != null && posting.unit().value().equals(unit.get());
    }

    /** Refuses who neither is the addressee nor posts officers. */
    void requireHandsOver(InboxId inbox, String by, LocalDate day) {
        if (!isAddressee(inbox, by, day)) require(by, Power.POST_OFFICERS, day);
    }

    /**
     * Refuses a receiver who isn't there that day. An officer whose service nobody has recorded is
     * taken to be there.
     *
     * @throws RefusedException {@code RECEIVER_GONE}
     */
    void requireThere(InboxId inbox, LocalDate day) {
        boolean officerGone =
                inbox.officer()
                        .map(name -> facts().of(new OfficerId(name).toString()))
                        .filter(known -> known.stream().anyMatch(PostingEvent.class::isInstance))
                        .map(known -> PostingEvent.posting(known, day) == null)
                        .orElse(false);
        boolean unitGone =
                inbox.unit()
                        .flatMap(NotificationOffice::code)
                        .map(code -> facts().of(code.toString()))
                        .filter(known -> !known.isEmpty())
                        .map(known -> !UnitEvent.standsOn(day, known))
                        .orElse(false);
        refuseIf(officerGone || unitGone, RECEIVER_GONE);
    }

    private PostingEvent.@Nullable OfficerPosted posting(String officer, LocalDate day) {
        return InboxId.ofOfficer(officer)
                .flatMap(InboxId::officer)
                .map(name -> facts().of(new OfficerId(name).toString()))
                .map(known -> PostingEvent.posting(known, day))
                .orElse(null);
    }

    /** Cases name units by code, and older ones by name. */
    private static Optional<InternalUnitId> code(String unit) {
        try {
            return Optional.of(new InternalUnitId(unit));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
