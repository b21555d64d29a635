package org.chalkline.app.ledger;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.chalkline.ledger.note.Checkpoint;
import org.chalkline.ledger.note.SignedNote;
import org.chalkline.ledger.note.VerifierKey.Purpose;
import org.chalkline.ledger.tile.TilePath;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The log as C2SP tlog-tiles has it served, for anybody: it holds digests, salted, and no content.
 */
@RestController
@ConditionalOnProperty(name = "chalkline.ledger.enabled", havingValue = "true")
@RequestMapping("/ledger")
final class LedgerController {
    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=utf-8");

    /** Long enough to spare a crowd's questions, short enough to be news. */
    private static final CacheControl SHORT = CacheControl.maxAge(Duration.ofSeconds(1));

    /** A tile of a name never changes. */
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final LedgerKeeper keeper;

    LedgerController(LedgerKeeper keeper) {
        this.keeper = keeper;
    }

    @GetMapping("/checkpoint")
    ResponseEntity<byte[]> checkpoint() throws IOException {
        return note(keeper.latest());
    }

    /**
     * The last checkpoint that any witness cosigned: while many events come, newer ones are
     * published before a witness has answered.
     */
    @GetMapping("/witnessed")
    ResponseEntity<byte[]> witnessed() throws IOException {
        return note(keeper.folder().witnessed());
    }

    /** What this log says of the one whose place it took; most took nobody's. */
    @GetMapping("/succession")
    ResponseEntity<byte[]> succession() throws IOException {
        return keeper.folder()
                .place()
                .read(Succession.NAME)
                .map(said -> answer(said, TEXT, SHORT))
                .orElseGet(LedgerController::missing);
    }

    private static ResponseEntity<byte[]> note(Optional<SignedNote> note) {
        return note.isEmpty() ? missing() : answer(note.get().bytes(), TEXT, SHORT);
    }

    @GetMapping("/tile/**")
    ResponseEntity<byte[]> tile(HttpServletRequest request) throws IOException {
        var uri = request.getRequestURI();
        var path = TilePath.parse(uri.substring(uri.indexOf("/ledger/") + "/ledger/".length()));
        if (path.isEmpty() || !isOfCheckpoint(path.get())) return missing();
        var bytes = keeper.folder().tiles().read(path.get());
        return bytes.isEmpty()
                ? missing()
                : answer(bytes.get(), MediaType.APPLICATION_OCTET_STREAM, FOR_EVER);
    }

    /** What no published checkpoint speaks of may still change, and must not be cached for ever. */
    private boolean isOfCheckpoint(TilePath path) throws IOException {
        long size = keeper.latest().map(note -> Checkpoint.of(note).size()).orElse(0L);
        return TilePath.in(size, path.level(), path.index())
                .filter(whole -> path.width() <= whole.width())
                .isPresent();
    }

    /**
     * The log's keys, the one that signs first; each in the form for notes and for cosignatures.
     */
    @GetMapping("/keys")
    ResponseEntity<byte[]> keys() throws IOException {
        var text = new StringBuilder();
        for (var key : keeper.folder().keys()) {
            text.append(key.as(Purpose.NOTE)).append('\n');
            text.append(key.as(Purpose.COSIGNATURE)).append('\n');
        }
        return text.isEmpty() ? missing() : text(text);
    }

    /** Whose signatures make a checkpoint of this log good, as C2SP tlog-policy writes it. */
    @GetMapping("/policy")
    ResponseEntity<byte[]> policy() throws IOException {
        var text = new StringBuilder();
        for (var key : keeper.folder().keys()) text.append("log ").append(key).append('\n');
        var witnesses = keeper.settings().witnesses();
        var names = new StringBuilder();
        for (var witness : witnesses) {
            var key = witness.key().as(Purpose.COSIGNATURE);
            text.append("witness ").append(key.name()).append(' ').append(key);
            text.append(' ').append(witness.prefix()).append('\n');
            names.append(' ').append(key.name());
        }
        if (witnesses.isEmpty()) {
            text.append("# No witness cosigns: this log is vouched for by its owner alone.\n");
            text.append("quorum none\n");
        } else {
            text.append("group witnesses any").append(names).append('\n');
            text.append("quorum witnesses\n");
        }
        return text(text);
    }

    private static ResponseEntity<byte[]> text(StringBuilder text) {
        return answer(text.toString().getBytes(StandardCharsets.UTF_8), TEXT, SHORT);
    }

    private static ResponseEntity<byte[]> answer(
            byte[] body, MediaType type, CacheControl caching) {
        return ResponseEntity.ok().contentType(type).cacheControl(caching).body(body);
    }

    private static ResponseEntity<byte[]> missing() {
        return ResponseEntity.notFound().cacheControl(CacheControl.noStore()).build();
    }
}
