package org.chalkline.command.penalty;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.Inputs.requireDigest;
import static org.chalkline.command.Inputs.requireDigests;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.penalty.PenaltyRefusal.*;
import static org.chalkline.kernel.procedure.power.Power.FILE_CASES;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.chalkline.command.money.Amounts;
import org.chalkline.command.penalty.PenaltyCommand.TellIntendedPenalty;
import org.chalkline.command.penalty.PenaltyCommand.WeighStatement;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.penalty.PenaltyEvent.Adoption;
import org.chalkline.kernel.penalty.PenaltyEvent.PenaltyIntended;
import org.chalkline.kernel.penalty.PenaltyEvent.StatementWeighed;
import org.chalkline.kernel.penalty.PenaltyKind;
import org.jspecify.annotations.Nullable;

/**
 * Tells the party what is intended before anything is imposed, and weighs what they say (44, 45).
 */
final class Telling {
    private static final int LINE = 200;
    private static final int TEXT = 4_000;
    private static final int MOST_EVIDENCE = 100;
    private static final int LONGEST_BAR = 10;

    private final OpenCase file;

    Telling(OpenCase file) {
        this.file = file;
    }

    /** An extent of what is intended or imposed; one is more than another. */
    record Extent(
            List<PenaltyKind> kinds,
            @Nullable Money amount,
            @Nullable Money confiscated,
            @Nullable Integer barredYears) {

        static Extent of(PenaltyIntended e) {
            return new Extent(e.kinds(), e.amount(), e.confiscated(), e.barredYears());
        }

        /** Whether this is more than the other in anything. */
        boolean exceeds(Extent other) {
            return !new HashSet<>(other.kinds).containsAll(kinds)
                    || more(amount, other.amount)
                    || more(confiscated, other.confiscated)
                    || isBarredLonger(other);
        }

        private static boolean more(@Nullable Money one, @Nullable Money other) {
            if (one == null) return false;
            return other == null || one.exceeds(other);
        }

        /** Without a number of years, somebody is barred for life. */
        private boolean isBarredLonger(Extent other) {
            if (!kinds.contains(PenaltyKind.ENTRY_BARRED)) return false;
            if (other.barredYears == null) return false;
            return barredYears == null || barredYears > other.barredYears;
        }

        /** Refuses kinds named twice, or without what belongs to them. */
        void requireSound() {
            refuseIf(kinds.isEmpty(), PENALTY_KINDS_UNSOUND);
            refuseIf(new HashSet<>(kinds).size() < kinds.size(), PENALTY_KINDS_UNSOUND);
            requireBoth(PenaltyKind.FINE, amount != null);
            requireBoth(PenaltyKind.GAINS_CONFISCATED, confiscated != null);
            if (amount != null) Amounts.requireSome(amount);
            if (confiscated != null) Amounts.requireSome(confiscated);
            refuseIf(
                    barredYears != null && !kinds.contains(PenaltyKind.ENTRY_BARRED),
                    PENALTY_KINDS_UNSOUND);
            refuseIf(
                    barredYears != null && (barredYears < 1 || barredYears > LONGEST_BAR),
                    BAR_LENGTH);
        }

        private void requireBoth(PenaltyKind kind, boolean there) {
            refuseIf(kinds.contains(kind) != there, PENALTY_KINDS_UNSOUND);
        }
    }

    void tell(TellIntendedPenalty c, PenaltyOffice office) {
        var filed = file.requireFiled();
        var fact =
                new PenaltyIntended(
                        c.penaltyCase(),
                        c.kinds(),
                        c.amount(),
                        c.confiscated(),
                        c.barredYears(),
                        office.said(filed.party(), c.grounds()),
                        c.newEvidence(),
                        c.notice(),
                        c.officer(),
                        c.effectiveOn());
        if (file.knows(fact, office)) return;
        var unused = file.open(c.effectiveOn(), office);
        refuseIf(file.record().decided() != null, DECIDED_ALREADY);
        refuseIf(file.record().concluded() == null, INVESTIGATION_NOT_CONCLUDED);
        requireText(c.grounds(), TEXT);
        requireLine(c.notice(), LINE);
        requireDigests(c.newEvidence(), MOST_EVIDENCE);
        var extent = Extent.of(fact);
        extent.requireSound();
        refuseIf(
                c.kinds().contains(PenaltyKind.LICENCE_CANCELLED) && !namesLicence(),
                LICENCE_UNNAMED);
        office.require(c.officer(), FILE_CASES, c.effectiveOn());
        file.requireNotAside(List.of(c.officer()));
        var before = file.record().beforeDefence();
        if (before != null && extent.exceeds(Extent.of(before))) {
            requireNewEvidence(c.newEvidence());
        }
        apply(fact);
    }

    private boolean namesLicence() {
        return file.record().licence() != null;
    }

    /** More than before the party defended itself rests on what came to light since (45). */
    private void requireNewEvidence(List<String> digests) {
        var defended = file.record().defendedOn();
        boolean since =
                defended != null
                        && !digests.isEmpty()
                        && digests.stream().allMatch(digest -> takenAfter(digest, defended));
        refuseIf(!since, HARSHER_AFTER_DEFENCE);
    }

    private boolean takenAfter(String digest, LocalDate day) {
        var on = file.record().evidenceTakenOn(digest);
        return on != null && on.isAfter(day);
    }

    void weigh(WeighStatement c, PenaltyOffice office) {
        var filed = file.requireFiled();
        var statement = c.statement();
        refuseIf((statement == null) != (c.adopted() == Adoption.NONE_MADE), STATEMENT_UNNAMED);
        var fact =
                new StatementWeighed(
                        c.penaltyCase(),
                        c.adopted(),
                        statement == null ? null : office.said(filed.party(), statement),
                        office.said(filed.party(), c.reasons()),
                        c.record(),
                        c.officer(),
                        c.effectiveOn());
        if (file.knows(fact, office)) return;
        var unused = file.open(c.effectiveOn(), office);
        refuseIf(file.record().decided() != null, DECIDED_ALREADY);
        refuseIf(file.record().intended() == null, NOT_TOLD);
        refuseIf(file.record().statement() != null, STATEMENT_WEIGHED_ALREADY);
        if (statement != null) requireText(statement, TEXT);
        requireText(c.reasons(), TEXT);
        requireDigest(c.record());
        office.require(c.officer(), FILE_CASES, c.effectiveOn());
        file.requireNotAside(List.of(c.officer()));
        apply(fact);
    }
}
