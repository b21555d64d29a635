package org.chalkline.command.penalty;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.penalty.PenaltyCommand.*;
import org.chalkline.command.procedure.service.ServiceCommand.ServePaper;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.penalty.Offender;
import org.chalkline.kernel.penalty.PenaltyCaseId;
import org.chalkline.kernel.penalty.PenaltyEvent.Adoption;
import org.chalkline.kernel.penalty.PenaltyEvent.ClueSource;
import org.chalkline.kernel.penalty.PenaltyEvent.Finding;
import org.chalkline.kernel.penalty.PenaltyEvent.Harm;
import org.chalkline.kernel.penalty.PenaltyEvent.Weight;
import org.chalkline.kernel.penalty.PenaltyKind;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.decision.RemedyNotice;
import org.chalkline.kernel.procedure.service.ServiceMode;
import org.jspecify.annotations.Nullable;

/** A case against a company, and what was done in it from day to day. */
final class Examples {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final LocalDate SINCE = LocalDate.of(2020, 1, 2);
    static final LocalDate UNTIL = LocalDate.of(2027, 12, 31);
    static final String FILER = "filer";
    static final String HEAD = "head-1";
    static final String DEPUTY = "deputy";
    static final String FIRST = "officer-1";
    static final String SECOND = "officer-2";
    static final String THIRD = "officer-3";
    static final String UNCERTIFIED = "officer-4";
    static final String PRESIDER = "presider";
    static final String KEEPER = "keeper";
    static final String DIGEST = Sha256.hex("a paper");
    static final PenaltyCaseId CASE = new PenaltyCaseId("PC-1");
    static final PersonId WANG = new PersonId("P-1");
    static final PersonId CHILD = new PersonId("P-2");
    static final Offender ELM = Offender.of("Elm Ltd", "91310105MA1TEST");
    static final LegalBasis LAW = new LegalBasis("Private Education Law", "62", "2018");
    static final RemedyNotice REMEDIES = new RemedyNotice("Government", 60, "Court", 6, false);
    static final LocalDate FILED = day("2026-03-02");

    private Examples() {}

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    static Money yuan(String amount) {
        return Money.of(amount);
    }

    static ReceiveClue clue(PenaltyCaseId id, LocalDate on) {
        return new ReceiveClue(
                id,
                ClueSource.REPORT,
                null,
                null,
                null,
                "Fees beyond what was published.",
                "Law",
                "clerk",
                on);
    }

    static FilePenaltyCase filing(PenaltyCaseId id, Offender party, LocalDate endedOn) {
        return new FilePenaltyCase(
                id,
                "立〔2026〕1号",
                party,
                "fees-2025",
                "Fees beyond what was published",
                LAW,
                endedOn,
                Harm.ORDINARY,
                "Law",
                List.of(FIRST, SECOND),
                null,
                FILER,
                FILED);
    }

    static FilePenaltyCase filing(PenaltyCaseId id, Offender party) {
        return filing(id, party, day("2026-02-20"));
    }

    static ConcludeInvestigation conclusion(PenaltyCaseId id, Weight... weight) {
        return new ConcludeInvestigation(
                id,
                Finding.IMPOSE,
                DIGEST,
                List.of(weight),
                List.of(FIRST, SECOND),
                day("2026-03-16"));
    }

    static TellIntendedPenalty intention(
            PenaltyCaseId id, @Nullable Money amount, LocalDate on, PenaltyKind... kinds) {
        return new TellIntendedPenalty(
                id,
                List.of(kinds),
                amount,
                null,
                null,
                "Fees of 300 yuan were taken beyond what was published.",
                List.of(),
                "告〔2026〕" + on.getDayOfYear() + "号",
                FILER,
                on);
    }

    static TellIntendedPenalty fined(PenaltyCaseId id, String amount) {
        return intention(id, yuan(amount), day("2026-03-17"), PenaltyKind.FINE);
    }

    static WeighStatement silence(PenaltyCaseId id, LocalDate on) {
        return new WeighStatement(
                id, Adoption.NONE_MADE, null, "They said so in writing.", DIGEST, FILER, on);
    }

    static WeighStatement defence(PenaltyCaseId id, LocalDate on) {
        return new WeighStatement(
                id,
                Adoption.IN_PART,
                "We paid everything back.",
                "Half was paid back.",
                DIGEST,
                FILER,
                on);
    }

    static Decision decided(String number, LocalDate on, @Nullable RemedyNotice remedies) {
        return decided(number, HEAD, on, remedies);
    }

    static Decision decided(
            String number, String officer, LocalDate on, @Nullable RemedyNotice remedies) {
        return new Decision(
                number,
                "Bureau",
                officer,
                on,
                null,
                null,
                List.of(),
                List.of(LAW),
                "It is proven.",
                List.of(),
                null,
                "They said nothing.",
                null,
                null,
                remedies,
                DIGEST);
    }

    static ImposePenalty imposed(
            PenaltyCaseId id, @Nullable Money amount, Decision decision, PenaltyKind... kinds) {
        return new ImposePenalty(
                id,
                List.of(kinds),
                amount,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                decision,
                decision.decidedOn());
    }

    static ImposePenalty fine(PenaltyCaseId id, String amount) {
        return imposed(
                id,
                yuan(amount),
                decided("罚-" + id.value(), day("2026-03-20"), REMEDIES),
                PenaltyKind.FINE);
    }

    static ServePaper served(PenaltyCaseId id, String receiver, LocalDate on) {
        return new ServePaper(
                id.toString(),
                "罚-" + id.value(),
                receiver,
                ServiceMode.IN_PERSON,
                "the manager",
                DIGEST,
                null,
                null,
                FILER,
                on);
    }

    /** All up to a fine of a thousand yuan that was served on 23 March 2026. */
    static Object[] fineServed(PenaltyCaseId id) {
        return new Object[] {
            clue(id, FILED),
            filing(id, ELM),
            conclusion(id),
            fined(id, "1000"),
            silence(id, day("2026-03-18")),
            fine(id, "1000"),
            served(id, "Elm Ltd", day("2026-03-23"))
        };
    }
}
