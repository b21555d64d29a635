package org.chalkline.command.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.asset.Examples.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.chalkline.command.asset.AssetCommand.*;
import org.chalkline.command.asset.AssetRequestCommand.WithdrawAssetRequest;
import org.chalkline.command.asset.DisposalCommand.*;
import org.chalkline.command.asset.StocktakingCommand.*;
import org.chalkline.kernel.asset.ApprovalLevel;
import org.chalkline.kernel.asset.AssetEvent;
import org.chalkline.kernel.asset.AssetEvent.*;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.asset.AssetRequestEvent.AssetSupplied;
import org.chalkline.kernel.asset.AssetRequestEvent.Supply;
import org.chalkline.kernel.asset.DisposalEvent;
import org.chalkline.kernel.asset.DisposalEvent.DisposalCarriedOut;
import org.chalkline.kernel.asset.DisposalEvent.DisposalConcluded;
import org.chalkline.kernel.asset.DisposalEvent.DisposalRequested;
import org.chalkline.kernel.asset.DisposalId;
import org.chalkline.kernel.asset.DisposalManner;
import org.chalkline.kernel.asset.PaymentUseEvent.PaymentDrawnOn;
import org.chalkline.kernel.asset.StocktakingEvent.Cause;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/** Whatever is asked in whatever order, no asset is ever in two states at once. */
class AssetInvariantsTest {
    private static final List<AssetId> ASSETS = List.of(ASSET, SECOND, THIRD);
    private static final List<DisposalId> DISPOSALS = List.of(DISPOSAL, new DisposalId("D-2"));

    @Property(tries = 150)
    void statuses_never_contradict(@ForAll("requests") List<Object> requests) {
        try (var bureau = new Bureau()) {
            bureau.knowing(drafted(UNIT), paid("10000.00"), refunded("4000.00"));
            bureau.accept(request(2), grant(Supply.BOUGHT), takeOver(ASSET));
            for (var request : requests) {
                if (bureau.submit(request) == null) {
                    assertThat(bureau.accept(request))
                            .as("a repeat adds nothing: %s", request)
                            .isEmpty();
                }
            }
            for (var asset : ASSETS) lives(bureau.factsOf(asset));
            for (var disposal : DISPOSALS) goesWithAllOfItsAssets(bureau, disposal);
            paysForNoMoreThanWasPaid(bureau);
        }
    }

