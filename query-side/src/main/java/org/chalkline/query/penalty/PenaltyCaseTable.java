package org.chalkline.query.penalty;

import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.penalty.FineAccount;
import org.chalkline.kernel.penalty.PenaltyCaseId;
import org.chalkline.kernel.penalty.PenaltyEvent;
import org.chalkline.kernel.penalty.PenaltyEvent.*;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.query.graphql.BasisResolver;
import org.chalkline.query.graphql.BySubject;
import org.chalkline.query.penalty.PenaltyCaseRecord.FineOnDay;
import org.chalkline.query.penalty.PenaltyCaseRecord.Paid;
import org.chalkline.query.penalty.PenaltyCaseRecord.Part;
import org.chalkline.query.procedure.clock.ClockNodes;
import org.chalkline.query.procedure.hearing.HearingRecord;
import org.chalkline.query.procedure.service.ServiceRecord;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.chalkline.query.table.Worked.OfOthers;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Which penalty cases there are and were, what was told and imposed, and what was paid. */
@Configuration(proxyBeanMethods = false)
class PenaltyCaseTable {

    /** What is reckoned of it depends on the day; absent where no fine was imposed. */
    private static final Column<PenaltyCaseRecord> ACCOUNT =
            new Column<PenaltyCaseRecord>(
                            "account",
                            Column.Type.TEXT,
                            each -> hasFine(each) ? FactJson.write(each.account()) : null)
                    .withoutIndex();

    static final Table<PenaltyCaseRecord> TABLE =
            Table.<PenaltyCaseRecord>named("penaltyCase", "penaltyCases", "PenaltyCase")
                    .code("Its code.", each -> each.penaltyCase().value())
                    .word(
                            "status",
                            "PenaltyCaseStatus",
                            "How far it has come.",
                            PenaltyCaseRecord::status)
                    .text("unit", "The unit that has it in hand.", PenaltyCaseRecord::unit)
                    .word(
                            "source",
                            "ClueSource",
                            "Where the clue came from.",
                            each -> each.clue() == null ? null : each.clue().source())
                    .text(
                            "party",
                            "Who is to bear it: an organisation's credit code, a person's code.",
                            PenaltyCaseTable::party)
                    .text("school", "The school it is about.", PenaltyCaseTable::school)
                    .text("licence", "The licence at stake.", each -> value(each.licence()))
                    .text("conduct", "The code of what the party did.", PenaltyCaseRecord::conduct)
                    .text("offence", "What kind of offence.", PenaltyCaseRecord::offence)
                    .contains()
                    .word(
                            "way",
                            "PenaltyWay",
                            "How it was decided.",
                            each -> each.outcome() == null ? null : each.outcome().way())
                    .word(
                            "adopted",
                            "StatementAdoption",
                            "What came of the party's last statement.",
                            PenaltyCaseRecord::adopted)
                    .flag(
                            "lessThanTold",
                            "Less was imposed than the party was told first.",
                            PenaltyCaseRecord::lessThanTold)
                    .day(
                            "filedOn",
                            "The day of its filing.",
                            each -> each.filing() == null ? null : each.filing().on())
                    .day(
                            "decidedOn",
                            "The day of its decision.",
                            each -> each.outcome() == null ? null : each.outcome().on())
                    .known()
                    .day("closedOn", "The day of its closing.", PenaltyCaseRecord::closedOn)
                    .day("begunOn", "The day of its first fact.", PenaltyCaseTable::begunOn)
                    .number("fine", "The fine.", each -> each.account().fine())
                    .fen()
                    .number(
                            "owedBack",
                            "Payments for a penalty that fell, owed back.",
                            each -> each.account().owedBack())
                    .fen()
                    .text(
                            "kinds",
                            "The kinds that were imposed, in the order of the decision, with `+` between them.",
                            PenaltyCaseTable::kinds)
                    .kept(ACCOUNT)
                    .worked(
                            "paid",
                            "All that was paid by the day, surcharge included.",
                            ACCOUNT,
                            (account, day) -> account(account).paidBy(day))
                    .fen()
                    .worked(
                            "surcharge",
                            "The surcharge that has run up by the day.",
                            ACCOUNT,
                            (account, day) -> account(account).surchargeBy(day))
                    .fen()
                    .worked(
                            "deferred",
                            "1 where payment was deferred or allowed in instalments, 0 where it wasn't: its average is a share.",
                            ACCOUNT,
                            (account, day) -> account(account).eased() ? 1L : 0L)
                    .worked("contests", "How often its acts were contested.", rulings("CHALLENGED"))
                    .worked(
                            "contestsUpheld",
                            "How often its acts were contested in vain.",
                            rulings("UPHELD"))
                    .worked(
                            "contestsWon",
                            "How often its acts fell, or were found unlawful.",
                            rulings("SET_ASIDE", "FOUND_UNLAWFUL"))
                    .door(TableDoors.BUREAU)
                    .ofPeople()
                    .personal("party")
                    .ofBureauUnit(
                            "unit", Power.FILE_CASES, Power.IMPOSE_PENALTIES, Power.DEFER_FINES)
                    .ofYear("begunOn")
                    .keyedBy(PenaltyCaseId::new);

