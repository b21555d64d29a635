package org.chalkline.query.penalty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.penalty.FineAccount;
import org.chalkline.kernel.penalty.PenaltyEvent;
import org.chalkline.kernel.penalty.PenaltyEvent.*;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.query.penalty.PenaltyCaseRecord.Clue;
import org.chalkline.query.penalty.PenaltyCaseRecord.Conclusion;
import org.chalkline.query.penalty.PenaltyCaseRecord.CourtRequest;
import org.chalkline.query.penalty.PenaltyCaseRecord.Evidence;
import org.chalkline.query.penalty.PenaltyCaseRecord.Filing;
import org.chalkline.query.penalty.PenaltyCaseRecord.Intention;
import org.chalkline.query.penalty.PenaltyCaseRecord.Outcome;
import org.chalkline.query.penalty.PenaltyCaseRecord.Publication;
import org.chalkline.query.penalty.PenaltyCaseRecord.Registration;
import org.chalkline.query.penalty.PenaltyCaseRecord.Statement;
import org.chalkline.query.penalty.PenaltyCaseRecord.Status;
import org.chalkline.query.penalty.PenaltyCaseRecord.Urging;
import org.chalkline.query.penalty.PenaltyCaseRecord.Way;
import org.chalkline.query.projection.AggregateView;
import org.chalkline.query.projection.Column;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one penalty case into its {@link PenaltyCaseRecord}. */
public final class PenaltyCaseView implements AggregateView<PenaltyCaseRecord> {
    private static final String NO_UNIT = "-";

