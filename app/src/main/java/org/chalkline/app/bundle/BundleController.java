package org.chalkline.app.bundle;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import org.chalkline.app.bundle.BundleMaker.Keys;
import org.chalkline.app.document.PeoplesDocuments;
import org.chalkline.app.http.Errors;
import org.chalkline.command.RefusedException;
import org.chalkline.command.gateway.Actor;
import org.chalkline.command.gateway.Actors;
import org.chalkline.kernel.document.DamagedDocumentException;
import org.chalkline.kernel.limitation.LimitedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Hands bundles out: {@code GET /bundle?case=ID} or {@code school=ID} or {@code position=FROM..TO},
 * with {@code asOf} and {@code effectiveOn}. Who takes one out has signed in.
 */
@RestController
@ConditionalOnProperty(name = "chalkline.ledger.enabled", havingValue = "true")
class BundleController {
    private static final Logger LOG = LoggerFactory.getLogger(BundleController.class);

    /** Counts the events that were left out because no checkpoint covers them yet. */
    static final String UNSIGNED = "X-Chalkline-Unsigned";

    private final BundleMaker maker;
    private final PeoplesDocuments peoples;
    private final BundleReads reads;
    private final Actors actors;
    private final BundleReach reach;

    BundleController(
            BundleMaker maker,
            PeoplesDocuments peoples,
            BundleReads reads,
            Actors actors,
            BundleReach reach) {
        this.maker = maker;
        this.peoples = peoples;
        this.reads = reads;
        this.actors = actors;
        this.reach = reach;
    }

    @GetMapping("/bundle")
    void give(
            @RequestParam(name = "case", required = false) @Nullable String ofCase,
            @RequestParam(name = "school", required = false) @Nullable String school,
            @RequestParam(name = "position", required = false) @Nullable String position,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "effectiveOn", required = false) @Nullable String effectiveOn,
            @RequestParam(name = "keys", defaultValue = "false") boolean keys,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        try {
            var actor = actors.actor(request);
            var reader = actors.reader(request);
            var text = new RequestText(ofCase, school, position, asOf, effectiveOn);
            var asked = text.read(maker);
            reach.require(Actors.signedIn(request), asked);
            var made =
                    maker.make(
                            asked, keys ? document -> peoples.secret(document, reader) : Keys.NONE);
            reads.note(made, reader);
            send(made, actor, response);
        } catch (RefusedException e) {
            Errors.refused(response, e);
        } catch (LimitedException e) {
            Errors.limited(response, e);
        } catch (BundleRefusedException e) {
            Errors.write(response, e.status(), e.code(), e.what());
        } catch (DamagedDocumentException e) {
            LOG.error("{}", e.getMessage());
            Errors.write(
                    response,
                    HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
                    "DOCUMENT_DAMAGED",
                    String.valueOf(e.getMessage()));
        }
    }

    /** Written to a file first: what fails on the way is told, and not sent as half a bundle. */
    private static void send(BundleMaker.Made made, Actor actor, HttpServletResponse response)
            throws BundleRefusedException, IOException {
        try (var bundle = BundleFile.write(made.bag())) {
            LOG.info("{} took out {}", actor.id(), made.name());
            response.setContentType(BundleFile.MEDIA_TYPE);
            response.setContentLengthLong(Files.size(bundle.path()));
            response.setHeader(
                    "Content-Disposition", "attachment; filename=\"" + made.name() + ".zip\"");
            response.setHeader(UNSIGNED, Long.toString(made.unsigned()));
            Files.copy(bundle.path(), response.getOutputStream());
        }
    }
}
