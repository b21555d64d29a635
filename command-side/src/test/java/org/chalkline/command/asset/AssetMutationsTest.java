package org.chalkline.command.asset;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.asset.Examples.*;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chalkline.command.MutationApi;
import org.chalkline.command.asset.AssetCommand.*;
import org.chalkline.command.asset.AssetRequestCommand.*;
import org.chalkline.command.asset.DisposalCommand.*;
import org.chalkline.command.asset.StocktakingCommand.*;
import org.chalkline.kernel.asset.ApprovalLevel;
import org.chalkline.kernel.asset.AssetRequestEvent.Supply;
import org.chalkline.kernel.asset.DisposalManner;
import org.chalkline.kernel.asset.StocktakingEvent.Cause;
import org.chalkline.kernel.fact.FactJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AssetMutationsTest {
    private final MutationApi api = new MutationApi();

    static Stream<Object> commands() {
        return Stream.of(
                request(3),
                grant(Supply.RENTED),
                new GrantAssetRequest(REQUEST, Supply.BOUGHT, meeting(4, 1), decided(MARCH), MARCH),
                new RefuseAssetRequest(REQUEST, decided(MARCH), MARCH),
                new WithdrawAssetRequest(REQUEST, "No need.", MARCH),
                buy(ASSET, "5000.00"),
                donate(ASSET),
                register(ASSET),
                takeOver(ASSET),
                new SettleConstructionAccounts(ASSET, COST, DIGEST, JUNE),
                new GiveBackRentedAsset(ASSET, DIGEST, JUNE),
                sign(APRIL),
                new HandOverCustody(ASSET, LI, WANG, "Hall", DIGEST, APRIL),
                new ReturnAssetToStore(ASSET, LI, "Store", APRIL),
                new MoveAsset(ASSET, "Hall", APRIL),
                lend(APRIL),
                new ReturnLoan(ASSET, "As lent", "Store", APRIL),
                lease(APRIL),
                new RemitRent(ASSET, COST, "V-1", APRIL),
                new EndLease(ASSET, "As leased", "Store", APRIL),
                new EndLeaseByDefault(
                        ASSET, COST, "No rent.", "Worn", "Store", decided(APRIL), APRIL),
                new RemitRentArrears(ASSET, COST, "V-2", APRIL),
                invest(ASSET, APRIL),
                new GiveUpInvestment(ASSET, "It pays nothing.", APRIL),
                contribute(ASSET, APRIL),
                new RemitInvestmentIncome(ASSET, COST, "V-3", APRIL),
                new EndInvestment(ASSET, "Over.", "Worn", "Store", decided(APRIL), APRIL),
                new RegisterTitle(ASSET, "C-1", "Registry", DIGEST, APRIL),
                new ChangeTitle(ASSET, "C-2", "Handed over.", DIGEST, APRIL),
                new CancelTitle(ASSET, "Pulled down.", DIGEST, APRIL),
                handOver(APRIL),
                receive(APRIL),
                new TakeOverFromUnit(ASSET, OTHER, REQUEST, WANG, "Hall", DIGEST, APRIL),
                new CallOffUnitTransfer(ASSET, "Too large.", APRIL),
                begin(APRIL),
                expect(APRIL, ASSET, SECOND),
                count(ASSET, false, APRIL),
                new NoteSurplus(STOCKTAKING, "1", CARD, THIRD, "Attic", COST, COUNTER, APRIL),
                close(APRIL),
                new ExplainDeficit(STOCKTAKING, ASSET, Cause.CUSTODIAN, "Lost.", LI, APRIL),
                new ExplainDeficit(STOCKTAKING, ASSET, Cause.THEFT, "Stolen.", null, APRIL),
                new MakeDeficitGood(STOCKTAKING, ASSET, "Attic", APRIL),
                new ApproveDeficit(STOCKTAKING, ASSET, COST, decided(APRIL), APRIL),
                new EnterSurplus(
                        STOCKTAKING,
                        "1",
                        THIRD,
                        "Never entered.",
                        COST,
                        SIX_YEARS,
                        decided(APRIL),
                        APRIL),
                new DismissSurplus(STOCKTAKING, "1", "A teacher's own.", APRIL),
                dispose(DisposalManner.SCRAPPED, APRIL, ASSET, SECOND),
                discuss(APRIL),
                appraise("800.00", APRIL),
                approve(ApprovalLevel.BUREAU, APRIL),
                new ApproveDisposal(
                        DISPOSAL, ApprovalLevel.UNIT, COST, "Nobody bid.", decided(APRIL), APRIL),
                new LowerLeastPrice(
                        DISPOSAL,
                        ApprovalLevel.UNIT,
                        COST,
                        "Nobody bid.",
                        DIGEST,
                        decided(APRIL),
                        APRIL),
                report(4711, null, MARCH),
                new RefuseDisposal(DISPOSAL, ApprovalLevel.UNIT, decided(APRIL), APRIL),
                new GiveUpDisposal(DISPOSAL, "It works.", APRIL),
                carryOut("800.00", APRIL),
                remit("800.00", APRIL),
                conclude(APRIL));
    }

    private static String name(Object command) {
        var name = command.getClass().getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** The command as its input gives it: a payment by its two numbers. */
    @SuppressWarnings("unchecked") // A record's JSON is an object.
    private static Map<String, Object> json(Object command) {
        return (Map<String, Object>)
                requireNonNull(plain(FactJson.MAPPER.convertValue(command, Map.class)));
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Map<?, ?> map -> {
                var all = new LinkedHashMap<String, @Nullable Object>();
                map.forEach(
                        (key, member) -> {
                            if (member instanceof Map<?, ?> use && use.containsKey("line")) {
                                use.forEach((k, v) -> all.put((String) k, v));
                            } else {
                                all.put(
                                        key.equals("assetId") ? "asset" : (String) key,
                                        plain(member));
                            }
                        });
                yield all;
            }
            case List<?> list -> list.stream().map(AssetMutationsTest::plain).toList();
            default -> value;
        };
    }

    @SuppressWarnings("unchecked") // GraphQL answers are maps of maps.
    private Map<String, Object> act(String name, Map<String, Object> input) {
        var type = Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Input!";
        var document =
                """
                mutation($command: Command!, $input: %s) {
                  %s(command: $command, input: $input) { __typename ... on Refused { code } }
                }
                """
                        .formatted(type, name);
        var response = api.send(document, Map.of("command", Map.of("id", "c-1"), "input", input));
        assertThat(response.get("errors")).as("errors").isNull();
        var data = requireNonNull((Map<String, Object>) response.get("data"));
        return requireNonNull((Map<String, Object>) data.get(name));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void each_mutation_hands_in_the_command_it_names(Object command) {
        assertThat(act(name(command), json(command))).containsEntry("__typename", "Accepted");
        assertThat(api.gateway.handedIn())
                .singleElement()
                .satisfies(in -> assertThat(in.command()).isEqualTo(command));
    }

    @Test
    void every_mutation_of_the_schema_has_been_tried() {
        assertThat(api.acts("assets"))
                .hasSameElementsAs(commands().map(AssetMutationsTest::name).toList());
    }

    @Test
    void a_malformed_id_is_a_refusal_and_no_fault() {
        var input = json(sign(APRIL));
        input.put("custodian", "Li Ming");
        assertThat(act("signForAsset", input)).containsEntry("code", "MALFORMED_ID");
        assertThat(api.gateway.handedIn()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "-1, AMOUNT_NEGATIVE",
        "1.001, AMOUNT_FINER_THAN_FEN",
        "1e3, AMOUNT_MALFORMED",
        "99999999999999, AMOUNT_TOO_LARGE"
    })
    void a_bad_amount_is_a_refusal_and_no_fault(String amount, String code) {
        var input = json(takeOver(ASSET));
        input.put("cost", Map.of("amount", amount));
        assertThat(act("takeOverAsset", input)).containsEntry("code", code);
    }

    @Test
    void a_request_may_leave_out_that_reallocation_was_examined_and_is_refused_for_it_later() {
        var input = json(request(1));
        input.remove("reallocation");
        act("requestAssets", input);
        assertThat(api.gateway.handedIn().getFirst().command())
                .isInstanceOfSatisfying(
                        RequestAssets.class, c -> assertThat(c.reallocation()).isNull());
    }
}