    /** Follows one asset's facts by a model of its own. */
    private static void lives(List<Fact> facts) {
        boolean there = false;
        boolean registered = false;
        boolean over = false;
        String away = "";
        @Nullable DisposalId disposal = null;
        boolean gone = false;
        @Nullable Object custodian = null;
        var unit = UNIT;
        LocalDate last = LocalDate.MIN;
        for (var each : facts) {
            var fact = (AssetEvent) each;
            assertThat(over).as("nothing follows the end: %s", facts).isFalse();
            assertThat(fact.effectiveOn()).as("order: %s", facts).isAfterOrEqualTo(last);
            last = fact.effectiveOn();
            boolean coming =
                    fact instanceof AssetAcquired
                            || fact instanceof AssetTakenOver
                            || fact instanceof SurplusAssetRegistered;
            assertThat(there).as("comes once: %s", facts).isEqualTo(!coming);
            there = true;
            if (fact instanceof AssetAcquired) continue;
            if (coming || fact instanceof AssetRegistered) {
                assertThat(registered).isFalse();
                registered = true;
                continue;
            }
            assertThat(registered).as("no off-book asset: %s", facts).isTrue();
            if (gone) assertThat(fact).as("%s", facts).isInstanceOf(AssetDerecognised.class);
            switch (fact) {
                case AssetSignedFor e -> {
                    assertThat(away).isEmpty();
                    assertThat(custodian).isNull();
                    custodian = e.custodian();
                }
                case CustodyHandedOver e -> {
                    assertThat(away).isEmpty();
                    assertThat(custodian).isEqualTo(e.from());
                    custodian = e.to();
                }
                case AssetReturnedToStore e -> {
                    assertThat(away).isEmpty();
                    assertThat(custodian).isEqualTo(e.from());
                    custodian = null;
                }
                case AssetMoved e -> assertThat(away).isEmpty();
                case AssetLent e -> away = leaves(away, "lent", disposal);
                case LoanReturned e -> away = returns(away, "lent");
                case AssetLeased e -> away = leaves(away, "leased", disposal);
                case RentRemitted e -> assertThat(away).isEqualTo("leased");
                case LeaseEnded e -> away = returns(away, "leased");
                case LeaseEndedByDefault e -> away = returns(away, "leased");
                case RentArrearsRemitted e -> {} // whoever has it by then
                case HandedOverToUnit e -> away = leaves(away, "under way", disposal);
                case TakenOverByUnit e -> {
                    away = returns(away, "under way");
                    unit = e.unit();
                    custodian = e.receivedBy();
                }
                case UnitTransferCalledOff e -> away = returns(away, "under way");
                case AssetMissed e -> away = leaves(away, "missing", disposal);
                case AssetFoundAgain e -> away = returns(away, "missing");
                case LossConfirmed e -> assertThat(away).isEqualTo("missing");
                case PutUpForDisposal e -> {
                    assertThat(disposal).as("disposed twice: %s", facts).isNull();
                    if (!away.isEmpty()) {
                        assertThat(away).as("only the lost: %s", facts).isEqualTo("missing");
                        assertThat(e.manner()).isEqualTo(DisposalManner.WRITTEN_OFF);
                    }
                    disposal = e.disposal();
                }
                case KeptAfterAll e -> {
                    assertThat(e.disposal()).isEqualTo(disposal);
                    disposal = null;
                }
                case AssetDisposedOf e -> {
                    assertThat(e.disposal()).isEqualTo(disposal);
                    gone = true;
                }
                case AssetDerecognised e -> {
                    assertThat(gone).as("struck off before it went: %s", facts).isTrue();
                    over = true;
                }
                default -> throw new AssertionError("not asked for: " + fact);
            }
            assertThat(unit).isNotNull();
        }
    }

    private static String leaves(String away, String where, @Nullable DisposalId disposal) {
        assertThat(away).isEmpty();
        assertThat(disposal).isNull();
        return where;
    }

    private static String returns(String away, String from) {
        assertThat(away).isEqualTo(from);
        return "";
    }

    private static void goesWithAllOfItsAssets(Bureau bureau, DisposalId id) {
        var facts = bureau.factsOf(id);
        if (facts.isEmpty()) return;
        var requested = (DisposalRequested) facts.getFirst();
        boolean gone = facts.stream().anyMatch(DisposalCarriedOut.class::isInstance);
        boolean concluded = facts.stream().anyMatch(DisposalConcluded.class::isInstance);
        assertThat(facts.stream().filter(DisposalCarriedOut.class::isInstance).count())
                .isLessThanOrEqualTo(1);
        for (var asset : requested.assets()) {
            assertThat(bureau.factsOf(asset).stream())
                    .filteredOn(f -> f instanceof AssetDisposedOf e && e.disposal().equals(id))
                    .hasSize(gone ? 1 : 0);
            assertThat(bureau.factsOf(asset).stream())
                    .filteredOn(f -> f instanceof AssetDerecognised e && e.disposal().equals(id))
                    .hasSize(concluded ? 1 : 0);
        }
        assertThat(facts).allMatch(DisposalEvent.class::isInstance);
    }

    private static void paysForNoMoreThanWasPaid(Bureau bureau) {
        long drawn =
                bureau.facts(PaymentDrawnOn.class).stream().mapToLong(f -> f.amount().fen()).sum();
        assertThat(drawn).isLessThanOrEqualTo(Money.of("6000.00").fen());
        assertThat(bureau.facts(AssetSupplied.class)).hasSizeLessThanOrEqualTo(2);
        assertThat(bureau.facts(AssetAcquired.class))
                .hasSameSizeAs(bureau.facts(PaymentDrawnOn.class));
    }

