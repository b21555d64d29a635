package org.chalkline.app.ledger;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.chalkline.ledger.note.SignedNote;
import org.chalkline.ledger.note.VerifierKey.Purpose;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** How the log stands, for those who ask in GraphQL. */
@Controller
final class LedgerQueries {

    private final ObjectProvider<LedgerKeeper> running;

    LedgerQueries(ObjectProvider<LedgerKeeper> running) {
        this.running = running;
    }

    /** What the schema shows of it. */
    record Ledger(
            String origin,
            @Nullable Long size,
            @Nullable String checkpoint,
            long verifiedPosition,
            List<String> witnesses,
            boolean ownerAlone,
            @Nullable String refusal,
            @Nullable String fault) {}

    @QueryMapping
    @Nullable Ledger ledger() throws IOException {
        var keeper = running.getIfAvailable();
        if (keeper == null) return null;
        var standing = keeper.standing();
        var latest = keeper.latest();
        var witnesses = witnesses(keeper, latest);
        return new Ledger(
                keeper.settings().origin(),
                standing.size(),
                latest.map(SignedNote::toString).orElse(null),
                standing.verified(),
                witnesses,
                witnesses.isEmpty(),
                standing.refusal(),
                standing.fault());
    }

    private static List<String> witnesses(LedgerKeeper keeper, Optional<SignedNote> latest)
            throws IOException {
        var last = keeper.folder().witnessed();
        return keeper.settings().witnesses().stream()
                .map(witness -> witness.key().as(Purpose.COSIGNATURE))
                .filter(
                        key ->
                                latest.flatMap(key::cosigned).isPresent()
                                        || last.flatMap(key::cosigned).isPresent())
                .map(key -> key.name())
                .toList();
    }
}
