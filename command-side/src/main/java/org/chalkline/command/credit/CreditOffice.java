package org.chalkline.command.credit;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.credit.CreditRefusal.CREDIT_ISSUER_UNCLEAR;
import static org.chalkline.command.credit.CreditRefusal.CREDIT_PROGRAMME_NOT_ENDED;
import static org.chalkline.command.credit.CreditRefusal.CREDIT_PROGRAMME_UNKNOWN;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.chalkline.command.personal.OfficeForPeople;
import org.chalkline.command.personal.PeopleOnFile;
import org.chalkline.command.personal.Seals;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.command.Codes;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.programme.ProgrammeEvent.ProgrammeEnded;
import org.chalkline.kernel.programme.ProgrammeEvent.ProgrammeProposed;
import org.chalkline.kernel.programme.ProgrammeEvent.ProgrammeTakenOver;
import org.chalkline.kernel.programme.ProgrammeId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives acts on credits what they need from outside, and counts outcomes for them. */
@Component
public class CreditOffice extends OfficeForPeople {
    private final CountedOutcomes outcomes;

    public CreditOffice(
            Clock clock,
            Calendars calendars,
            Powers powers,
            FactsOf facts,
            PeopleOnFile people,
            Seals seals,
            CountedOutcomes outcomes) {
        super(clock, calendars, powers, facts, people, seals);
        this.outcomes = outcomes;
    }

    CountedOutcomes outcomes() {
        return outcomes;
    }

    /**
     * The code of who issued a certificate: the provider of the programme whose outcome it is, or
     * who is named. What a school of the register issued is known by its programme alone, so that
     * one certificate has one issuer.
     */
    String issuer(@Nullable ProgrammeId programme, @Nullable String issuer, LocalDate on) {
        refuseIf((programme == null) == (issuer == null), CREDIT_ISSUER_UNCLEAR);
        if (programme != null) return provider(programme, on);
        var named = Objects.requireNonNull(issuer);
        Codes.requireId("An issuer's", named);
        refuseIf(!facts().of(named).isEmpty(), CREDIT_ISSUER_UNCLEAR);
        return named;
    }

    private String provider(ProgrammeId programme, LocalDate on) {
        @Nullable String provider = null;
        @Nullable LocalDate endedOn = null;
        for (var fact : facts().of(programme.toString())) {
            switch (fact) {
                case ProgrammeProposed e -> provider = e.provider().value();
                case ProgrammeEnded e -> endedOn = e.effectiveOn();
                case ProgrammeTakenOver e -> {
                    provider = e.provider().value();
                    endedOn = e.endedOn();
                }
                default -> {} // says neither
            }
        }
        refuseIf(provider == null, CREDIT_PROGRAMME_UNKNOWN);
        refuseIf(endedOn == null || on.isBefore(endedOn), CREDIT_PROGRAMME_NOT_ENDED);
        return Objects.requireNonNull(provider);
    }
}