    private static OfOthers rulings(String... kinds) {
        return OfOthers.counted("ruling", "of", day -> Map.of("kind", List.of(kinds)))
                .ofKind("penalty/");
    }

    private static boolean hasFine(PenaltyCaseRecord each) {
        return each.account().fine() > 0 || !each.account().payments().isEmpty();
    }

    private static FineAccount account(Object written) {
        return FactJson.MAPPER.readValue((String) written, FineAccount.class);
    }

    private static @Nullable String kinds(PenaltyCaseRecord each) {
        var outcome = each.outcome();
        if (outcome == null || outcome.kinds().isEmpty()) return null;
        return outcome.kinds().stream().map(Enum::name).collect(Collectors.joining("+"));
    }

    private static @Nullable String value(@Nullable LicenceId licence) {
        return licence == null ? null : licence.value();
    }

    private static @Nullable String school(PenaltyCaseRecord each) {
        return each.school() == null ? null : each.school().value();
    }

    private static @Nullable String party(PenaltyCaseRecord each) {
        var party = each.party();
        if (party == null) return null;
        return party.person() == null ? party.identifier() : party.person().value();
    }

    private static @Nullable LocalDate begunOn(PenaltyCaseRecord each) {
        if (each.clue() != null) return each.clue().on();
        return each.outcome() == null ? null : each.outcome().on();
    }

    @Bean
    PenaltyCaseView penaltyCaseView() {
        return new PenaltyCaseView();
    }

