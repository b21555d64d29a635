package org.chalkline.app.ledger;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.ledger.note.Checkpoint;
import org.chalkline.ledger.note.SignedNote;
import org.chalkline.ledger.note.VerifierKey;
import org.chalkline.ledger.note.VerifierKey.Purpose;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** How the log stands, for those who ask in GraphQL. */
@Controller
final class LedgerQueries {

    private final ObjectProvider<LedgerKeeper> running;
    private final FactStream facts;

    LedgerQueries(ObjectProvider<LedgerKeeper> running, FactStream facts) {
        this.running = running;
        this.facts = facts;
    }

    /** What the schema shows of it. */
    record Ledger(
            String origin,
            @Nullable Long size,
            long unsigned,
            long unwitnessed,
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
        var notes =
                Stream.of(latest, keeper.folder().witnessed()).flatMap(Optional::stream).toList();
        var keys =
                keeper.settings().witnesses().stream()
                        .map(witness -> witness.key().as(Purpose.COSIGNATURE))
                        .toList();
        var witnesses =
                keys.stream()
                        .filter(key -> notes.stream().anyMatch(note -> isBy(key, note)))
                        .map(key -> key.name())
                        .toList();
        long witnessed =
                notes.stream()
                        .filter(note -> keys.stream().anyMatch(key -> isBy(key, note)))
                        .mapToLong(note -> Checkpoint.of(note).size())
                        .max()
                        .orElse(0);
        // A program that stands by has signed nothing itself, and serves what another one signs.
        var size = latest.map(note -> Checkpoint.of(note).size()).orElse(standing.size());
        // Asked after what was signed, so that nothing is left out.
        long recorded = facts.head() + 1;
        return new Ledger(
                keeper.settings().origin(),
                size,
                Math.max(0, recorded - (size == null ? 0 : size)),
                recorded - witnessed,
                latest.map(SignedNote::toString).orElse(null),
                standing.verified(),
                witnesses,
                witnesses.isEmpty(),
                standing.refusal(),
                standing.fault());
    }

    private static boolean isBy(VerifierKey witness, SignedNote note) {
        return witness.cosigned(note).isPresent();
    }
}
