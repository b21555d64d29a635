package org.chalkline.command.asset;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chalkline.command.personal.OpenMatter;
import org.chalkline.kernel.asset.AssetEvent;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.person.PersonId;

/** What is open about who has an asset in custody. */
final class AssetMatters {

    private AssetMatters() {}

    static Optional<OpenMatter> open(PersonId person, List<Fact> facts, LocalDate today) {
        var file = new AssetState();
        for (var fact : facts) {
            if (fact instanceof AssetEvent event) file.evolve(event);
        }
        return file.isHeldBy(person) ? Optional.of(OpenMatter.HOLDS_ASSET) : Optional.empty();
    }
}