    @Bean
    Projection<PenaltyCaseRecord> penaltyCaseProjection(
            ProjectionSource projections, PenaltyCaseView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<PenaltyCaseRecord> penaltyCaseQueries(
            Projection<PenaltyCaseRecord> cases,
            ClockNodes clocks,
            BySubject<ServiceRecord> services,
            BySubject<HearingRecord> hearings) {
        return TableQueries.of(TABLE, cases, PenaltyEvent.class, PenaltyCaseTable::summary)
                .withClocks(clocks)
                .with(services.related())
                .with(hearings.related());
    }

    private static String summary(PenaltyEvent fact) {
        return switch (fact) {
            case ClueReceived e -> "Clue: " + e.summary();
            case CaseNotFiled e -> "Not filed: " + e.reasons();
            case CaseFiled e -> "Filed under " + e.number() + ": " + e.offence() + ".";
            case InvestigatorsNamed e -> String.join(", ", e.investigators()) + " investigate.";
            case EvidenceTaken e -> "Evidence taken: " + e.kind() + ".";
            case EvidenceRegistered e ->
                    "Evidence registered (" + e.registration() + "): " + e.objects();
            case EvidenceDisposedOf e -> "Registered evidence: " + e.how() + ".";
            case EvidenceFreed e -> "Registered evidence (" + e.registration() + ") is free again.";
            case InvestigationConcluded e ->
                    "Investigation concluded: " + e.finding() + " is proposed.";
            case PenaltyIntended e ->
                    "Told what is intended: " + imposed(e.kinds(), e.amount()) + ".";
            case StatementWeighed e -> "The party's statement: " + e.adopted() + ".";
            case PenaltyImposed e ->
                    "Imposed by decision "
                            + e.decision().documentNumber()
                            + ": "
                            + imposed(e.kinds(), e.amount())
                            + ".";
            case PenaltyWaived e -> "No penalty: " + e.ground() + ".";
            case OffenceNotProven e -> "The offence is not proven.";
            case CasePassedOn e -> "Passed on to " + e.to() + ".";
            case ImposedOnTheSpot e ->
                    "Imposed on the spot: " + imposed(e.kinds(), e.amount()) + ".";
            case ReportedToBureau e -> "Reported to " + e.to() + ".";
            case PenaltyTakenOver e -> "Taken over: " + e.documentNumber() + ", " + e.content();
            case DecisionPublished e -> "Published: " + e.where() + ".";
            case PublicationWithdrawn e -> "Withdrawn from the public: " + e.reasons();
            case FinePaid e -> e.amount() + " paid, receipt " + e.receipt() + ".";
            case FineCollected e -> e.amount() + " collected on the spot.";
            case FineHandedIn e -> "What was collected was handed in.";
            case PaymentDeferred e -> "Payment deferred until " + e.until() + ".";
            case InstalmentsAllowed e -> e.instalments().size() + " instalments allowed.";
            case SurchargeAdded e -> "A surcharge runs.";
            case SurchargeHalted e -> "The surcharge stands still: " + e.proceeding() + ".";
            case SurchargeResumed e -> "The surcharge runs again.";
            case TimeToSueMoved e ->
                    "After the reconsideration it can be sued over until " + e.until() + ".";
            case FineOwedBack e -> e.amount() + " that were paid are owed back.";
            case FineRefunded e -> e.amount() + " paid back, receipt " + e.receipt() + ".";
            case PartyUrged e -> "Urged to pay " + e.fine() + " and " + e.surcharge() + ".";
            case CourtAsked e -> e.court() + " was asked to enforce it.";
            case PenaltyPerformed e -> "Performed.";
            case PenaltyCaseClosed e -> "Closed: " + e.reasons();
        };
    }

    private static String imposed(List<?> kinds, @Nullable Money amount) {
        var words = new ArrayList<String>();
        kinds.forEach(kind -> words.add(kind.toString()));
        if (amount != null) words.add(amount.toString());
        return String.join(", ", words);
    }

    /** Answers the fields that a case shows otherwise than its record keeps them. */
    @Controller
    static class Fields {
        private final BySubject<ServiceRecord> services;
        private final BySubject<HearingRecord> hearings;

        Fields(BySubject<ServiceRecord> services, BySubject<HearingRecord> hearings) {
            this.services = services;
            this.hearings = hearings;
        }

        @SchemaMapping(typeName = "PenaltyCase")
        public List<HearingRecord> hearings(PenaltyCaseRecord each, DataFetchingEnvironment env) {
            return hearings.of(env, each.penaltyCase().toString());
        }

        @SchemaMapping(typeName = "PenaltyCase")
        public List<ServiceRecord> services(PenaltyCaseRecord each, DataFetchingEnvironment env) {
            return services.of(env, each.penaltyCase().toString());
        }

        /** On the day that is spoken of; absent where no fine was imposed by then. */
        @SchemaMapping(typeName = "PenaltyCase")
        public @Nullable FineOnDay fine(PenaltyCaseRecord each, DataFetchingEnvironment env) {
            var account = each.account();
            if (account.fine() == 0 && account.payments().isEmpty()) return null;
            var day = BasisResolver.basisOf(env).effectiveOn();
            var parts = new ArrayList<Part>();
            for (int i = 0; i < account.instalments().size(); i++) {
                var part = account.instalments().get(i);
                parts.add(new Part(i + 1, part.amount(), part.until(), account.isPaid(i + 1)));
            }
            return new FineOnDay(
                    Money.ofFen(account.fine()),
                    Money.ofFen(account.paidBy(day)),
                    Money.ofFen(account.surchargeBy(day)),
                    Money.ofFen(Math.max(0, account.owedOn(day))),
                    account.standsStillOn(day),
                    paid(account.payments(), day),
                    List.copyOf(parts),
                    Money.ofFen(account.owedBackOn(day)),
                    paid(account.refunds(), day));
        }

        private static List<Paid> paid(List<FineAccount.Payment> all, LocalDate day) {
            return all.stream()
                    .filter(payment -> !payment.on().isAfter(day))
                    .map(
                            payment ->
                                    new Paid(
                                            payment.on(),
                                            Money.ofFen(payment.fen()),
                                            payment.receipt(),
                                            payment.instalment()))
                    .toList();
        }
    }
}
