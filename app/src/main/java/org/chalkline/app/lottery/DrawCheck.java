package org.chalkline.app.lottery;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.UnreadableFactException;
import org.chalkline.kernel.lottery.DrawNumber;
import org.chalkline.kernel.lottery.LotteryEvent;
import org.chalkline.kernel.lottery.LotteryEvent.*;
import org.chalkline.kernel.lottery.Ranking;
import org.chalkline.kernel.lottery.SeedSource;
import org.chalkline.ledger.note.MalformedNoteException;
import org.chalkline.ledger.note.VerifierKey;
import org.chalkline.ledger.proof.TlogProof;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Redoes a draw by its file, without the program's record: whether each fact is in the signed log,
 * the roster is the one that was closed, it was signed before the seed was published, the seed
 * comes from the source that was announced, and the ranks follow from the two.
 */
final class DrawCheck {
    private static final FactCatalogue FACTS = FactCatalogue.of(LotteryEvent.class);

    private final DrawFile file;
    private final List<VerifierKey> keys;
    private final List<String> findings = new ArrayList<>();

    private final TreeMap<Integer, String> roster = new TreeMap<>();
    private @Nullable SeedSource source;
    private @Nullable SeedSource fallback;
    private @Nullable RosterClosed closed;
    private byte[] closing = new byte[0];
    private @Nullable RosterSigned signed;
    private Instant signedAt = Instant.MAX;
    private @Nullable SeedKnown seed;
    private @Nullable LotteryDrawn drawn;
    private long position = -1;

    private DrawCheck(DrawFile file, List<VerifierKey> keys) {
        this.file = file;
        this.keys = keys;
    }

    /**
     * Checks a file.
     *
     * @param trusted the log's key, as it was given otherwise; with none, the file's own are taken
     * @return what is wrong with it, in the order of its finding; empty where all of it holds
     */
    static List<String> of(DrawFile file, List<VerifierKey> trusted) {
        var check = new DrawCheck(file, trusted);
        try {
            check.run();
        } catch (MalformedNoteException | UnreadableFactException | JacksonException e) {
            check.findings.add("a part of it can't be read: " + e.getMessage());
        }
        return List.copyOf(check.findings);
    }

