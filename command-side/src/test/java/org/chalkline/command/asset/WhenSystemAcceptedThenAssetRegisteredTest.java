package org.chalkline.command.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.asset.AssetRefusal.PAYMENT_EXHAUSTED;
import static org.chalkline.command.asset.Examples.*;

import java.util.List;
import org.chalkline.kernel.asset.AssetEvent.AssetAcquired;
import org.chalkline.kernel.asset.AssetEvent.AssetRegistered;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.asset.AssetRequestEvent.Supply;
import org.chalkline.kernel.asset.Funding;
import org.chalkline.kernel.itproject.AcceptedSystem;
import org.chalkline.kernel.itproject.ITProjectEvent.SystemAccepted;
import org.chalkline.kernel.itproject.ITProjectId;
import org.chalkline.kernel.itproject.Supplier;
import org.chalkline.kernel.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A system that was accepted is entered in the ledger of assets, once. */
class WhenSystemAcceptedThenAssetRegisteredTest {
    private static final ITProjectId PROJECT = new ITProjectId("2026-oa");

    private final Bureau bureau = new Bureau();
    private final WhenSystemAcceptedThenAssetRegistered reaction =
            new WhenSystemAcceptedThenAssetRegistered();

    @AfterEach
    void close() {
        bureau.close();
    }

    private static SystemAccepted accepted(@Nullable AcceptedSystem system) {
        return new SystemAccepted(
                PROJECT,
                UNIT,
                new Supplier(null, "East Software Ltd"),
                system,
                system == null ? "A service." : null,
                "As agreed.",
                DIGEST,
                OFFICER,
                APRIL);
    }

    private static AcceptedSystem system(String cost) {
        return new AcceptedSystem(
                PROJECT.asset(),
                CARD,
                Money.of(cost),
                REQUEST,
                List.of(new Funding(PAYMENT, Money.of(cost))),
                SIX_YEARS,
                "Server room");
    }

    private void paidFor(String amount) {
        bureau.knowing(drafted(UNIT), paid(amount));
        bureau.accept(request(1), grant(Supply.BOUGHT));
    }

    @Test
    void it_is_acquired_and_registered_under_a_number_of_the_project() {
        paidFor("5000.00");
        var commands = reaction.to(accepted(system("5000.00"))).toArray();
        bureau.accept(commands);
        var acquired = bureau.facts(AssetAcquired.class);
        assertThat(acquired).hasSize(1);
        assertThat(acquired.getFirst().assetId()).isEqualTo(new AssetId("it-2026-oa"));
        assertThat(acquired.getFirst().source()).isEqualTo("East Software Ltd");
        assertThat(acquired.getFirst().document()).isEqualTo(DIGEST);
        assertThat(bureau.facts(AssetRegistered.class))
                .containsExactly(
                        new AssetRegistered(
                                new AssetId("it-2026-oa"), SIX_YEARS, "Server room", APRIL));
        assertThat(bureau.accept(commands)).isEmpty();
    }

    @Test
    void what_was_not_paid_is_no_asset() {
        paidFor("4999.99");
        bureau.refuse(PAYMENT_EXHAUSTED, reaction.to(accepted(system("5000.00"))).getFirst());
    }

    @Test
    void what_is_no_asset_is_entered_nowhere() {
        assertThat(reaction.to(accepted(null))).isEmpty();
        assertThat(reaction.concerns(SystemAccepted.class)).isTrue();
    }
}
