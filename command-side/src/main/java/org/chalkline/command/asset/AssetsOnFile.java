package org.chalkline.command.asset;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.chalkline.kernel.asset.AssetEvent;
import org.chalkline.kernel.asset.AssetId;
import org.springframework.stereotype.Component;

/**
 * Where the handlers that are not the asset's own find it. Whoever loads several aggregates loads
 * requests, payments, disposals and stocktakings before assets, and those of one kind in the order
 * of their ids: acts that concern the same ones then wait for one another instead of each for the
 * other.
 */
@Component
class AssetsOnFile {
    private final Repository<Asset> repository;

    AssetsOnFile(Repository<Asset> repository) {
        this.repository = repository;
    }

    Aggregate<Asset> load(AssetId id) throws Exception {
        return repository.loadOrCreate(id.toString(), Asset::new);
    }

    /** Assets, each of which may not exist, in the order of their ids. */
    Map<AssetId, Aggregate<Asset>> loadAll(Collection<AssetId> ids) throws Exception {
        var sorted = new TreeMap<String, AssetId>();
        for (var id : ids) sorted.put(id.toString(), id);
        var loaded = new LinkedHashMap<AssetId, Aggregate<Asset>>();
        for (var id : sorted.values()) loaded.put(id, load(id));
        return loaded;
    }

    /** Records what was done with an asset, see {@link Asset#act}. */
    void act(AssetEvent fact, AssetOffice office, Consumer<AssetState> rules) throws Exception {
        act(load(fact.assetId()), fact, office, rules);
    }

    /** The same with an asset that has been loaded. */
    void act(
            Aggregate<Asset> loaded,
            AssetEvent fact,
            AssetOffice office,
            Consumer<AssetState> rules) {
        loaded.execute(asset -> asset.act(fact, office, () -> rules.accept(asset.onFile())));
    }
}