    @Provide
    Arbitrary<List<Object>> requests() {
        var days = Arbitraries.of(APRIL, APRIL, MAY, MAY, JUNE);
        var which = Arbitraries.integers().between(0, ASSETS.size() - 1);
        var acts = Arbitraries.integers().between(0, 33);
        // Days mostly ascend, or nearly all would be refused for their order alone.
        return Combinators.combine(days, which, acts)
                .as(AssetInvariantsTest::asked)
                .list()
                .ofMinSize(5)
                .ofMaxSize(60)
                .map(AssetInvariantsTest::mostlyInOrder);
    }

    private record Asked(LocalDate on, Object command) {}

    private static List<Object> mostlyInOrder(List<Asked> asked) {
        var sorted = new ArrayList<>(asked);
        sorted.sort(Comparator.comparing(Asked::on));
        return sorted.stream().map(Asked::command).toList();
    }

    private static Asked asked(LocalDate on, int which, int act) {
        var asset = ASSETS.get(which);
        var disposal = DISPOSALS.get(which % 2);
        Object command =
                switch (act) {
                    case 0 -> takeOver(asset);
                    case 1, 2 -> buy(asset, which == 1 ? "3500.00" : "2500.00");
                    case 3 -> register(asset);
                    case 4, 5 -> new SignForAsset(asset, LI, "Office 305", on);
                    case 6 -> new HandOverCustody(asset, LI, WANG, "Hall", DIGEST, on);
                    case 7 -> new ReturnAssetToStore(asset, WANG, "Store", on);
                    case 8 -> new MoveAsset(asset, "Attic", on);
                    case 9 -> new LendAsset(asset, OTHER, WANG, TODAY, DIGEST, on);
                    case 10, 11 -> new ReturnLoan(asset, "As lent", "Store", on);
                    case 12 ->
                            new LeaseAsset(
                                    asset, "Elm", TODAY, Money.of("7"), DIGEST, decided(on), on);
                    case 13 -> new RemitRent(asset, Money.of("7"), "V", on);
                    case 14, 15 -> new EndLease(asset, "Fine", "Store", on);
                    case 16 -> new HandOverToUnit(asset, OTHER, decided(on), on);
                    case 17 -> new TakeOverFromUnit(asset, OTHER, null, WANG, "Hall", DIGEST, on);
                    case 18 -> new CallOffUnitTransfer(asset, "No room.", on);
                    case 19 -> begin(on);
                    case 20 -> expect(on, asset);
                    case 21 -> count(asset, which != 0, on);
                    case 22 -> close(on);
                    case 23 ->
                            new ExplainDeficit(
                                    STOCKTAKING, asset, Cause.THEFT, "Stolen.", null, on);
                    case 24 -> new ApproveDeficit(STOCKTAKING, asset, Money.ZERO, decided(on), on);
                    case 25 -> new MakeDeficitGood(STOCKTAKING, asset, "Attic", on);
                    case 26, 27 ->
                            new RequestDisposal(
                                    disposal,
                                    UNIT,
                                    which == 1 ? List.of(SECOND) : List.of(ASSET, THIRD),
                                    DisposalManner.DONATED,
                                    null,
                                    "Not needed.",
                                    "T-0087",
                                    on);
                    case 28 -> new DiscussDisposal(disposal, meeting(4, 1), on);
                    case 29 ->
                            new ApproveDisposal(
                                    disposal, ApprovalLevel.UNIT, null, null, decided(on), on);
                    case 30 ->
                            new CarryOutDisposal(
                                    disposal, "Elm", Money.ZERO, Money.ZERO, DIGEST, on);
                    case 31 -> new ConcludeDisposal(disposal, "J", on);
                    case 32 -> new GiveUpDisposal(disposal, "It works.", on);
                    default -> new WithdrawAssetRequest(REQUEST, "Not needed.", on);
                };
        return new Asked(on, command);
    }
}