    @Override
    public String name() {
        return "penalties";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<PenaltyCaseRecord> stateType() {
        return PenaltyCaseRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return PenaltyEvent.class.isAssignableFrom(type);
    }

    @Override
    public List<Column<PenaltyCaseRecord>> columns() {
        return PenaltyCaseTable.TABLE.columns();
    }

    @Override
    public @Nullable PenaltyCaseRecord evolve(@Nullable PenaltyCaseRecord before, Fact fact) {
        var event = (PenaltyEvent) fact;
        var was = before == null ? begun(event) : before;
        var now = was.with(b -> b.account(was.account().after(event)));
        return switch (event) {
            case ClueReceived e -> clue(now, e);
            case CaseNotFiled e ->
                    now.with(b -> b.status(Status.NOT_FILED).closedOn(e.effectiveOn()));
            case CaseFiled e -> filed(now, e);
            case InvestigatorsNamed e -> now.with(b -> b.investigators(e.investigators()));
            case EvidenceTaken e -> {
                var taken =
                        new Evidence(
                                e.effectiveOn(),
                                e.kind(),
                                e.digest(),
                                e.from(),
                                e.content(),
                                e.officers());
                yield now.with(b -> b.evidence(plus(now.evidence(), taken)));
            }
            case EvidenceRegistered e -> {
                var registered =
                        new Registration(
                                e.registration(),
                                e.effectiveOn(),
                                e.objects(),
                                e.list(),
                                e.approver(),
                                null,
                                false,
                                null);
                yield now.with(b -> b.registrations(plus(now.registrations(), registered)));
            }
            case EvidenceDisposedOf e -> ended(now, e.registration(), e.effectiveOn(), e.how());
            case EvidenceFreed e -> ended(now, e.registration(), e.effectiveOn(), null);
            case InvestigationConcluded e -> {
                var end =
                        new Conclusion(
                                e.effectiveOn(), e.finding(), e.report(), e.weight(), e.officers());
                yield now.with(b -> b.status(Status.CONCLUDED).conclusion(end));
            }
            case PenaltyIntended e -> intended(now, e);
            case StatementWeighed e -> weighed(now, e);
            case PenaltyImposed e -> imposed(now, e);
            case PenaltyWaived e ->
                    decided(
                            now,
                            Status.WAIVED,
                            outcome(Way.WAIVED, e.decision(), e.effectiveOn())
                                    .ground(e.ground())
                                    .reasons(e.reasons())
                                    .build());
            case OffenceNotProven e ->
                    decided(
                            now,
                            Status.NOT_PROVEN,
                            outcome(Way.NOT_PROVEN, e.decision(), e.effectiveOn())
                                    .reasons(e.reasons())
                                    .build());
            case CasePassedOn e ->
                    decided(
                            now,
                            Status.PASSED_ON,
                            outcome(Way.PASSED_ON, e.decision(), e.effectiveOn())
                                    .to(e.to())
                                    .reasons(e.reasons())
                                    .build());
            case ImposedOnTheSpot e -> onTheSpot(now, e);
            case PenaltyTakenOver e -> takenOver(now, e);
            case ReportedToBureau e -> now;
            case DecisionPublished e ->
                    now.with(
                            b ->
                                    b.publication(
                                            new Publication(
                                                    e.effectiveOn(), e.where(), null, null)));
            case PublicationWithdrawn e -> withdrawn(now, e);
            case FinePaid e -> now;
            case FineCollected e -> now;
            case FineHandedIn e -> now;
            case PaymentDeferred e -> now.with(b -> b.status(Status.DEFERRED));
            case InstalmentsAllowed e -> now.with(b -> b.status(Status.IN_INSTALMENTS));
            case SurchargeAdded e -> now.with(b -> b.status(Status.SURCHARGED));
            case SurchargeHalted e -> now;
            case SurchargeResumed e -> now;
            case TimeToSueMoved e -> now;
            case FineOwedBack e -> now;
            case FineRefunded e -> now;
            case PartyUrged e -> urged(now, e);
            case CourtAsked e -> {
                var asked = new CourtRequest(e.effectiveOn(), e.court(), e.fine(), e.surcharge());
                yield now.with(b -> b.status(Status.COURT_ASKED).court(asked));
            }
            case PenaltyPerformed e ->
                    now.with(b -> b.status(Status.PERFORMED).performedOn(e.effectiveOn()));
            case PenaltyCaseClosed e ->
                    now.with(b -> b.status(Status.CLOSED).closedOn(e.effectiveOn()));
        };
    }

    private static PenaltyCaseRecord begun(PenaltyEvent first) {
        return PenaltyCaseRecordBuilder.builder()
                .penaltyCase(first.penaltyCase())
                .status(Status.CLUE)
                .unit(NO_UNIT)
                .investigators(List.of())
                .evidence(List.of())
                .registrations(List.of())
                .intentions(List.of())
                .statements(List.of())
                .account(FineAccount.NONE)
                .urgings(List.of())
                .build();
    }

    private static PenaltyCaseRecord clue(PenaltyCaseRecord now, ClueReceived e) {
        var clue = new Clue(e.effectiveOn(), e.source(), e.of(), e.summary(), e.officer());
        return now.with(b -> b.clue(clue).unit(e.unit()).school(e.school()).licence(e.licence()));
    }

    private static PenaltyCaseRecord filed(PenaltyCaseRecord now, CaseFiled e) {
        var filing =
                new Filing(
                        e.effectiveOn(), e.number(), e.law(), e.endedOn(), e.harm(), e.officer());
        return now.with(
                b ->
                        b.status(Status.FILED)
                                .filing(filing)
                                .licence(e.licence() == null ? now.licence() : e.licence())
                                .unit(e.unit())
                                .party(e.party())
                                .conduct(e.conduct())
                                .offence(e.offence())
                                .investigators(e.investigators()));
    }

    private static PenaltyCaseRecord ended(
            PenaltyCaseRecord now, int number, LocalDate on, @Nullable EvidenceDisposal how) {
        var all = new ArrayList<>(now.registrations());
        all.replaceAll(
                each ->
                        each.number() == number
                                ? new Registration(
                                        each.number(),
                                        each.on(),
                                        each.objects(),
                                        each.list(),
                                        each.approver(),
                                        on,
                                        how == null,
                                        how)
                                : each);
        return now.with(b -> b.registrations(List.copyOf(all)));
    }

    private static PenaltyCaseRecord intended(PenaltyCaseRecord now, PenaltyIntended e) {
        var told =
                new Intention(
                        e.effectiveOn(),
                        e.kinds(),
                        e.amount(),
                        e.confiscated(),
                        e.barredYears(),
                        e.grounds(),
                        e.notice(),
                        e.officer());
        return now.with(b -> b.status(Status.TOLD).intentions(plus(now.intentions(), told)));
    }

    private static PenaltyCaseRecord weighed(PenaltyCaseRecord now, StatementWeighed e) {
        var stated =
                new Statement(
                        e.effectiveOn(),
                        e.adopted(),
                        e.statement(),
                        e.reasons(),
                        e.record(),
                        e.officer());
        return now.with(
                b -> b.status(Status.STATEMENT_WEIGHED).statements(plus(now.statements(), stated)));
    }

    private static PenaltyCaseRecordOutcomeBuilder outcome(
            Way way, Decision decision, LocalDate on) {
        return PenaltyCaseRecordOutcomeBuilder.builder()
                .on(on)
                .way(way)
                .kinds(List.of())
                .barredFrom(List.of())
                .documentNumber(decision.documentNumber())
                .body(decision.body())
                .builder()
                .decision(decision);
    }

    private static PenaltyCaseRecord decided(
            PenaltyCaseRecord now, Status status, Outcome outcome) {
        return now.with(b -> b.status(status).outcome(outcome));
    }

    private static PenaltyCaseRecord imposed(PenaltyCaseRecord now, PenaltyImposed e) {
        var end =
                outcome(Way.IMPOSED, e.decision(), e.effectiveOn())
                        .kinds(e.kinds())
                        .amount(e.amount())
                        .confiscated(e.confiscated())
                        .standard(e.standard())
                        .standardItem(e.standardItem())
                        .licenceItem(e.licenceItem())
                        .barredFrom(e.barredFrom())
                        .barredUntil(e.barredUntil())
                        .lawCompared(e.lawCompared())
                        .reasons(e.reasons())
                        .build();
        return decided(now, Status.IMPOSED, end);
    }

    private static PenaltyCaseRecord onTheSpot(PenaltyCaseRecord now, ImposedOnTheSpot e) {
        var end =
                outcome(Way.ON_THE_SPOT, e.decision(), e.effectiveOn())
                        .kinds(e.kinds())
                        .amount(e.amount())
                        .place(e.place())
                        .reasons(e.reasons())
                        .build();
        return decided(now, Status.IMPOSED, end)
                .with(
                        b ->
                                b.unit(e.unit())
                                        .party(e.party())
                                        .conduct(e.conduct())
                                        .offence(e.offence())
                                        .school(e.school())
                                        .investigators(e.officers()));
    }

    private static PenaltyCaseRecord takenOver(PenaltyCaseRecord now, PenaltyTakenOver e) {
        var end =
                PenaltyCaseRecordOutcomeBuilder.builder()
                        .on(e.decidedOn())
                        .way(Way.TAKEN_OVER)
                        .kinds(e.kinds())
                        .barredFrom(List.of())
                        .documentNumber(e.documentNumber())
                        .body(e.body())
                        .builder()
                        .amount(e.amount())
                        .confiscated(e.confiscated())
                        .content(e.law() + ": " + e.content())
                        .build();
        return decided(now, Status.CLOSED, end)
                .with(b -> b.party(e.party()).offence(e.offence()).closedOn(e.decidedOn()));
    }

    private static PenaltyCaseRecord withdrawn(PenaltyCaseRecord now, PublicationWithdrawn e) {
        var was = Objects.requireNonNull(now.publication(), "not published");
        return now.with(
                b ->
                        b.publication(
                                new Publication(
                                        was.on(), was.where(), e.effectiveOn(), e.reasons())));
    }

    private static PenaltyCaseRecord urged(PenaltyCaseRecord now, PartyUrged e) {
        var urging = new Urging(e.effectiveOn(), e.fine(), e.surcharge(), e.until(), e.notice());
        return now.with(b -> b.status(Status.URGED).urgings(plus(now.urgings(), urging)));
    }

    private static <T> List<T> plus(List<T> some, T more) {
        var all = new ArrayList<T>(some);
        all.add(more);
        return List.copyOf(all);
    }
}
