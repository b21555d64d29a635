package org.chalkline.command.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.asset.AssetRefusal.*;
import static org.chalkline.command.asset.Examples.*;

import java.util.List;
import org.chalkline.command.asset.AssetCommand.*;
import org.chalkline.kernel.asset.AssetEvent.*;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a registry has of the title of an asset. */
class TitlesTest {
    private static final RegisterTitle REGISTERED =
            new RegisterTitle(ASSET, "C-1", "Registry", DIGEST, APRIL);

    private final Bureau bureau = new Bureau();

    @BeforeEach
    void inStore() {
        bureau.accept(takeOver(ASSET));
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    @Test
    void a_title_is_registered_changed_when_another_unit_has_the_asset_and_cancelled() {
        var story =
                List.of(
                        REGISTERED,
                        handOver(APRIL),
                        receive(MAY),
                        new ChangeTitle(ASSET, "C-2", "Handed over.", DIGEST, JUNE),
                        new CancelTitle(ASSET, "Pulled down.", DIGEST, JULY));
        assertThat(bureau.accept(story.toArray()))
                .contains(
                        new TitleRegistered(ASSET, UNIT, "C-1", "Registry", DIGEST, APRIL),
                        new TitleChanged(ASSET, OTHER, "C-2", "Handed over.", DIGEST, JUNE),
                        new TitleCancelled(ASSET, "Pulled down.", DIGEST, JULY));
        assertThat(bureau.accept(story.get(3), story.get(4))).as("told again").isEmpty();
    }

    @Test
    void a_title_is_registered_once_and_only_a_registered_one_is_changed_or_cancelled() {
        var change = new ChangeTitle(ASSET, "C-2", "The area.", DIGEST, MAY);
        bureau.refuse(TITLE_NOT_REGISTERED, change);
        bureau.refuse(TITLE_NOT_REGISTERED, new CancelTitle(ASSET, "x", DIGEST, MAY));
        bureau.accept(REGISTERED);
        bureau.refuse(TITLE_REGISTERED_ALREADY, new RegisterTitle(ASSET, "C-9", "x", DIGEST, MAY));
        bureau.accept(new CancelTitle(ASSET, "Pulled down.", DIGEST, MAY));
        bureau.refuse(TITLE_NOT_REGISTERED, new ChangeTitle(ASSET, "C-2", "x", DIGEST, JUNE));
    }

    @Test
    void no_title_is_registered_of_what_is_in_no_ledger() {
        bureau.refuse(UNKNOWN_ASSET, new RegisterTitle(SECOND, "C-1", "x", DIGEST, MAY));
        bureau.accept(donate(SECOND));
        bureau.refuse(OFF_BOOK, new RegisterTitle(SECOND, "C-1", "x", DIGEST, MAY));
    }
}
