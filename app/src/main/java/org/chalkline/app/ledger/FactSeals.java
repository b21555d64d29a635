package org.chalkline.app.ledger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.chalkline.kernel.fact.StoredFact;
import org.chalkline.kernel.fact.StoredFacts;
import org.chalkline.ledger.note.Checkpoint;
import org.chalkline.ledger.note.SignedNote;
import org.chalkline.ledger.proof.TlogProof;
import org.chalkline.ledger.tile.TreeReader;
import org.chalkline.query.graphql.FactNode;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

/**
 * Gives each fact that GraphQL shows what proves it. Whoever sees the fact is given no more than
 * its data as stored, in which what is known of people is sealed.
 */
@Controller
final class FactSeals {
    private final StoredFacts facts;
    private final ObjectProvider<LedgerKeeper> running;

    FactSeals(StoredFacts facts, ObjectProvider<LedgerKeeper> running) {
        this.facts = facts;
        this.running = running;
    }

    /**
     * A fact's seal, as the schema shows it.
     *
     * @param event its canonical form
     * @param proof that it is in the log; null while no checkpoint covers it
     */
    record Seal(String event, @Nullable String proof) {}

    /** A checkpoint and the tree under it. */
    private record Signed(SignedNote checkpoint, TreeReader tree) {}

    /**
     * The facts are looked up together, and their proofs lead to two checkpoints at the most.
     *
     * @throws IOException if the tiles don't lead to the checkpoint: then no proof is better than a
     *     wrong one
     */
    @BatchMapping(typeName = "Fact", field = "seal")
    Map<FactNode, Seal> seals(List<FactNode> nodes) throws IOException {
        var stored = new HashMap<Long, StoredFact>();
        for (var each : facts.at(nodes.stream().map(FactNode::position).distinct().toList())) {
            stored.put(each.position(), each);
        }
        var signed = signed();
        var seals = new HashMap<FactNode, Seal>();
        for (var node : nodes) {
            var fact = stored.get(node.position());
            if (fact == null) {
                throw new IllegalStateException("there is no fact at " + node.position());
            }
            var event = StoredEvents.event(fact).canonicalForm();
            seals.put(node, new Seal(event, proof(signed, node.position())));
        }
        return seals;
    }

    /** The last checkpoint that a witness cosigned, and the last of all: the better one first. */
    private List<Signed> signed() throws IOException {
        var keeper = running.getIfAvailable();
        if (keeper == null) return List.of();
        var found = new ArrayList<Signed>();
        var notes = Stream.of(keeper.folder().witnessed(), keeper.latest());
        for (var note : notes.flatMap(Optional::stream).toList()) {
            long size = Checkpoint.of(note).size();
            found.add(new Signed(note, new TreeReader(keeper.folder().tiles(), size)));
        }
        return found;
    }

    private static @Nullable String proof(List<Signed> signed, long position) throws IOException {
        for (var each : signed) {
            if (position >= each.tree().size()) continue;
            return TlogProof.make(each.tree(), position, each.checkpoint()).toString();
        }
        return null;
    }
}