    private void run() {
        require(file.format().equals(DrawFile.FORMAT), "it is of another form: " + file.format());
        var log = keys.isEmpty() ? file.keys().stream().map(VerifierKey::parse).toList() : keys;
        for (var each : file.events()) take(each, log);
        rosterIsTheOneThatWasClosed();
        rosterWasSignedBeforeTheSeed(log);
        ranksFollow();
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) findings.add(otherwise);
    }

    private void take(DrawFile.Proven proven, List<VerifierKey> log) {
        var json = FactJson.MAPPER.readTree(proven.event());
        var at = json.path("position").asString();
        var entry = sha256(proven.event());
        var proof = TlogProof.parse(proven.proof());
        boolean proves =
                log.stream().anyMatch(key -> proof.proves(entry, key))
                        && Long.toString(proof.index()).equals(at);
        require(proves, "the event at position " + at + " is not in the signed log");
        require(
                json.path("subject").asString().equals("lottery/" + file.lottery()),
                "the event at position " + at + " is of something else");
        require(proof.index() > position, "the events are not in the order of their recording");
        position = proof.index();
        take(fact(json), json, entry);
    }

    private static LotteryEvent fact(JsonNode json) {
        var name = json.path("type").asString();
        var type = FACTS.find(name);
        if (type.isEmpty()) throw new MalformedNoteException(name + " is no fact of a lottery");
        return (LotteryEvent)
                FactJson.read(json.path("data").path("fact").toString(), type.get().type());
    }

    private void take(LotteryEvent fact, JsonNode json, byte[] entry) {
        var recordedAt = Instant.parse(json.path("time").asString());
        switch (fact) {
            case LotteryAnnounced e -> {
                announced(e.seed(), e.fallback(), recordedAt);
                require(
                        e.formula().name().equals(file.formula()),
                        "the formula isn't the one that was announced");
                require(e.seats() == file.seats(), "other seats were announced");
            }
            case SeedAnnouncedAnew e -> {
                announced(e.seed(), e.fallback(), recordedAt);
                seed = null;
                drawn = null;
            }
            case RosterEntered e -> {
                require(closed == null, "numbers were entered after the roster had been closed");
                for (var each : e.numbers()) {
                    var before = roster.put(each.number(), each.registration());
                    require(before == null, "number " + each.number() + " was entered twice");
                }
            }
            case RosterClosed e -> {
                closed = e;
                closing = entry;
            }
            case RosterSigned e -> {
                signed = e;
                signedAt = recordedAt;
            }
            case SeedKnown e -> {
                require(seed == null, "two seeds were recorded");
                seed = e;
                boolean named = e.source().equals(source) && e.unpublished() == null;
                boolean fromFallback = e.source().equals(fallback) && e.unpublished() != null;
                require(
                        named || fromFallback,
                        "the seed isn't of the source that was announced before");
                require(
                        !recordedAt.isBefore(e.source().publishedAt()),
                        "the seed was recorded before its source published it");
            }
            case LotteryDrawn e -> {
                require(drawn == null, "it was drawn twice");
                require(seed != null, "it was drawn before its seed was known");
                drawn = e;
            }
            case LotteryChallenged e -> {}
            case LotteryConfirmed e -> {}
        }
    }

    private void announced(SeedSource named, SeedSource otherwise, Instant recordedAt) {
        source = named;
        fallback = otherwise;
        require(
                recordedAt.isBefore(named.publishedAt()),
                "the seed's source was announced after it had published");
    }

    private void rosterIsTheOneThatWasClosed() {
        var end = closed;
        if (end == null) {
            findings.add("the roster was never closed");
            return;
        }
        var entered =
                roster.entrySet().stream()
                        .map(each -> new DrawNumber(each.getKey(), each.getValue()))
                        .toList();
        require(
                end.count() == entered.size() && end.digest().equals(Ranking.digestOf(entered)),
                "the roster as it was entered isn't the one that was closed");
        var shown = new ArrayList<DrawNumber>();
        for (var each : file.roster()) {
            if (each.size() != 2 || !each.get(0).matches("[1-9][0-9]{0,7}")) {
                findings.add("the roster has a line that is none of it");
                return;
            }
            shown.add(new DrawNumber(Integer.parseInt(each.get(0)), each.get(1)));
        }
        require(
                shown.equals(entered) && end.digest().equals(file.rosterDigest()),
                "the roster was changed after it had been closed");
    }

    private void rosterWasSignedBeforeTheSeed(List<VerifierKey> log) {
        var on = signed;
        var named = source;
        if (on == null || named == null) {
            findings.add("the roster's checkpoint is not on record");
            return;
        }
        var proof = TlogProof.parse(file.rosterProof());
        require(
                proof.index() == on.position()
                        && log.stream().anyMatch(key -> proof.proves(closing, key)),
                "the closing of the roster is not under the checkpoint that is on record");
        require(
                proof.checkpoint().toString().equals(on.checkpoint()),
                "the roster's checkpoint is another than the one on record");
        require(
                signedAt.isBefore(named.publishedAt()),
                "the roster's checkpoint was put on record after the seed was published");
    }

    private void ranksFollow() {
        var known = seed;
        var draw = drawn;
        if (known == null || draw == null) {
            findings.add("it was not drawn");
            return;
        }
        require(known.seed().equals(file.seed()), "the seed isn't the one that was recorded");
        require(
                known.source().equals(file.source()),
                "the seed's source isn't the one that was recorded");
        var ranking = Ranking.of(roster.keySet(), known.seed());
        require(
                ranking.numbers().equals(file.ranks()),
                "the ranks don't follow from the roster and the seed");
        require(
                draw.count() == roster.size()
                        && draw.ranking().equals(ranking.digest())
                        && file.ranksDigest().equals(ranking.digest()),
                "the ranks aren't those that were drawn");
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
