package org.chalkline.app.lottery;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.chalkline.app.ledger.StoredEvents;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.StoredFact;
import org.chalkline.kernel.fact.StoredFacts;
import org.chalkline.kernel.lottery.LotteryEvent;
import org.chalkline.kernel.lottery.LotteryEvent.LotteryAnnounced;
import org.chalkline.kernel.lottery.LotteryEvent.LotteryDrawn;
import org.chalkline.kernel.lottery.LotteryEvent.RosterClosed;
import org.chalkline.kernel.lottery.LotteryEvent.RosterEntered;
import org.chalkline.kernel.lottery.LotteryEvent.RosterSigned;
import org.chalkline.kernel.lottery.LotteryEvent.SeedKnown;
import org.chalkline.kernel.lottery.LotteryId;
import org.chalkline.kernel.lottery.Ranking;
import org.chalkline.kernel.procedure.standing.FallenFacts;
import org.chalkline.ledger.log.LogFolder;
import org.chalkline.ledger.note.Checkpoint;
import org.chalkline.ledger.note.SignedNote;
import org.chalkline.ledger.note.VerifierKey;
import org.chalkline.ledger.proof.TlogProof;
import org.chalkline.ledger.tile.TreeReader;

/** Makes the file by which anybody redoes a draw. */
public final class DrawFiles {
    private static final String LOTTERY = "lottery/";

    private final StoredFacts facts;
    private final FactCatalogue catalogue;
    private final LogFolder log;
    private final BooleanSupplier madeUp;

    /**
     * @param madeUp whether what is recorded is of a made-up district
     */
    public DrawFiles(
            StoredFacts facts, FactCatalogue catalogue, LogFolder log, BooleanSupplier madeUp) {
        this.facts = facts;
        this.catalogue = catalogue;
        this.log = log;
        this.madeUp = madeUp;
    }

    /** A stored fact, and what it says. */
    private record Told(StoredFact stored, LotteryEvent says) {}

    /**
     * The file of the last draw of a lottery, as it was recorded: one that was set aside since is
     * redone as well.
     *
     * @return empty while it isn't drawn and signed
     * @throws IOException if the log can't be read, or doesn't hold what it signed
     */
    Optional<DrawFile> of(LotteryId lottery) throws IOException {
        var last = log.checkpoint();
        if (last.isEmpty()) return Optional.empty();
        return of(lottery, last.get());
    }

    /**
     * What a bundle of a lottery holds beside its events: the file, and the page that redoes the
     * draw. Both follow from the checkpoint alone.
     *
     * @param subject what the bundle is of, as an aggregate's id
     * @param note the checkpoint that its proofs lead to
     * @return the files by their paths; empty where it is of something else, or nothing was drawn
     * @throws IOException if the log doesn't hold what it signed
     */
    public Map<String, byte[]> bundled(String subject, SignedNote note) throws IOException {
        if (!subject.startsWith(LOTTERY)) return Map.of();
        var found = of(new LotteryId(subject.substring(LOTTERY.length())), note);
        if (found.isEmpty()) return Map.of();
        return Map.of(
                "data/lottery.json",
                FactJson.writeBytes(found.get()),
                "lottery.html",
                DrawPage.of(found.get()));
    }

    private Optional<DrawFile> of(LotteryId lottery, SignedNote note) throws IOException {
        long size = Checkpoint.of(note).size();
        var told = told(lottery, size - 1);
        if (told.stream().noneMatch(each -> each.says() instanceof LotteryDrawn)) {
            return Optional.empty();
        }
        var tree = new TreeReader(log.tiles(), size);
        var events = new ArrayList<DrawFile.Proven>();
        for (var each : told) {
            events.add(
                    new DrawFile.Proven(
                            StoredEvents.event(each.stored()).canonicalForm(),
                            TlogProof.make(tree, each.stored().position(), note).toString()));
        }
        return Optional.of(file(told, events));
    }

    /** Its own facts up to the last draw, as they stood then. */
    private List<Told> told(LotteryId lottery, long upTo) {
        var stored = facts.of(lottery.toString(), upTo);
        var recorded = new ArrayList<Fact>();
        int end = 0;
        for (var each : stored) {
            var type =
                    catalogue
                            .find(each.type())
                            .orElseThrow(() -> new IllegalStateException(each.type()))
                            .type();
            recorded.add(FactJson.read(each.payload(), type));
            if (type == LotteryDrawn.class) end = recorded.size();
        }
        var fallen = FallenFacts.of(recorded.subList(0, end));
        var told = new ArrayList<Told>();
        for (int i = 0; i < end; i++) {
            if (fallen.contains(i) || !(recorded.get(i) instanceof LotteryEvent says)) continue;
            told.add(new Told(stored.get(i), says));
        }
        return told;
    }

    private DrawFile file(List<Told> told, List<DrawFile.Proven> events) throws IOException {
        var announced = last(told, LotteryAnnounced.class);
        var closed = last(told, RosterClosed.class);
        var signed = last(told, RosterSigned.class);
        var seed = last(told, SeedKnown.class);
        var drawn = last(told, LotteryDrawn.class);
        var roster = new TreeMap<Integer, String>();
        for (var each : told) {
            if (!(each.says() instanceof RosterEntered e)) continue;
            for (var number : e.numbers()) roster.put(number.number(), number.registration());
        }
        return new DrawFile(
                DrawFile.FORMAT,
                madeUp.getAsBoolean(),
                announced.lottery().value(),
                announced.title(),
                announced.formula().name(),
                seed.seed(),
                seed.source(),
                roster.entrySet().stream()
                        .map(each -> List.of(each.getKey().toString(), each.getValue()))
                        .toList(),
                closed.digest(),
                Ranking.of(roster.keySet(), seed.seed()).numbers(),
                drawn.ranking(),
                announced.seats(),
                log.keys().stream().map(VerifierKey::toString).toList(),
                events,
                rosterProof(signed));
    }

    private String rosterProof(RosterSigned signed) throws IOException {
        var note = SignedNote.parse(signed.checkpoint());
        var tree = new TreeReader(log.tiles(), Checkpoint.of(note).size());
        return TlogProof.make(tree, signed.position(), note).toString();
    }

    private static <T extends LotteryEvent> T last(List<Told> told, Class<T> type)
            throws IOException {
        return told.stream()
                .filter(each -> type.isInstance(each.says()))
                .max(Comparator.comparingLong(each -> each.stored().position()))
                .map(each -> type.cast(each.says()))
                .orElseThrow(() -> new IOException("no " + type.getSimpleName() + " is recorded"));
    }
}
