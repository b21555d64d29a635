package org.chalkline.command.asset;

import static org.chalkline.command.Inputs.requireDigest;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.asset.AssetRefusal.RENTED_NOT_OWN;
import static org.chalkline.command.asset.AssetRefusal.TITLE_NOT_REGISTERED;
import static org.chalkline.command.asset.AssetRefusal.TITLE_REGISTERED_ALREADY;

import java.util.function.Consumer;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.chalkline.command.asset.AssetCommand.CancelTitle;
import org.chalkline.command.asset.AssetCommand.ChangeTitle;
import org.chalkline.command.asset.AssetCommand.RegisterTitle;
import org.chalkline.kernel.asset.AssetEvent;
import org.chalkline.kernel.asset.AssetEvent.TitleCancelled;
import org.chalkline.kernel.asset.AssetEvent.TitleChanged;
import org.chalkline.kernel.asset.AssetEvent.TitleRegistered;
import org.chalkline.kernel.asset.AssetId;
import org.springframework.stereotype.Component;

/**
 * Titles of assets as the registries have them (产权登记). A title can outlast its asset's stay with
 * the unit, so it is changed and cancelled also after the asset has gone.
 */
@Component
class Titles {
    private static final int LINE = 200;
    private static final int TEXT = 2_000;

    private final AssetsOnFile assets;

    Titles(AssetsOnFile assets) {
        this.assets = assets;
    }

    @CommandHandler
    void handle(RegisterTitle c, AssetOffice office) throws Exception {
        act(
                c.asset(),
                office,
                asset ->
                        new TitleRegistered(
                                c.asset(),
                                asset.unit(),
                                c.certificate(),
                                c.registry(),
                                c.document(),
                                c.effectiveOn()),
                asset -> {
                    asset.requireOnTheBooks();
                    refuseIf(asset.rented(), RENTED_NOT_OWN);
                    refuseIf(asset.certificate() != null, TITLE_REGISTERED_ALREADY);
                    requireLine(c.certificate(), LINE);
                    requireLine(c.registry(), LINE);
                    requireDigest(c.document());
                });
    }

    @CommandHandler
    void handle(ChangeTitle c, AssetOffice office) throws Exception {
        act(
                c.asset(),
                office,
                asset ->
                        new TitleChanged(
                                c.asset(),
                                asset.unit(),
                                c.certificate(),
                                c.reasons(),
                                c.document(),
                                c.effectiveOn()),
                asset -> {
                    asset.requireOnTheBooks();
                    refuseIf(asset.certificate() == null, TITLE_NOT_REGISTERED);
                    requireLine(c.certificate(), LINE);
                    requireText(c.reasons(), TEXT);
                    requireDigest(c.document());
                });
    }

    @CommandHandler
    void handle(CancelTitle c, AssetOffice office) throws Exception {
        assets.act(
                new TitleCancelled(c.asset(), c.reasons(), c.document(), c.effectiveOn()),
                office,
                asset -> {
                    refuseIf(asset.certificate() == null, TITLE_NOT_REGISTERED);
                    requireText(c.reasons(), TEXT);
                    requireDigest(c.document());
                });
    }

    private void act(
            AssetId id,
            AssetOffice office,
            Function<AssetState, AssetEvent> fact,
            Consumer<AssetState> rules)
            throws Exception {
        assets.load(id)
                .execute(
                        asset -> {
                            var record = asset.onFile();
                            record.requireExists();
                            asset.act(fact.apply(record), office, () -> rules.accept(record));
                        });
    }
}
